"""Languages: each folder holds one as data, with the few functions that its writing system needs."""

LANGUAGES = ("ar",)
"""Those that articles can be in, by their code (ISO 639-1)."""
