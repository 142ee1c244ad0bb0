"""What pictures say in three languages."""

import string

import pytest
from drawn import mirror_of

import tansiq
from tansiq import ontology
from tansiq.model import Kind, Status
from tansiq.ontology import LANGUAGES
from tansiq.plots import marks, words
from tansiq.plots.centrality import MEASURES


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_is_there_in_every_language_with_the_same_values() -> None:
    for group, texts in words._words().items():
        for name, by_language in texts.items():
            assert sorted(by_language) == sorted(LANGUAGES), (group, name)
            if group != "counted":
                assert len({frozenset(fields(text)) for text in by_language.values()}) == 1, (group, name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_family_status_kind_and_measure_has_a_name(lang: str) -> None:
    for relation in ontology.relations().values():
        assert words.word("families", relation.family, lang)
    for status in set(Status) - {Status.ACTUAL}:
        assert words.word("statuses", status.value, lang)
    assert len({words.word("kinds", kind.value, lang) for kind in Kind}) == len(Kind)
    assert len({words.word("measures", measure, lang) for measure in MEASURES}) == len(MEASURES)


def test_every_relation_has_one_group_and_a_group_one_family() -> None:
    grouped = [relation for group in marks.groups().values() for relation in group["relations"]]
    assert sorted(grouped) == sorted(ontology.relations())
    for group in marks.groups().values():
        assert len({ontology.relations()[relation].family for relation in group["relations"]}) == 1
        assert all(group[lang] for lang in LANGUAGES)
    assert len({group["marker"] for group in marks.groups().values()}) == len(marks.groups())


@pytest.mark.parametrize(
    ("lang", "number", "said"),
    [
        ("ar", 1, "حدث واحد"), ("ar", 2, "حدثان"), ("ar", 7, "7 أحداث"), ("ar", 56, "56 حدثاً"), ("ar", 100, "100 حدث"),
        ("en", 1, "1 event"), ("en", 2, "2 events"), ("fr", 0, "0 événement"), ("fr", 2, "2 événements"),
    ],
)  # fmt: skip
def test_what_is_counted_has_its_plural(lang: str, number: int, said: str) -> None:
    assert words.counted("events", lang, number) == said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024", "2024"),
        ("2024-10", "Oct 2024"),
        ("2024-10-28", "Oct 28, 2024"),
        ("../2015", "2015"),
        ("2014/..", "2014"),
    ],
)
def test_dates_are_as_fine_as_they_are_known(date: str, said: str) -> None:
    assert words.day(date, "en") == said


def test_the_source_says_how_many_events_of_how_many_articles_of_when_and_by_what() -> None:
    assert words.source(mirror_of(), "en") == (
        f"Source: 9 events from 2 articles, 2014 to 2023; extracted by tansiq {tansiq.__version__}"
    )


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="no pictures in 'es'; there are: ar, en, fr"):
        words.word("texts", "others", "es")
