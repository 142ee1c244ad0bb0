"""The claims of one block, grouped: which of them tell the same event, and why.

A claim joins a cluster for what stands in the cluster's finest claim alone (its anchor), so that no chain of small
differences leads away from it. No cluster holds two claims of one article: an article holds each event once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from tansiq.coreference.claims import Claim, Settings, Span, alike, contains, length


@dataclass
class Cluster:
    """Claims of one event; `span` is that of its finest date, `reasons` say why they were joined."""

    claims: list[Claim]
    span: Span | None
    reasons: list[str] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """Ids of the articles that tell it."""
        return {claim.event.doc for claim in self.claims}

    def take(self, other: Cluster, reason: str) -> None:
        """The other's claims too."""
        self.claims += other.claims
        self.reasons += [*other.reasons, reason]


def clusters(claims: Iterable[Claim], settings: Settings) -> list[Cluster]:
    """The claims of one block as clusters, whatever their order."""
    ordered = sorted(claims, key=lambda claim: claim.order)
    if not settings.merge:
        return [Cluster([claim], claim.span) for claim in ordered]
    seeds, apart = _seeds(ordered)
    days = _neighbours([seed for seed in seeds if length(_span(seed)) == 1], settings)
    found = _coarser(days, [seed for seed in seeds if length(_span(seed)) > 1])
    undated = [claim for claim in ordered if claim.span is None]
    return [*_undated(found, undated, settings), *apart]


def _seeds(claims: list[Claim]) -> tuple[list[Cluster], list[Cluster]]:
    """Claims of the very same days, and those left alone since their article says so twice."""
    seeds: defaultdict[Span, Cluster] = defaultdict(lambda: Cluster([], None))
    apart = []
    for claim in claims:
        if claim.span is None:
            continue
        seed = seeds[claim.span]
        seed.span = claim.span
        if claim.event.doc in seed.articles:
            apart.append(Cluster([claim], claim.span))
        else:
            seed.claims.append(claim)
    for seed in seeds.values():
        if len(seed.claims) > 1:
            seed.reasons.append(f"same date {seed.claims[0].event.date} in {_names(seed.claims)}")
    return [seeds[days] for days in sorted(seeds)], apart


def _neighbours(days: list[Cluster], settings: Settings) -> list[Cluster]:
    """Clusters of single days, in order; two are joined where each is the other's only neighbour."""
    near = [
        [j for j, other in enumerate(days) if i != j and _distance(one, other) <= settings.tolerance_days]
        for i, one in enumerate(days)
    ]
    found: list[Cluster] = []
    for i, one in enumerate(days):
        if len(near[i]) == 1 and near[near[i][0]] == [i] and one.articles.isdisjoint(days[near[i][0]].articles):
            other = days[near[i][0]]
            if near[i][0] < i:
                continue  # taken already
            # the day that more articles give is the anchor
            anchor, joined = sorted((one, other), key=lambda day: (-len(day.claims), _span(day)))
            apart = _distance(one, other)
            gap = f"{apart} day{'s' if apart > 1 else ''} apart"
            anchor.take(joined, f"{joined.claims[0].event.date} and {anchor.claims[0].event.date} are {gap}")
            found.append(anchor)
        else:
            found.append(one)
    return found


def _coarser(found: list[Cluster], seeds: list[Cluster]) -> list[Cluster]:
    """Wider dates, the finest first, join the only cluster that they fit."""
    for seed in sorted(seeds, key=lambda seed: (length(_span(seed)), _span(seed))):
        fits = [other for other in found if alike(_span(seed), _span(other)) or contains(_span(seed), _span(other))]
        if len(fits) == 1 and fits[0].articles.isdisjoint(seed.articles):
            anchor = fits[0].claims[0]
            fits[0].take(seed, f"{seed.claims[0].event.date} fits {anchor.event.date}")
        else:
            found.append(seed)
    return found


def _undated(found: list[Cluster], claims: list[Claim], settings: Settings) -> list[Cluster]:
    """Claims without a date join the only event of these days, else each other."""
    loose: list[Cluster] = []
    for claim in claims:
        seed = Cluster([claim], None)
        fits = [other for other in found if _in_window(claim, other, settings)]
        if len(fits) == 1 and claim.event.doc not in fits[0].articles:
            fits[0].take(seed, f"{claim.event.doc} gives no date, published {claim.published}")
            continue
        fits = [] if fits else [other for other in loose if _published_near(claim, other.claims[0], settings)]
        if fits and claim.event.doc not in fits[-1].articles:
            reason = f"published {fits[-1].claims[0].published} and {claim.published}, both without a date"
            fits[-1].take(seed, reason)
        else:
            loose.append(seed)
    return [*found, *loose]


def _in_window(claim: Claim, cluster: Cluster, settings: Settings) -> bool:
    """Whether the claim's article appeared within days of the event."""
    first, last = _span(cluster)
    if claim.day is None or length((first, last)) > settings.window_days:
        return False
    return abs((claim.day - first).days) <= settings.window_days


def _published_near(ours: Claim, theirs: Claim, settings: Settings) -> bool:
    if ours.day is None or theirs.day is None:
        return False
    return abs((ours.day - theirs.day).days) <= settings.window_days


def _span(cluster: Cluster) -> Span:
    assert cluster.span is not None, "an undated cluster has no days"
    return cluster.span


def _distance(one: Cluster, other: Cluster) -> int:
    return abs((_span(one)[0] - _span(other)[0]).days)


def _names(claims: Iterable[Claim]) -> str:
    return ", ".join(claim.event.doc for claim in claims)
