"""Articles and events in the shape of real ones, any number of them: what the store and the queries are measured on."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from tansiq import authority
from tansiq.ids import event_id
from tansiq.model import Actor, Article, Event, Evidence, Kind, Status
from tansiq.ontology import relations, topics

FIRST_DAY = dt.date(2010, 1, 1)
DAYS = 5800
PUBLISHERS = 40
UNKNOWN = 4000  # persons and offices that the authority file does not know
WORDS = "أكد وزير في بيان رسمي أن التعاون الأمني بين البلدين مستمر وأن اللقاء تناول ملفات مشتركة منها مكافحة الإرهاب".split()
STATUSES = (Status.ACTUAL,) * 16 + (Status.PLANNED, Status.PLANNED, Status.HYPOTHETICAL, Status.NEGATED)


def articles(number: int, seed: int = 1) -> Iterator[tuple[Article, list[Event]]]:
    """That many articles of four to eight events each, always the same for a seed."""
    chance = random.Random(seed)
    actors = _actors(chance)
    # few actors are in most of the news
    weights = [1 / (rank + 1) for rank in range(len(actors))]
    names = sorted(relations())
    for index in range(number):
        count = chance.randint(4, 8)
        drawn = chance.choices(actors, weights, k=2 * count)
        pairs = [pair for pair in zip(drawn[::2], drawn[1::2], strict=True) if pair[0] != pair[1]]
        yield _article(f"news-{index:06}", pairs, names, chance)


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
    return actors


def _article(name: str, pairs: list[tuple[Actor, Actor]], names: list[str], chance: random.Random) -> tuple[Article, list[Event]]:
    published = FIRST_DAY + dt.timedelta(chance.randrange(DAYS))
    lines: list[str] = []
    found: dict[str, Event] = {}
    for subject, object_ in pairs:
        quotes = []
        for _ in range(chance.choice((1, 1, 1, 2))):
            words = " ".join(chance.choices(WORDS, k=chance.randint(12, 40)))
            sentence = f"{subject.label} {words} {object_.label}."
            start = sum(len(line) + 1 for line in lines)
            lines.append(sentence)
            quotes.append(
                Evidence(
                    sentence=sentence, start=start, end=start + len(sentence), trigger=words.split()[0],
                    rule="made.rule", confidence=round(chance.uniform(0.4, 0.99), 3),
                )
            )  # fmt: skip
        day = published - dt.timedelta(chance.choice((0, 0, 1, 2, 30)))
        event = Event(
            doc=name, subject=subject, relation=chance.choice(names), object=object_,
            date=chance.choice((day.isoformat(), day.isoformat(), day.isoformat()[:7], None)),
            status=chance.choice(STATUSES), confidence=quotes[0].confidence, evidence=tuple(quotes),
            topics=tuple(sorted(chance.sample(sorted(topics()), chance.choice((0, 1, 1, 2))))),
        )  # fmt: skip
        event = event.model_copy(update={"id": event_id(event)})
        found[event.id or ""] = event
    article = Article(
        id=name, text="\n".join(lines), title=f"خبر {name}", lang="ar", published=published.isoformat(),
        publisher=f"صحيفة {chance.randrange(PUBLISHERS)}", url=f"https://news.example/{name}",
    )  # fmt: skip
    return article, list(found.values())
