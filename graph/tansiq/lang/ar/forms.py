"""Inflected forms of verbs and nouns, generated from the few that an author of rules writes down.

Over-generation is harmless (a form that nobody writes never matches); the forms are folded.
"""

from __future__ import annotations

from tansiq.text import fold

_OBJECT = ("ه", "ها", "هم", "هما", "نا")


def verb_forms(entry: str) -> dict[str, frozenset[str]]:
    """Forms of a verb given as third person masculine past and present, e.g. "التقى/يلتقي".

    Returns:
        folded form → features among "past", "present", "future", "fem", "plural", "dual", and "pronoun:ه" (the
        attached object). A passive that is written like the active has the active's features.
    """
    past, _, present = (part.strip() for part in entry.partition("/"))
    forms: dict[str, frozenset[str]] = {}

    def add(form: str, *features: str) -> None:
        forms.setdefault(fold(form), frozenset(features))

    if past:
        weak = past.endswith(("ى", "ا"))
        stem = past[:-1] if weak or past.endswith("ي") else past
        feminine = (stem if weak else past) + "ت"
        long_stem = stem + ("و" if past.endswith("ا") else "ي") if weak else past
        add(past, "past")
        add(feminine, "past", "fem")
        add(stem + "وا", "past", "plural")
        add(long_stem + "ا", "past", "dual")
        add(feminine + "ا", "past", "dual", "fem")
        for pronoun in _OBJECT:
            add((stem + "ا" if weak else past) + pronoun, "past", f"pronoun:{pronoun}")
            add(feminine + pronoun, "past", "fem", f"pronoun:{pronoun}")
            add(stem + "و" + pronoun, "past", "plural", f"pronoun:{pronoun}")
    if present:
        weak = present.endswith(("ى", "ي", "و", "ا"))
        stem = present[:-1] if weak else present
        long_stem = stem + "ي" if present.endswith(("ى", "ا")) else present
        for person, gender in (("ي", ()), ("ت", ("fem",))):
            for marker, tense in (("", "present"), ("س", "future")):
                start = marker + person
                add(start + present[1:], tense, *gender)
                add(start + stem[1:] + "ون", tense, "plural", *gender)
                add(start + stem[1:] + "وا", tense, "plural", *gender)
                add(start + long_stem[1:] + "ان", tense, "dual", *gender)
                add(start + long_stem[1:] + "ا", tense, "dual", *gender)
                if weak and not marker:
                    add(start + stem[1:], tense, *gender)  # jussive: لم يلتق
                for pronoun in _OBJECT:
                    add(start + present[1:] + pronoun, tense, f"pronoun:{pronoun}", *gender)
    return forms


def noun_forms(entry: str) -> dict[str, frozenset[str]]:
    """Forms of a noun given as singular and, after a slash, its other stems (plurals), e.g. "زيارة/زيارات".

    Returns:
        folded form, without article → features among "plural", "dual", "indefinite" (with the ending of nunation) and
        "pronoun:ه" (the attached possessor).
    """
    forms: dict[str, frozenset[str]] = {}
    for position, stem in enumerate(part.strip() for part in entry.split("/")):
        number = ("plural",) if position else ()
        bound = stem[:-1] + "ت" if stem.endswith("ة") else stem
        # a final hamza sits on the letter that its vowel asks for: لقاء، لقاؤه، لقائه
        bounds = [bound[:-1] + seat for seat in "ءئؤ"] if bound.endswith("ء") else [bound]
        forms.setdefault(fold(stem), frozenset(number))
        forms.setdefault(fold(stem + "ا"), frozenset((*number, "indefinite")))  # accusative: اجتماعا
        for one in bounds:
            for pronoun in _OBJECT:
                forms.setdefault(fold(one + pronoun), frozenset((*number, f"pronoun:{pronoun}")))
        if not position:
            # جلستا عمل، جلستي عمل; of a masculine noun that would be an adjective («الاجتماعي»)
            for ending in ("ان", "ين", "ا", "ي") if stem.endswith("ة") else ("ان", "ين", "ا"):
                forms.setdefault(fold(bound + ending), frozenset(("dual",)))
    return forms


def attached_pronoun(features: frozenset[str]) -> str | None:
    """The object or possessor written onto a form with these features, None where there is none."""
    return next((feature.removeprefix("pronoun:") for feature in features if feature.startswith("pronoun:")), None)
