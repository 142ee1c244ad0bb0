"""Small articles and events for tests. They show shapes: the officer and the dates are made up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import pyoxigraph as ox

from tansiq.coreference import MergedEvent, merge
from tansiq.model import Actor, Article, Event, Evidence, Kind, Status
from tansiq.store import Store, in_memory

MOROCCO = Actor(label="المغرب", names=("المملكة المغربية", "Morocco"), kind=Kind.STATE, country="MA",
                labels={"ar": "المغرب", "en": "Morocco", "fr": "Maroc"})  # fmt: skip
FRANCE = Actor(label="فرنسا", names=("France",), kind=Kind.STATE, country="FR",
               labels={"ar": "فرنسا", "en": "France", "fr": "France"})  # fmt: skip
SPAIN = Actor(label="إسبانيا", kind=Kind.STATE, country="ES")
DGST = Actor(label="المديرية العامة لمراقبة التراب الوطني", names=("الديستي", "DGST"), kind=Kind.ORGANIZATION,
             country="MA", id="org/ma-dgst")  # fmt: skip
SPANISH_POLICE = Actor(label="الشرطة الإسبانية", kind=Kind.ORGANIZATION, country="ES")
INTERPOL = Actor(label="الإنتربول", names=("INTERPOL",), kind=Kind.INTERNATIONAL)
OFFICIAL = Actor(label="سعيد المثالي", names=("المثالي",), kind=Kind.PERSON, country="MA")


def article(id: str, *sentences: str, **fields: str) -> Article:
    """An article of these sentences, one a paragraph."""
    return Article(id=id, text="\n".join(sentences), **{"lang": "ar", **fields})


def event(source: Article, number: int, subject: Actor, relation: str, object: Actor, **fields: object) -> Event:
    """An event told by the article's sentence of that number, counted from 0; `fields` as in `further`."""
    found = {"doc": source.id, "subject": subject, "relation": relation, "object": object}
    return Event.model_validate({**found, **_told(source, number, fields)})


def further(source: Article, number: int, **fields: object) -> Evidence:
    """Further evidence: the article's sentence of that number.

    Where it has the trigger is found by itself; `names` are words for the subject and for the object, "" for none.
    """
    return Evidence.model_validate(_told(source, number, fields))


def _told(source: Article, number: int, fields: dict[str, object]) -> dict[str, object]:
    sentence, start = _place(source, number)
    subject, object_ = cast(tuple[str, str], fields.get("names", ("", "")))
    marks = {"subject_at": subject, "object_at": object_, "trigger_at": cast(str, fields.get("trigger") or "")}
    found = {
        name: (start + sentence.index(words), start + sentence.index(words) + len(words))
        for name, words in marks.items()
        if words
    }
    own = {name: value for name, value in fields.items() if name != "names"}
    return {"sentence": sentence, "start": start, "end": start + len(sentence), **found, **own}


def _place(source: Article, number: int) -> tuple[str, int]:
    sentences = source.text.split("\n")
    return sentences[number], sum(len(before) + 1 for before in sentences[:number])


ATTACKS = article(
    "paris-2015",
    "زودت المخابرات المغربية باريس بمعلومات قادت إلى شقة في سان دوني.",
    "وشكرت فرنسا المغرب على عونه.",
    "وأكدت مصادر أن المعطيات المغربية كانت حاسمة.",
    title="عون مغربي لفرنسا",
    published="2015-11-20",
    url="https://news.example/paris-2015",
    publisher="صحيفة المثال",
)
CELL = article(
    "cell-2022",
    "فككت الديستي والشرطة الإسبانية خلية في مليلية.",
    "وزار المثالي مدريد ثم التقى هناك قائد الشرطة الإسبانية.",
    "ومن المرتقب أن يزور المثالي مقر الإنتربول السنة المقبلة.",
    "وعلقت الرباط سنة 2014 تعاونها القضائي مع باريس.",
    "ولم يتهم المغرب إسبانيا بشيء.",
    "والتقى الجانبان مراراً.",
    title="خلية مليلية",
    published="2022-06-17",
)
ARTICLES = (ATTACKS, CELL)
EVENTS = (
    event(ATTACKS, 0, DGST, "sharesIntelligenceWith", FRANCE, date="2015-11", confidence=0.9, trigger="زودت",
          names=("المخابرات المغربية", "باريس"), rule="share-1", topics=("counter-terrorism", "intelligence"),
          place="سان دوني", place_country="FR",
          evidence=(further(ATTACKS, 2, trigger="المعطيات", rule="share-7", confidence=0.5, claimed_by=FRANCE),)),
    event(ATTACKS, 1, FRANCE, "supports", MOROCCO, date="2015-11-20"),
    event(CELL, 0, DGST, "operatesWith", SPANISH_POLICE, date="2022-06-16/2022-06-17"),
    event(CELL, 1, OFFICIAL, "visits", SPAIN, date="2022-06-16"),
    event(CELL, 1, OFFICIAL, "meets", SPANISH_POLICE, date="2022"),
    event(CELL, 2, OFFICIAL, "visits", INTERPOL, date="2023", status=Status.PLANNED),
    event(CELL, 3, MOROCCO, "suspendsWith", FRANCE, date="2014/.."),
    event(CELL, 4, MOROCCO, "accuses", SPAIN, status=Status.NEGATED),
    event(CELL, 5, MOROCCO, "meets", SPAIN),
)  # fmt: skip

# the visit of CELL again: in its words, with another day, and in words of its own
AGENCY = article(
    "agency-2022",
    "وزار المثالي مدريد ثم التقى هناك قائد الشرطة الإسبانية أمس.",
    "ودامت زيارته يوماً واحداً.",
    title="المثالي في مدريد",
    published="2022-06-18",
    publisher="وكالة المثال",
)
PAPER = article("paper-2022", "حل سعيد المثالي بالعاصمة الإسبانية في السادس عشر من يونيو.", published="2022-06-19")
VISIT_ARTICLES = (CELL, AGENCY, PAPER)
VISIT = (
    EVENTS[3],
    event(AGENCY, 0, OFFICIAL, "visits", SPAIN, date="2022-06-17", trigger="زار"),
    event(PAPER, 0, OFFICIAL, "visits", SPAIN, date="2022-06-16", confidence=0.8),
)


def merged(events: Iterable[Event]) -> list[MergedEvent]:
    """The events of the sample articles, joined where several tell one."""
    return merge(events, {source.id: source.published for source in (*ARTICLES, AGENCY, PAPER)})


def store_of(articles: Iterable[Article], events: Iterable[Event]) -> Store:
    """A graph in memory of what the articles tell."""
    told, store = list(events), Store(in_memory())
    for source in articles:
        store.put(source, [event for event in told if event.doc == source.id])
    store.refresh()
    return store


def graph_of(articles: Iterable[Article], events: Iterable[Event]) -> list[ox.Triple]:
    """The triples of a graph of what the articles tell."""
    return [quad.triple for quad in ox.parse(store_of(articles, events).turtle(), ox.RdfFormat.TURTLE)]
