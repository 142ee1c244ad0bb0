"""Who is who: verdicts on pairs of actors, pairs that are in doubt, and offices with their holders over time."""
