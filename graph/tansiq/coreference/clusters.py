"""The claims of one block, grouped: which of them tell the same event, and why.

Exact days come first, coarser dates join what they can only mean, then claims without a date (undated.py). Each joins
for what stands in the finest date of a cluster, so that no chain of small differences leads away from it. No cluster
holds two claims of one article: an article holds each event once. Whatever fits two clusters joins neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from tansiq.coreference.claims import Claim
from tansiq.coreference.dating import Span, agree, contains, length
from tansiq.coreference.settings import Settings, coarsest
from tansiq.model import Status

BEFORE = 1  # days: an article may tell as done what others date to the day after
FRESH = 7  # days between the first reports of one event


@dataclass
class Cluster:
    """Claims of one event; `span` is that of its finest date, `reasons` say why they were joined."""

    claims: list[Claim]
    span: Span | None = None
    reasons: list[str] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """Ids of the articles that tell it."""
        return {claim.article for claim in self.claims}

    @property
    def date(self) -> str:
        """The date of its first claim, for reasons."""
        return self.claims[0].event.date or "no date"

    def take(self, other: Cluster, reason: str) -> None:
        """The other's claims too."""
        self.claims += other.claims
        self.reasons += [*other.reasons, reason]


def dated_clusters(claims: Iterable[Claim], settings: Settings) -> list[Cluster]:
    """The claims that have a date, in their order, as clusters."""
    days, wider, apart = _seeds(claims)
    return [*_coarser(_runs(days, settings), wider), *apart]


def possible(claim: Claim, cluster: Cluster) -> bool:
    """Whether the claim's article appeared late enough to tell the event as done."""
    if claim.event.status is not Status.ACTUAL or claim.day is None or cluster.span is None:
        return True
    return (cluster.span[0] - claim.day).days <= BEFORE


def _seeds(claims: Iterable[Claim]) -> tuple[list[Cluster], list[Cluster], list[Cluster]]:
    """Claims of the very same days: of one day, of several, and those left alone as their article says so twice."""
    seeds: defaultdict[Span, Cluster] = defaultdict(lambda: Cluster([]))
    apart = []
    for claim in claims:
        if claim.span is None:
            continue
        seed = seeds[claim.span]
        seed.span = claim.span
        if claim.article in seed.articles:
            apart.append(Cluster([claim], claim.span))
        else:
            seed.claims.append(claim)
    for seed in seeds.values():
        if len(seed.claims) > 1:
            seed.reasons.append(f"same date {seed.date} in {', '.join(claim.article for claim in seed.claims)}")
    # the finest first
    ordered = sorted(seeds.items(), key=lambda item: (length(item[0]), item[0]))
    days = [seed for span, seed in ordered if length(span) == 1]
    return days, [seed for span, seed in ordered if length(span) > 1], apart


def _runs(days: list[Cluster], settings: Settings) -> list[Cluster]:
    """Days with no long gap between them are one event, if together they are short and no article tells two."""
    runs: list[list[Cluster]] = []
    for day in days:
        gap = settings.gap(day.claims[0].event)
        if runs and _between(runs[-1][-1], day) <= gap and _fresh(runs[-1][-1], day):
            runs[-1].append(day)
        else:
            runs.append([day])
    found = []
    for run in runs:
        event, count = run[0].claims[0].event, sum(len(day.articles) for day in run)
        longest = settings.gap(event) * (2 if event.relation == "visits" else 1)
        if _between(run[0], run[-1]) > longest or len(set().union(*(day.articles for day in run))) < count:
            found += run
            continue
        # the day that most articles give is the anchor
        anchor = min(run, key=lambda day: -len(day.claims))
        for day in run:
            if day is not anchor:
                anchor.take(day, f"{day.date} is near {anchor.date}")
        found.append(anchor)
    return found


def _coarser(found: list[Cluster], wider: list[Cluster]) -> list[Cluster]:
    """Wider dates join the only cluster that they fit, with all claims of that date or none."""
    for seed in wider:
        span = _span(seed)
        may_mean = length(span) <= coarsest(seed.claims[0].event)
        fits = [o for o in found if agree(span, _span(o)) or (may_mean and contains(span, _span(o)))]
        fits = [other for other in fits if all(possible(claim, other) for claim in seed.claims)]
        if len(fits) == 1 and fits[0].articles.isdisjoint(seed.articles):
            fits[0].take(seed, f"{seed.date} fits {fits[0].date}")
        else:
            found.append(seed)
    return found


def _fresh(one: Cluster, other: Cluster) -> bool:
    """Whether both days were first told in the same days: who looks back from afar does not mistake yesterday."""
    first, second = ([claim.day for claim in day.claims if claim.day] for day in (one, other))
    return not first or not second or abs((min(first) - min(second)).days) <= FRESH


def _between(one: Cluster, other: Cluster) -> int:
    return (_span(other)[0] - _span(one)[0]).days


def _span(cluster: Cluster) -> Span:
    assert cluster.span is not None, "a dated cluster has days"
    return cluster.span
