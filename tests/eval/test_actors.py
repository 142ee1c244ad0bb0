"""Are the actors of real articles found at all? Of all that gold names, the share that some mention matches."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tansiq.events import read_events
from tansiq.extraction import read_article
from tansiq.model import Actor, Article, Event
from tansiq.reading import SkipReport, read_articles
from tansiq.resources import CHECKOUT
from tansiq.score.actors import same_actor

FLOORS: dict[str, float] = yaml.safe_load((Path(__file__).parent / "floors.yaml").read_text("utf-8"))["actors"]
SHARED = CHECKOUT.parent / "shared" / "articles"


def wanted(events: list[Event]) -> list[Actor]:
    """The actors of the events that have to be found, each once."""
    actors: list[Actor] = []
    for event in events:
        for actor in (event.subject, event.object):
            if not event.optional and not any(same_actor(actor, other) for other in actors):
                actors.append(actor)
    return actors


def found(article: Article) -> list[Actor]:
    """All actors that the article's mentions stand for."""
    entities = (
        entity for ms in read_article(article).mentions.values() for mention in ms for entity in mention.entities
    )
    return [entity.actor() for entity in dict.fromkeys(entities)]


def identity_recall(articles: Path, gold: Path) -> tuple[float, list[str]]:
    """The share of gold actors that some mention of their article matches; and who is missing."""
    events = read_events(gold)
    count, missing = 0, []
    for article in read_articles([articles], SkipReport()):
        named = found(article)
        for actor in wanted([event for event in events if event.doc == article.id]):
            count += 1
            if not any(same_actor(actor, other) for other in named):
                missing.append(f"{article.id}: {actor.label}")
    return 1 - len(missing) / count, missing


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_actor_identity_recall(name: str) -> None:
    if not SHARED.is_dir():
        pytest.skip(f"REAL ARTICLES NOT READ: {SHARED} is not there; the floor of actors in {name} was not checked")
    value, missing = identity_recall(SHARED / f"{name}.jsonl", SHARED / f"{name}.gold.jsonl")
    floor = FLOORS[name]
    assert value >= floor, f"{name}: {value:.3f} of the actors are found, below {floor}; missing: {missing}"
