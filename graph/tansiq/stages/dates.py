"""Stage 2: expressions of time, resolved against the publication date to EDTF, as `doc._.dates`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from tansiq.dates.finding import find_dates


@Language.component("tansiq_dates", assigns=["doc._.dates"])
def dates(doc: Doc) -> Doc:
    """Find the dates of every main sentence; a relative one without a publication date is left out."""
    doc._.dates = {}
    last: str | None = None
    for sentence in doc._.sentences:
        if sentence.main:
            found = find_dates(sentence, doc._.published, last)
            doc._.dates[sentence.index] = found
            last = found[-1].edtf if found else last
    return doc
