"""Claims without a date: which dated event they tell, or which of them tell one."""

from __future__ import annotations

from collections.abc import Mapping

from tansiq.coreference.claims import Claim
from tansiq.coreference.clusters import Cluster
from tansiq.coreference.dating import length
from tansiq.coreference.settings import Settings
from tansiq.model import Status

BEFORE = 1  # days: an article may announce as done what is dated the day after


def place(
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
        for cluster, reason in (
            _by_passage(claim, [*found, *loose], alike, settings),
            _by_event(claim, found, settings),
            _by_publication(claim, found, loose, settings),
        ):
            if cluster is not None:
                cluster.take(Cluster([claim]), reason)
                break
        else:
            loose.append(Cluster([claim]))
    return [*found, *loose]


def _by_passage(
    claim: Claim, clusters: list[Cluster], alike: Mapping[str, set[str]], settings: Settings
) -> tuple[Cluster | None, str]:
    repeated = alike.get(claim.id, set())
    fits = [c for c in clusters if any(o.id in repeated and _near(claim, o, settings.passage_days) for o in c.claims)]
    if len(fits) != 1 or claim.article in fits[0].articles:
        return None, ""
    other = next(other for other in fits[0].claims if other.id in repeated)
    return fits[0], f"same passage in {other.article} and {claim.article}"


def _by_event(claim: Claim, found: list[Cluster], settings: Settings) -> tuple[Cluster | None, str]:
    """The only event within the fewest days before publication."""
    window = settings.after(claim.event)
    distances = {i: days for i, c in enumerate(found) if (days := _after(claim, c)) is not None and days <= window}
    for days in sorted({max(days, 1) for days in distances.values()}):
        fits = [found[i] for i, distance in distances.items() if distance <= days]
        if len(fits) == 1 and claim.article not in fits[0].articles:
            return fits[0], f"{claim.article}, published {claim.published}, gives no date but fits {fits[0].date}"
        return None, ""
    return None, ""


def _by_publication(
    claim: Claim, found: list[Cluster], loose: list[Cluster], settings: Settings
) -> tuple[Cluster | None, str]:
    window = settings.after(claim.event)
    if any((days := _after(claim, cluster)) is not None and days <= window for cluster in found):
        return None, ""  # it tells one of these, nobody knows which
    days = settings.together(claim.event)
    fits = [c for c in loose if _near(claim, c.claims[0], days, known=True) and claim.article not in c.articles]
    if len(fits) != 1:
        return None, ""
    first = fits[0].claims[0]
    return fits[0], f"no date, published {first.published} and {claim.published} in {first.article} and {claim.article}"


def _after(claim: Claim, cluster: Cluster) -> int | None:
    """Days from the event to the article's publication; None where not known, long, or too far before it."""
    if claim.day is None or cluster.span is None or length(cluster.span) > 7:
        return None
    first, last = cluster.span
    if claim.day < first and claim.event.status is Status.PLANNED:
        # what lies ahead is the same plan if it was told in the same days
        told = [abs((claim.day - other.day).days) for other in cluster.claims if other.day]
        return min(told, default=None)
    if claim.day < first:
        return 0 if (first - claim.day).days <= BEFORE else None
    return max(0, (claim.day - last).days)


def _near(ours: Claim, theirs: Claim, days: int, known: bool = False) -> bool:
    """Whether both were published within so many days; where a date is unknown, whether that may be."""
    if ours.day is None or theirs.day is None:
        return not known
    return abs((ours.day - theirs.day).days) <= days
