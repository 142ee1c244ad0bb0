"""Adjectives of states (nisba): all written forms of مغربي, regular ones by rule."""

from __future__ import annotations

from tansiq.text import fold


def nisba_forms(adjective: str) -> dict[str, frozenset[str]]:
    """Folded forms, without article, of an adjective given in the masculine singular («مغربي»، «كوري جنوبي»).

    Returns:
        the words of the form joined by a space → features among "fem", "plural", "dual".
    """
    endings = {
        "ي": (), "ية": ("fem",), "يا": (), "يون": ("plural",), "يين": ("plural",), "يو": ("plural",),
        "يات": ("fem", "plural"), "يان": ("dual",), "يتان": ("dual", "fem"), "يتين": ("dual", "fem"),
    }  # fmt: skip
    words = adjective.split()
    if not all(word.endswith("ي") for word in words):  # an indeclinable or irregular one: as written
        return {fold(adjective): frozenset()}
    forms: dict[str, frozenset[str]] = {}
    for ending, features in endings.items():
        form = " ".join(fold(word[:-1] + ending) for word in words)
        forms.setdefault(form, frozenset(features))
    return forms
