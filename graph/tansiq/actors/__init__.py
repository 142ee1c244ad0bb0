"""Actors of an article: the words that name them, the grammar of their phrases, and who is meant by each mention."""
