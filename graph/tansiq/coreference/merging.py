"""Events of several articles that are one: the claims of each block clustered, and what they say together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tansiq.coreference.claims import Block, Claim, Key, block
from tansiq.coreference.clusters import Cluster, dated_clusters
from tansiq.coreference.dating import contains, length, span
from tansiq.coreference.independence import Passage, repeats
from tansiq.coreference.settings import Settings
from tansiq.coreference.undated import with_undated
from tansiq.ids import actor_key
from tansiq.model import Actor, Event, Status

EvidenceKey = tuple[str, int, int]
"""Evidence by the id of its article's event and its offsets."""


@dataclass(frozen=True)
class MergedEvent:
    """One event as all articles tell it that tell it.

    Attributes:
        id: that of the founding event, so that merging changes no address.
        events: the articles' own events, the founding one (earliest published) first.
        subject: of the founding event, as object, relation and status.
        date: EDTF; the finest that an article gives, among those the one that most give.
        other_dates: what articles give that neither is `date` nor merely coarser, sorted.
        confidence: the highest of the events'; errors of one rule are no independent chances.
        corroboration: number of independent articles, at least 1.
        repeats: evidence that nearly repeats that of an earlier article, with that of the latter.
        claimed_by: who says so, if every evidence is somebody's word; else empty.
        reasons: why the events were taken for one, in short.
    """

    id: str
    events: tuple[Event, ...]
    subject: Actor
    relation: str
    object: Actor
    status: Status
    date: str | None
    other_dates: tuple[str, ...]
    place: str | None
    place_country: str | None
    topics: tuple[str, ...]
    confidence: float | None
    corroboration: int
    repeats: Mapping[EvidenceKey, EvidenceKey]
    claimed_by: tuple[Actor, ...]
    reasons: tuple[str, ...]


def merge(
    events: Iterable[Event],
    published: Mapping[str, str | None],
    key: Key = actor_key,
    settings: Settings | None = None,
) -> list[MergedEvent]:
    """Events of different articles joined where they are the same; sorted by id, whatever the order given.

    What becomes of an event depends on nothing outside of its block.

    Args:
        events: of any number of articles.
        published: EDTF by article; an article that is missing has no known date.
        key: by which two actors are the same.
        settings: how readily to join, `Settings()` by default.
    """
    settings = settings or Settings()
    blocks: defaultdict[Block, list[Claim]] = defaultdict(list)
    for event in events:
        blocks[block(event, key)].append(Claim(event, published.get(event.doc)))
    found = [merged for claims in blocks.values() for merged in _merged_block(claims, key, settings)]
    return sorted(found, key=lambda merged: merged.id)


def _merged_block(claims: list[Claim], key: Key, settings: Settings) -> Iterator[MergedEvent]:
    ordered = sorted(claims, key=lambda claim: claim.order)
    if not settings.merge:
        yield from (_merged(Cluster([claim]), _Told([claim]), key) for claim in ordered)
        return
    told = _Told(ordered)
    undated = [claim for claim in ordered if claim.span is None]
    for cluster in with_undated(dated_clusters(ordered, settings), undated, told.alike(), settings):
        yield _merged(cluster, told, key)


def _merged(cluster: Cluster, told: _Told, key: Key) -> MergedEvent:
    claims = sorted(cluster.claims, key=lambda claim: claim.order)
    founding = claims[0].event
    date, other_dates = _dates(claims)
    place, place_country = _place(claims)
    confidences = [claim.event.confidence for claim in claims if claim.event.confidence is not None]
    repeated = told.within(claims)
    return MergedEvent(
        id=claims[0].id,
        events=tuple(claim.event for claim in claims),
        subject=founding.subject,
        relation=founding.relation,
        object=founding.object,
        status=founding.status,
        date=date,
        other_dates=other_dates,
        place=place,
        place_country=place_country,
        topics=tuple(sorted({topic for claim in claims for topic in claim.event.topics})),
        confidence=max(confidences, default=None),
        corroboration=_corroboration(claims, repeated),
        repeats=repeated,
        claimed_by=_claimants(claims, key),
        reasons=tuple(cluster.reasons),
    )


def _dates(claims: list[Claim]) -> tuple[str | None, tuple[str, ...]]:
    counts = Counter(claim.event.date for claim in claims if claim.event.date)
    if not counts:
        return None, ()
    # the first published wins among equals: Counter keeps the order of claims, min takes the first
    date = min(counts, key=lambda value: (length(span(value)), -counts[value]))
    return date, tuple(sorted(value for value in counts if value != date and not contains(span(value), span(date))))


def _place(claims: list[Claim]) -> tuple[str | None, str | None]:
    """The place that most articles name, the first of them among equals, with the country that goes with it."""
    counts = Counter((c.event.place, c.event.place_country) for c in claims if c.event.place or c.event.place_country)
    return counts.most_common(1)[0][0] if counts else (None, None)


def _claimants(claims: list[Claim], key: Key) -> tuple[Actor, ...]:
    evidences = [evidence for claim in claims for evidence in claim.event.evidences]
    if not all(evidence.claimed_by for evidence in evidences):
        return ()
    by_key = {key(evidence.claimed_by): evidence.claimed_by for evidence in reversed(evidences) if evidence.claimed_by}
    return tuple(by_key[name] for name in sorted(by_key))


class _Told:
    """All passages of a block, and which of them repeat earlier ones."""

    def __init__(self, claims: list[Claim]) -> None:
        told = [(claim, evidence) for claim in claims for evidence in claim.event.evidences]
        found = repeats([Passage(claim.article, evidence.sentence) for claim, evidence in told])
        keys = [(claim.id, evidence.start, evidence.end) for claim, evidence in told]
        self._repeats = {keys[later]: [keys[position] for position in found[later]] for later in found}

    def alike(self) -> dict[str, set[str]]:
        """By the id of a claim those of the claims that it shares a passage with."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for later, earlier in self._repeats.items():
            for other in earlier:
                found[later[0]].add(other[0])
                found[other[0]].add(later[0])
        return found

    def within(self, claims: list[Claim]) -> dict[EvidenceKey, EvidenceKey]:
        """The evidence of these claims that repeats other such evidence, with the earliest that it repeats."""
        members = {claim.id for claim in claims}
        found = {}
        for later, earlier in self._repeats.items():
            if later[0] in members and (others := [other for other in earlier if other[0] in members]):
                found[later] = others[0]
        return found


def _corroboration(claims: list[Claim], repeated: Mapping[EvidenceKey, EvidenceKey]) -> int:
    """The number of articles that are independent: those linked by a repeated passage count as one."""
    article = {claim.id: claim.article for claim in claims}
    source = {claim.article: claim.article for claim in claims}
    for later, earlier in repeated.items():
        ours, theirs = source[article[later[0]]], source[article[earlier[0]]]
        source = {name: theirs if root == ours else root for name, root in source.items()}
    return len(set(source.values()))
