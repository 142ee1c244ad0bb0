"""Stage 4: expressions of time, resolved against the publication date to EDTF, as `draft.dates`."""

from __future__ import annotations

from tansiq.dates.finding import find_dates
from tansiq.draft import Draft


def dates(draft: Draft) -> None:
    """Find the dates of every main sentence; a relative one without a publication date is left out."""
    if not draft.is_read_on:
        return
    last: str | None = None
    for sentence in draft.main:
        found = find_dates(sentence, draft.published, last)
        draft.dates[sentence.index] = found
        last = found[-1].edtf if found else last
