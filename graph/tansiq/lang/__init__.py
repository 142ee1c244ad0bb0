"""Languages: each folder holds one as data, with the few functions that its writing system needs."""
