"""Precision, recall and F1 over the events of a set of articles (micro-average)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tansiq.model import Event
from tansiq.score.matching import Matching, dated, dyad, dyad_key, match, strict
from tansiq.score.stages import Share, add_stages


@dataclass
class Counts:
    """Events found rightly, missed and spurious; optional gold events count for nothing."""

    right: int = 0
    missed: int = 0
    spurious: int = 0

    def add(self, matching: Matching) -> None:
        self.right += sum(not gold.optional for gold, _ in matching.pairs)
        self.missed += sum(not gold.optional for gold in matching.missed)
        self.spurious += len(matching.spurious)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.spurious) if self.right else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.missed + self.spurious) if self.right else 0.0


@dataclass
class Score:
    """Counts by the three measures, strict ones also by relation and by article, and every strict error."""

    strict: Counts = field(default_factory=Counts)
    dated: Counts = field(default_factory=Counts)
    dyad: Counts = field(default_factory=Counts)
    by_relation: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    by_doc: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    stages: dict[str, Share] = field(default_factory=dict)
    """of the events found, how many have the right direction, status and date"""
    missed: list[Event] = field(default_factory=list)
    spurious: list[Event] = field(default_factory=list)


def score(gold: Iterable[Event], found: Iterable[Event], published: Mapping[str, str | None] | None = None) -> Score:
    """Score extracted events against gold events, article by article.

    Args:
        published: publication date by article id; a gold event without date accepts it as the extracted date.
    """
    result = Score()
    golds, founds = _by_doc(gold), _by_doc(found)
    for doc in sorted(golds.keys() | founds.keys()):
        ours, theirs = golds[doc], founds[doc]
        with_dates = match(ours, theirs, dated((published or {}).get(doc)))
        result.dated.add(with_dates)
        result.dyad.add(match(_one_a_dyad(ours), _one_a_dyad(theirs), dyad))
        matching = match(ours, theirs, strict)
        add_stages(result.stages, ours, theirs, matching, with_dates)
        result.strict.add(matching)
        result.by_doc[doc].add(matching)
        _add_by_relation(result.by_relation, matching)
        result.missed += [event for event in matching.missed if not event.optional]
        result.spurious += matching.spurious
    return result


def _by_doc(events: Iterable[Event]) -> defaultdict[str, list[Event]]:
    groups: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        groups[event.doc].append(event)
    return groups


def _one_a_dyad(events: Sequence[Event]) -> list[Event]:
    """One event for each relation between two countries; it is required if any of its events is."""
    required = {dyad_key(event) for event in events if not event.optional}
    first: dict[tuple[str, str, str, bool], Event] = {}
    for event in events:
        first.setdefault(dyad_key(event), event)
    return [event.model_copy(update={"optional": key not in required}) for key, event in first.items()]


def _add_by_relation(counts: defaultdict[str, Counts], matching: Matching) -> None:
    for gold, _ in matching.pairs:
        counts[gold.relation].right += not gold.optional
    for gold in matching.missed:
        counts[gold.relation].missed += not gold.optional
    for event in matching.spurious:
        counts[event.relation].spurious += 1
