"""Articles and events in the shape of real ones, any number of them: what the store and the queries are measured on."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from tansiq import authority
from tansiq.ids import event_id
from tansiq.model import Actor, Article, Event, Evidence, Kind, Status
from tansiq.ontology import relations, topics

FIRST_DAY = dt.date(2010, 1, 1)
DAYS = 5800
PUBLISHERS = 40
MIDDLE = ("state/ma", "state/fr")  # those who are in most of the news
UNKNOWN = 4000  # persons and offices that the authority file does not know
WORDS = """أكد وزير في بيان رسمي أن التعاون الأمني بين البلدين مستمر وأن اللقاء تناول ملفات مشتركة منها مكافحة الإرهاب
وتبادل المعلومات وتدريب الضباط""".split()  # noqa: SIM905
STATUSES = (Status.ACTUAL,) * 16 + (Status.PLANNED, Status.PLANNED, Status.HYPOTHETICAL, Status.NEGATED)


@dataclass(frozen=True)
class Fact:
    """What happened, whoever tells it."""

    subject: Actor
    relation: str
    object: Actor
    day: dt.date
    status: Status


def articles(number: int, seed: int = 1) -> Iterator[tuple[Article, list[Event]]]:
    """That many articles of four to eight events, a quarter of which earlier ones told; the same for a seed."""
    chance = random.Random(seed)
    actors = _actors(chance)
    # few actors are in most of the news
    weights = [1 / (rank + 1) for rank in range(len(actors))]
    names = sorted(relations())
    facts: list[Fact] = []
    for index in range(number):
        published = FIRST_DAY + dt.timedelta(chance.randrange(DAYS))
        told = []
        for _ in range(chance.randint(4, 8)):
            if facts and chance.random() < 0.25:
                fact = chance.choice(facts)
                published = max(published, fact.day)
            else:
                subject, object_ = chance.choices(actors, weights, k=2)
                day = published - dt.timedelta(chance.choice((0, 0, 1, 2, 30)))
                fact = Fact(subject, chance.choice(names), object_, day, chance.choice(STATUSES))
            if fact.subject != fact.object:
                told.append(fact)
        facts += told
        yield _article(f"news-{index:06}", told, published, chance)


def _actors(chance: random.Random) -> list[Actor]:
    known = authority.load()
    actors = [
        Actor(label=record.label["ar"], labels=record.label, kind=Kind.STATE, country=record.code, id=record.key)
        for record in known.states.values()
    ]
    for kind, records in (
        (Kind.ORGANIZATION, known.organizations), (Kind.INTERNATIONAL, known.international),
        (Kind.GROUP, known.groups), (Kind.PERSON, known.persons),
    ):  # fmt: skip
        for record in records:
            label = record.label["ar"]
            actors.append(Actor(label=label, labels=record.label, kind=kind, country=record.country, id=record.key))
    codes = sorted(known.states)
    for number in range(UNKNOWN):
        label = f"{chance.choice(('سعيد', 'ماريا', 'جون', 'أنطوان'))} المثالي{number}"
        actors.append(Actor(label=label, kind=Kind.PERSON, country=chance.choice(codes)))
    chance.shuffle(actors)
    return sorted(actors, key=lambda actor: actor.id not in MIDDLE)


def _article(name: str, told: list[Fact], published: dt.date, chance: random.Random) -> tuple[Article, list[Event]]:
    lines: list[str] = []
    found: dict[str, Event] = {}
    for fact in told:
        quotes = []
        for _ in range(chance.choice((1, 1, 1, 2))):
            words = " ".join(chance.choices(WORDS, k=chance.randint(12, 40)))
            sentence = f"{fact.subject.label} {words} {fact.object.label}."
            start = sum(len(line) + 1 for line in lines)
            lines.append(sentence)
            quotes.append(
                Evidence(
                    sentence=sentence, start=start, end=start + len(sentence), trigger=words.split()[0],
                    rule="made.rule", confidence=round(chance.uniform(0.4, 0.99), 3),
                )
            )  # fmt: skip
        day = fact.day.isoformat()
        event = Event(
            doc=name, subject=fact.subject, relation=fact.relation, object=fact.object,
            date=chance.choice((day, day, day[:7], None)), status=fact.status, confidence=quotes[0].confidence,
            evidence=tuple(quotes), topics=tuple(sorted(chance.sample(sorted(topics()), chance.choice((0, 1, 1, 2))))),
        )  # fmt: skip
        event = event.model_copy(update={"id": event_id(event)})
        found[event.id or ""] = event
    article = Article(
        id=name, text="\n".join(lines), title=f"خبر {name}", lang="ar", published=published.isoformat(),
        publisher=f"صحيفة {chance.randrange(PUBLISHERS)}", url=f"https://news.example/{name}",
    )  # fmt: skip
    return article, list(found.values())
