"""Which words are verbs, and of which kind: what `verbs.yaml` lists, and the verbs that open frames."""

from __future__ import annotations

from functools import cache

from tansiq.frames import Trigger, triggers
from tansiq.lang.ar.data import data
from tansiq.lang.ar.forms import verb_forms
from tansiq.text import fold


@cache
def known_verbs() -> dict[str, frozenset[str]]:
    """Folded form → features, for all verbs that clauses are read by; those of speech have the feature "speech"."""
    table: dict[str, frozenset[str]] = {}
    for group in ("speech", "light", "other"):
        extra = frozenset({"speech"}) if group == "speech" else frozenset()
        for entry in data("verbs")[group]:
            for form, features in verb_forms(entry).items():
                table.setdefault(form, features | extra)
    for form, rows in triggers().items():
        for row in rows:
            if row.part == "verb":
                table.setdefault(form, row.features)
    return table


@cache
def light_verbs() -> frozenset[str]:
    """Folded forms of verbs that only lend a noun its subject: «زيارة قام بها الوزير»."""
    return frozenset(form for entry in data("verbs")["light"] for form in verb_forms(entry))


@cache
def judging_verbs() -> frozenset[str]:
    """Folded forms of verbs whose subject judges what others do: «أدان تزويد الجماعة بالسلاح»."""
    return frozenset(form for entry in data("verbs")["judging"] for form in verb_forms(entry))


@cache
def telling_verbs() -> frozenset[str]:
    """Folded forms of verbs by which somebody says something, or says it of another: «أكد», «دعا», «اتهم», «أشاد»."""
    told = frozenset(form for form, features in known_verbs().items() if "speech" in features)
    by_words = {"accuses", "requests", "threatens", "supports", "rejects"}
    opening = (form for form, rows in triggers().items() if any(_is_verb_of(row, by_words) for row in rows))
    return told | frozenset(opening)


def _is_verb_of(row: Trigger, relations: set[str]) -> bool:
    return row.part == "verb" and row.frame.relation in relations


@cache
def discussing_verbs() -> frozenset[str]:
    """Folded forms of verbs whose object is what is talked about: «بحث الوزيران القمة المقبلة»."""
    return frozenset(form for entry in data("verbs")["discussing"] for form in verb_forms(entry))


@cache
def noun_like_verbs() -> frozenset[str]:
    """Folded verb forms that are nouns as well: past («بحث», «دعم») and present («يوم», «تعاون»)."""
    raw = data("verbs")
    return frozenset(fold(form) for key in ("also_nouns", "nouns_like_present") for form in raw[key].split())


@cache
def transitive_verbs() -> frozenset[str]:
    """Folded forms of the verbs whose frames ask for an object without preposition."""
    return _verbs_taking("object") | _verbs_taking("guest")


@cache
def verbs_of_doings() -> frozenset[str]:
    """Folded forms of the verbs whose frames ask for what somebody does or owns («رفضت موقف مصر»)."""
    return _verbs_taking("target")


@cache
def visiting_verbs() -> frozenset[str]:
    """Folded forms of the verbs of visits («زار», «غادر»)."""
    rows = ((form, row) for form, rows in triggers().items() for row in rows)
    return frozenset(form for form, row in rows if row.part == "verb" and row.frame.relation == "visits")


@cache
def place_verbs() -> frozenset[str]:
    """Folded forms of the verbs whose object is a place («زار مصر»)."""
    return _verbs_taking("place")


def _verbs_taking(side: str) -> frozenset[str]:
    return frozenset(
        form
        for form, rows in triggers().items()
        for row in rows
        if row.part == "verb" and any(slots.right == side for slots in row.frame.slots)
    )
