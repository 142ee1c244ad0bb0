"""Small made-up articles that tell of the same actors and the same events, to be put, replaced and taken out."""

from __future__ import annotations

import random

from tansiq.ids import event_id
from tansiq.model import Actor, Article, Event, Kind, Status

STATES = [Actor(label=label, kind=Kind.STATE, country=code) for label, code in
          (("المغرب", "MA"), ("فرنسا", "FR"), ("إسبانيا", "ES"))]  # fmt: skip
PERSONS = [
    Actor(label="عبد اللطيف حموشي", kind=Kind.PERSON, country="MA", id="person/abdellatif-hammouchi"),
    Actor(label="وزير الداخلية الفرنسي", kind=Kind.PERSON, country="FR"),
    Actor(label="بيدرو المثالي", kind=Kind.PERSON, country="ES"),
    Actor(label="بيدرو المثالى", names=("المثالي",), kind=Kind.PERSON, country="ES"),
    Actor(label="بيدرو بن المثالي", kind=Kind.PERSON, country="ES"),
]
DGST = Actor(label="الديستي", kind=Kind.ORGANIZATION, country="MA", id="org/ma-dgst")
GROUP = Actor(label="حزب الله", kind=Kind.GROUP, id="group/hezbollah")
ACTORS = [*STATES, *PERSONS, DGST, GROUP]
RELATIONS = ("meets", "visits", "accuses", "sharesIntelligenceWith")
DATES = ("2015-11-20", "2015-11-21", "2015-11", "2016", None)


def articles(number: int, seed: int) -> list[tuple[Article, list[Event]]]:
    """Articles of three to six events each, drawn from few actors, relations and dates, so that many agree."""
    chance = random.Random(seed)
    return [_article(f"a{index}", chance) for index in range(number)]


def _article(name: str, chance: random.Random) -> tuple[Article, list[Event]]:
    lines: list[str] = []
    drawn = []
    for _ in range(chance.randint(3, 6)):
        subject, object_ = chance.sample(ACTORS, 2)
        relation, date = chance.choice(RELATIONS), chance.choice(DATES)
        # one time in two in the words of a communiqué that others print too
        source = chance.choice(("وكالة", name))
        sentence = f"ذكرت {source} أن {subject.label} {relation} {object_.label} في {date} كما جاء في البيان."
        start = sum(len(line) + 1 for line in lines)
        lines.append(sentence)
        claimant = chance.choice((None, None, GROUP, PERSONS[2]))
        drawn.append(
            Event(
                doc=name, subject=subject, relation=relation, object=object_, date=date,
                status=chance.choice((Status.ACTUAL, Status.ACTUAL, Status.PLANNED)), sentence=sentence, start=start,
                end=start + len(sentence), confidence=round(chance.uniform(0.3, 1), 3), claimed_by=claimant,
                topics=tuple(chance.sample(("arms", "border"), chance.randint(0, 2))),
            )
        )  # fmt: skip
    published = chance.choice(("2015-11-20", "2015-11-22", "2016-03-01"))
    article = Article(id=name, text="\n".join(lines), lang="ar", published=published, title=f"عنوان {name}")
    return article, list(
        {event_id(event): event.model_copy(update={"id": event_id(event)}) for event in drawn}.values()
    )
