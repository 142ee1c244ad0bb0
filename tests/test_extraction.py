"""Whole articles through the extractor: where the evidence stands, what never changes, what must not break it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import timeit
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tansiq import ids
from tansiq.extraction import extract_article, publication_day
from tansiq.model import Article, Event
from tansiq.reading import SkipReport, read_articles
from tansiq.resources import resource

MEETING = "التقى وزير الداخلية الإسباني نظيره المغربي."
VISIT = "زار وزير الدفاع الإيطالي ليبيا."


@cache
def corpus() -> tuple[Article, ...]:
    return tuple(read_articles([resource("seeds", "corpus")], SkipReport()))


@cache
def corpus_events() -> dict[str, list[Event]]:
    return {article.id: extract_article(article) for article in corpus()}


def extract(text: str, **fields: str) -> list[Event]:
    return extract_article(Article(id="a", text=text, **fields))


def as_json(events: list[Event]) -> str:
    return "\n".join(event.model_dump_json() for event in events)


# ------------------------------------------------------------ evidence
def test_every_evidence_of_the_corpus_stands_at_its_offsets() -> None:
    assert len(corpus()) == 60
    checked = 0
    for article in corpus():
        for event in corpus_events()[article.id]:
            assert event.doc == article.id
            assert event.evidences, f"{article.id}: an event without evidence"
            for evidence in event.evidences:
                assert evidence.stands_in(article)[evidence.start : evidence.end] == evidence.sentence, article.id
                assert evidence.trigger and evidence.rule and evidence.confidence
                checked += 1
            assert len({(e.start, e.end) for e in event.evidences}) == len(event.evidences)
    assert checked >= 200


def test_every_mark_of_the_corpus_is_of_its_own_words() -> None:
    sides = 0
    for article in corpus():
        for evidence in (evidence for event in corpus_events()[article.id] for evidence in event.evidences):
            assert evidence.trigger_at is not None
            text = evidence.stands_in(article)
            assert " ".join(text[slice(*evidence.trigger_at)].split()) == evidence.trigger
            marks = [span for span in (evidence.subject_at, evidence.object_at) if span is not None]
            for start, end in marks:
                assert evidence.start <= start < end <= evidence.end
                assert not text[start].isspace() and not text[end - 1].isspace()
            # two marks are one phrase that stands for both, or apart; so are they and the trigger
            ordered = sorted({*marks, evidence.trigger_at})
            assert all(before[1] <= after[0] for before, after in pairwise(ordered)), (article.id, evidence)
            sides += len(marks)
    assert sides >= 690  # of 730: the others are pronouns, or acted in the sentence before


@pytest.mark.parametrize(
    "text",
    [
        f"\n\n   {MEETING}",
        f"\ufeff{MEETING}",
        f"{MEETING}\r\n{VISIT}\r\n",
        f"عنوان\u2028{MEETING}\u2029{VISIT}",
        f"🙂🙂 {MEETING} 🙂",
        f"\u202b{MEETING}\u202c",
        f"قال الناطق: «{MEETING}» ثم انصرف.",
        "التقى\u00a0وزير\u00a0الداخلية الإسباني نظيره المغربي..",
        "التَقى وزيــر الداخليّة الإسباني نظيره المغربي!",
    ],
)
@pytest.mark.parametrize("title", [None, "لقاء في الرباط", "🙂"])
def test_offsets_count_characters_of_the_text_as_given(text: str, title: str | None) -> None:
    article = Article(id="a", text=text, title=title)
    events = extract_article(article)
    assert [event.relation for event in events if event.relation == "meets"] == ["meets"]
    for event in events:
        for evidence in event.evidences:
            assert text[evidence.start : evidence.end] == evidence.sentence


def test_one_event_keeps_every_sentence_that_tells_it() -> None:
    (event,) = extract(f"{VISIT} وقال مصدر إن وزير الدفاع الإيطالي زار ليبيا.")
    assert [evidence.sentence.startswith("زار") for evidence in event.evidences] == [True, False]


def test_a_date_of_its_own_clause_is_nearer_than_that_of_the_verb_before() -> None:
    events = extract(
        "يصل الوزير الأمريكي غدا الخميس إلى قطر حيث يلتقي الوزير الكويتي في الدوحة بعد غد الجمعة.",
        published="2024-06-12",
    )
    assert {event.relation: event.date for event in events} == {"visits": "2024-06-13", "meets": "2024-06-14"}


# ------------------------------------------------------------ titles
def test_the_title_introduces_who_acts() -> None:
    events = extract("استقبل ألباريس وزير الدفاع التونسي.", title="وزير الخارجية الإسباني خوسيه مانويل ألباريس في تونس")
    assert [(event.relation, event.subject.country, event.object.country) for event in events] == [
        ("meets", "ES", "TN")
    ]


def test_an_empty_title_is_none() -> None:
    assert as_json(extract(MEETING, title="")) == as_json(extract(MEETING))


# ------------------------------------------------------------ dates of publication
def test_relative_dates_count_from_the_day_of_publication() -> None:
    (event,) = extract("التقى وزير الداخلية الإسباني نظيره المغربي أمس.", published="2024-06-12")
    assert event.date == "2024-06-11"
    (event,) = extract("نشر في 12 يونيو 2024\nالتقى وزير الداخلية الإسباني نظيره المغربي أمس.")
    assert event.date == "2024-06-11"
    (event,) = extract("التقى وزير الداخلية الإسباني نظيره المغربي أمس.")
    assert event.date is None


def test_metadata_goes_before_the_page() -> None:
    article = Article(id="a", text="نشر في 12 يونيو 2024\nنص.", published="2020-01-02")
    day = publication_day(article)
    assert day is not None and day.isoformat() == "2020-01-02"


@pytest.mark.parametrize("published", ["2024-06", "2024"])
def test_a_coarse_date_of_publication_resolves_no_day(published: str) -> None:
    (event,) = extract("التقى وزير الداخلية الإسباني نظيره المغربي أمس.", published=published)
    assert event.date is None or len(event.date) <= len(published)


# ------------------------------------------------------------ always the same
def test_extracting_again_gives_the_same_events() -> None:
    again = {article.id: extract_article(article) for article in reversed(corpus()[:20])}
    for name, events in again.items():
        assert as_json(events) == as_json(corpus_events()[name]), f"{name}: what was read before it matters"


def test_other_hash_seeds_give_the_same_events() -> None:
    code = (
        "import hashlib, test_extraction as t\n"
        "events = [e for a in t.corpus()[::15] for e in t.extract_article(a)]\n"
        "print(len(events), hashlib.sha256(t.as_json(events).encode()).hexdigest())"
    )
    path = os.pathsep.join(filter(None, (str(Path(__file__).parent), os.environ.get("PYTHONPATH"))))
    seen = set()
    for seed in ("1", "2"):
        variables = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        run = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True)
        seen.add(run.stdout)
    events = [event for article in corpus()[::15] for event in corpus_events()[article.id]]
    assert seen == {f"{len(events)} {hashlib.sha256(as_json(events).encode()).hexdigest()}\n"}


def test_ids_are_unique_and_computed_from_what_the_event_is() -> None:
    events = [event for found in corpus_events().values() for event in found]
    assert len(events) >= 150
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert event.id == ids.event_id(event.model_copy(update={"id": None}))


def test_what_stands_around_an_event_does_not_change_its_id() -> None:
    (alone,) = extract(MEETING)
    amid = extract(f"ارتفعت الأسعار.\n{MEETING}\nهطلت الأمطار.")
    assert [event.id for event in amid] == [alone.id]


def test_every_event_crosses_a_border() -> None:
    for name, events in corpus_events().items():
        for event in events:
            one, other = event.subject, event.object
            assert one.country is None or one.country != other.country, f"{name}: {one.label} {other.label}"
            assert one != other


# ------------------------------------------------------------ hostile and odd texts
@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n\n", "\u00a0\u00a0", "،.؛؟!…«»()", "." * 500, "،" * 10_000, "و و و ف ثم أو " * 500,
        "«" * 400 + "»" * 400, "\u202e\u200f\u200e\u2066\u2069" * 200, "\ufeff", "\u0301\u064b\u0651" * 100,
        "ـ" * 1000, "🙂👨\u200d👩\u200d👧" * 100, "\x01\x0b\x1f\x7f\x85", "𐎀𐎁𐎂 𞤀𞤁", "\U0010ffff\ufffe", "ﷺ ﷲ ﻷ ﻻ",
        "12/" * 1000, "31/02/2020 99/99/9999 0/0/0000", "9" * 5000, "٩" * 400 + " سنة مضت", "قبل 99999999999 سنة",
        "عام 0000 وعام 9999", "1 رمضان 1599 هـ", "a" * 1000, "NaN null None {} [] %s {0}", "\\u0000 \\x00 \\n",
        "وزير", "وزير " * 300, "بين " * 300, "نظيره " * 300, "البلدان الطرفان الجانبان بلاده الأخير المملكة", "اتهم",
        "اتهم " * 200, "من قبل من قبل من قبل", "لم لم لن لا ليس نفى", "عبد بن آل أبو عبد بن آل", "محمد بن " * 300,
        "-" * 300, "محمد-" * 300, "ال", "وال", "ب ل ك و ف", "http://" * 50,
    ],
    ids=range(45),
)  # fmt: skip
def test_texts_without_an_event_break_nothing(text: str) -> None:
    assert extract(text, published="2024-06-12") == []
    assert extract("وصل الوفد.", title=text) == []


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "../../etc/passwd", "'; DROP TABLE x;--", "{{ 7*7 }}", "=cmd|' /C calc'!A0"]
)
def test_hostile_names_stay_text(name: str) -> None:
    text = f"التقى وزير الداخلية الإسباني {name} وزير الداخلية المغربي. {MEETING}"
    (event,) = extract(text)
    for actor in (event.subject, event.object):
        assert not any(set("<>{}|=;/") & set(each) for each in (actor.label, *actor.names, *actor.labels.values()))


def test_furniture_between_sentences_does_not_part_them() -> None:
    text = (
        f"سياسة \u00a0 \u00a0 رياضة \u00a0 \u00a0 اقتصاد \u00a0 \u00a0 ثقافة\n{MEETING}\n• روسيا تتهم بريطانيا\n{VISIT}"
    )
    assert sorted(event.relation for event in extract(text)) == ["meets", "visits"]


def growing(piece: str) -> str:
    return piece * (40_000 // len(piece))


def other_persons() -> str:
    """A text in which everybody is named once."""
    letters = "بتثجحخدرزسشصضطظعغفقكلمنهي"
    names = (f"{a}{b}ان" for a in letters for b in letters)
    return "".join(
        f"التقى وزير الدفاع الفرنسي {name}اف {name}وش نظيره المصري {name}ود {name}يم. "
        for _, name in zip(range(400), names, strict=False)
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(growing("،"), id="commas"),
        pytest.param(growing("«"), id="quotes"),
        pytest.param(growing("و "), id="conjunctions"),
        pytest.param(growing("وزير "), id="offices"),
        pytest.param(growing("اتهم "), id="triggers"),
        pytest.param(growing("اتهمت تركيا اليونان "), id="one-line"),
        pytest.param(growing("اتهمت تركيا اليونان.\n"), id="sentences"),
        pytest.param(growing("15 مارس "), id="dates"),
        pytest.param(growing("محمد بن "), id="names"),
        pytest.param(other_persons(), id="persons"),
    ],
)
def test_time_grows_with_the_text_and_not_faster(text: str) -> None:
    extract(MEETING)

    def seconds(text: str) -> float:
        # timeit pauses the garbage collector: one full collection takes 0.2 s, and falls into either text
        return timeit.timeit(lambda: extract(text), timer=time.process_time, number=1)

    quarter = text[: len(text) // 4]
    assert seconds(text) < 8 * seconds(quarter) + 0.2


def test_a_long_line_is_read_to_its_end() -> None:
    filler = "وتحدث الحاضرون عن أحوال الطقس والزراعة في القرى البعيدة، " * 4000
    assert len(filler) > 200_000
    events = extract(f"{MEETING} {filler} {VISIT}")
    assert [event.relation for event in events] == ["meets", "visits"]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_a_date_at_the_end_of_the_calendar_is_no_day_to_count_from(published: str) -> None:
    article = Article(id="a", text="زار وزير الداخلية الفرنسي الرباط أمس.", published=published)
    (event,) = extract_article(article)
    assert event.date is None
