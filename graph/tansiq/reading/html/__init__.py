"""The parts of a web page: its tree, what it says of itself, its day, and which part is the article."""
