"""Claims without a date: which dated event they tell, or which of them tell one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tansiq.coreference.claims import Claim
from tansiq.coreference.clusters import BEFORE, Cluster, possible
from tansiq.coreference.dating import length
from tansiq.coreference.settings import Settings
from tansiq.model import Status

Join = tuple[Cluster, str]

WEEK = 7  # days: what took longer is no event of these days


def with_undated(
    dated: list[Cluster], claims: list[Claim], alike: Mapping[str, set[str]], settings: Settings
) -> list[Cluster]:
    """The dated clusters with the undated claims in them, and the clusters of undated claims alone.

    Args:
        dated: the dated clusters of a block.
        claims: its claims without a date, in their order.
        alike: by the id of a claim those of the claims that share a passage with it, but for edits.
    """
    return _Placing(dated, alike, settings).placed(claims)


class _Placing:
    """The clusters so far, to be found by day and by claim."""

    def __init__(self, dated: list[Cluster], alike: Mapping[str, set[str]], settings: Settings) -> None:
        self._clusters = list(dated)
        self._alike = alike
        self._settings = settings
        self._home = {claim.id: (claim, cluster) for cluster in dated for claim in cluster.claims}
        self._took_place: defaultdict[int, list[Cluster]] = defaultdict(list)
        self._announced: defaultdict[int, list[Cluster]] = defaultdict(list)
        self._undated: defaultdict[int, list[Cluster]] = defaultdict(list)
        for cluster in dated:
            if cluster.span and length(cluster.span) <= WEEK:
                for number in range(length(cluster.span)):
                    self._took_place[cluster.span[0].toordinal() + number].append(cluster)
                for day in {claim.day for claim in cluster.claims if claim.day}:
                    self._announced[day.toordinal()].append(cluster)

    def placed(self, claims: list[Claim]) -> list[Cluster]:
        """All clusters, these claims among them."""
        for claim in claims:
            new = Cluster([claim])
            if joins := self._by_passage(claim) or self._by_event(claim) or self._by_publication(claim):
                cluster, reason = joins
                cluster.take(new, reason)
            else:
                cluster = new
                self._clusters.append(new)
                if claim.day:
                    self._undated[claim.day.toordinal()].append(new)
            self._home[claim.id] = claim, cluster
        return self._clusters

    def _by_passage(self, claim: Claim) -> Join | None:
        """The only event that another article tells in the same words at about the same time."""
        homes = [self._home[name] for name in sorted(self._alike.get(claim.id, ())) if name in self._home]
        homes = [home for home in homes if _near(claim, home[0], self._settings.passage_days)]
        cluster = _only([cluster for _, cluster in homes], claim)
        if cluster is None or not possible(claim, cluster):
            return None
        other = min((other for other, _ in homes), key=lambda other: other.order)
        return cluster, f"same passage in {other.article} and {claim.article}"

    def _by_event(self, claim: Claim) -> Join | None:
        """The only event of the days before publication."""
        cluster = _only(self._recent(claim), claim)
        if cluster is None:
            return None
        return cluster, f"{claim.article} of {claim.published} gives no date but fits {cluster.date}"

    def _by_publication(self, claim: Claim) -> Join | None:
        """The only event without a date that was told in the same days, where no dated one was."""
        if self._recent(claim):
            return None  # it tells one of these, nobody knows which
        near = _around(claim, self._settings.together(claim.event))
        cluster = _only([cluster for day in near for cluster in self._undated[day]], claim)
        if cluster is None:
            return None
        first = cluster.claims[0]
        return cluster, f"no date in {first.article} of {first.published} and {claim.article} of {claim.published}"

    def _recent(self, claim: Claim) -> list[Cluster]:
        """The events that were in the news when the claim's article appeared."""
        window = self._settings.after(claim.event)
        found = [cluster for day in _around(claim, window, BEFORE) for cluster in self._took_place[day]]
        if claim.event.status is Status.PLANNED:
            # what lies ahead is the same plan if it was announced in the same days
            announced = [cluster for day in _around(claim, window, window) for cluster in self._announced[day]]
            found += [cluster for cluster in announced if claim.day and cluster.span and claim.day < cluster.span[0]]
        return found


def _only(fits: list[Cluster], claim: Claim) -> Cluster | None:
    """The one cluster that fits, if no claim of the same article is in it."""
    if not fits or any(other is not fits[0] for other in fits) or claim.article in fits[0].articles:
        return None
    return fits[0]


def _around(claim: Claim, before: int, after: int = 0) -> Iterator[int]:
    """The days, by number, from so many before its publication to so many after; none for a negative `before`."""
    if claim.day is not None and before >= 0:
        for number in range(-before, after + 1):
            yield claim.day.toordinal() + number


def _near(ours: Claim, theirs: Claim, days: int) -> bool:
    """Whether both were published within so many days, for all that is known."""
    return ours.day is None or theirs.day is None or abs((ours.day - theirs.day).days) <= days
