"""The two sides of a relation: from the names of slots in a rule to actors in a sentence."""
