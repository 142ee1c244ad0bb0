"""Claims without a date: which dated event they tell, or which of them tell one."""

from __future__ import annotations

from collections.abc import Mapping

from tansiq.coreference.claims import Claim
from tansiq.coreference.clusters import BEFORE, Cluster, possible
from tansiq.coreference.dating import length
from tansiq.coreference.settings import Settings
from tansiq.model import Status

Join = tuple[Cluster, str]

WEEK = 7  # days: what took longer is no event of these days


def with_undated(
    found: list[Cluster], claims: list[Claim], alike: Mapping[str, set[str]], settings: Settings
) -> list[Cluster]:
    """The dated clusters with the undated claims in them, and the clusters of undated claims alone.

    Args:
        found: the dated clusters of a block.
        claims: its claims without a date, in their order.
        alike: by the id of a claim those of the claims that share a passage with it, but for edits.
    """
    loose: list[Cluster] = []
    for claim in claims:
        joins = (
            _by_passage(claim, [*found, *loose], alike, settings)
            or _by_event(claim, found, settings)
            or _by_publication(claim, found, loose, settings)
        )
        if joins is None:
            loose.append(Cluster([claim]))
        else:
            cluster, reason = joins
            cluster.take(Cluster([claim]), reason)
    return [*found, *loose]


def _by_passage(
    claim: Claim, clusters: list[Cluster], alike: Mapping[str, set[str]], settings: Settings
) -> Join | None:
    """The only event that another article tells in the same words at about the same time."""
    repeated = alike.get(claim.id, set())
    fits = [c for c in clusters if any(o.id in repeated and _near(claim, o, settings.passage_days) for o in c.claims)]
    if len(fits) != 1 or claim.article in fits[0].articles or not possible(claim, fits[0]):
        return None
    other = next(other for other in fits[0].claims if other.id in repeated)
    return fits[0], f"same passage in {other.article} and {claim.article}"


def _by_event(claim: Claim, found: list[Cluster], settings: Settings) -> Join | None:
    """The only event of the days before publication."""
    fits = _recent(claim, found, settings)
    if len(fits) != 1 or claim.article in fits[0].articles:
        return None
    return fits[0], f"{claim.article}, published {claim.published}, gives no date but fits {fits[0].date}"


def _by_publication(claim: Claim, found: list[Cluster], loose: list[Cluster], settings: Settings) -> Join | None:
    """The only event without a date that was told in the same days, where no dated one was."""
    if _recent(claim, found, settings):
        return None  # it tells one of these, nobody knows which
    days = settings.together(claim.event)
    fits = [c for c in loose if _near(claim, c.claims[0], days, known=True) and claim.article not in c.articles]
    if len(fits) != 1:
        return None
    first = fits[0].claims[0]
    return fits[0], f"no date, published {first.published} in {first.article}, {claim.published} in {claim.article}"


def _recent(claim: Claim, found: list[Cluster], settings: Settings) -> list[Cluster]:
    """The events that were in the news when the claim's article appeared."""
    window = settings.after(claim.event)
    return [cluster for cluster in found if (days := _after(claim, cluster)) is not None and days <= window]


def _after(claim: Claim, cluster: Cluster) -> int | None:
    """Days from the event to the article's publication; None where not known, long, or too far before it."""
    if claim.day is None or cluster.span is None or length(cluster.span) > WEEK:
        return None
    first, last = cluster.span
    if claim.day < first and claim.event.status is Status.PLANNED:
        # what lies ahead is the same plan if it was told in the same days
        told = [abs((claim.day - other.day).days) for other in cluster.claims if other.day]
        return min(told, default=None)
    if not possible(claim, cluster) or (first - claim.day).days > BEFORE:
        return None
    return max(0, (claim.day - last).days)


def _near(ours: Claim, theirs: Claim, days: int, known: bool = False) -> bool:
    """Whether both were published within so many days; where a date is unknown, whether that may be."""
    if ours.day is None or theirs.day is None:
        return not known
    return abs((ours.day - theirs.day).days) <= days
