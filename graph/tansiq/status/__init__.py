"""The status of what a text tells: a fact, planned, hypothetical or negated."""
