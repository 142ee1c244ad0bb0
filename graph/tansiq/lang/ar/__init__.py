"""Arabic: lexicons and relation frames as data, and its morphology as far as matching needs it."""
