"""Expressions of time in a text, found and resolved to EDTF."""
