"""Labels of actors that the article names by one phrase for several, or not at all."""

from __future__ import annotations

from tansiq.actors.gazetteer import gazetteer
from tansiq.lang.ar.actor_words import actor_words


def office_label(office: str, country: str) -> str:
    """An office of a country as it is written: "وزير داخليه", "ES" → «وزير الداخلية الإسباني»."""
    words = actor_words()
    head, *fields = office.split()
    label = [words.spelled(head), *(words.spelled_fields.get(field) or words.spelled(field) for field in fields)]
    if not fields:
        label[0] = "ال" + label[0]
    return " ".join((*label, with_article(gazetteer().adjective_of(country))))


def label_at_home(office: str, country: str) -> str:
    """An office as the article writes it, and whose it is: «مدير الأمن», "TN" → «مدير الأمن التونسي»."""
    head, *fields = office.split()
    feminine = "ة" if head.endswith("ة") else ""
    return " ".join(
        (head if fields else definite(head), *fields, with_article(gazetteer().adjective_of(country)) + feminine)
    )


def organ_label(lemma: str, fields: list[str], country: str) -> str:
    """An organ of a country as it is written: "وزاره", [داخلية], "TN" → «وزارة الداخلية التونسية»."""
    head = actor_words().spelled(lemma)
    feminine = "ة" if head.endswith(("ة", "ات")) else ""
    words = [head if fields else with_article(head), *map(definite, fields)]
    return " ".join((*words, with_article(gazetteer().adjective_of(country)) + feminine))


def with_article(words: str) -> str:
    """«كوري شمالي» → «الكوري الشمالي»."""
    return " ".join("ال" + word for word in words.split())


def definite(word: str) -> str:
    """The word with article, added where it has none."""
    return word if word.startswith("ال") else with_article(word)
