"""The columns that Spark sees: those of one line of events.jsonl, typed and nested, so that SQL reads them as they are.

SELECT subject.country, object.labels['en'], date FROM events WHERE relation = 'visits' AND status = 'actual'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from tansiq.events import GOLD_ONLY
from tansiq.model import Article, Event

Row = Mapping[str, Any]
Batches = Iterable[pa.RecordBatch]

_TEXT = pa.string()
_SPAN = pa.list_(pa.int32())
_ACTOR = pa.struct(
    {
        "label": _TEXT,
        "names": pa.list_(_TEXT),
        "kind": _TEXT,
        "country": _TEXT,
        "id": _TEXT,
        "labels": pa.map_(_TEXT, _TEXT),
    }
)
_EVIDENCE = {
    "sentence": _TEXT,
    "in_title": pa.bool_(),
    "start": pa.int32(),
    "end": pa.int32(),
    "trigger": _TEXT,
    "subject_at": _SPAN,
    "object_at": _SPAN,
    "trigger_at": _SPAN,
    "rule": _TEXT,
    "confidence": pa.float64(),
    "claimed_by": _ACTOR,
}
_OTHERS = {
    "subject": _ACTOR,
    "object": _ACTOR,
    "topics": pa.list_(_TEXT),
    "evidence": pa.list_(pa.struct(_EVIDENCE)),
}
# in the order of the model; what is neither evidence nor listed above is text
EVENT = pa.struct(
    {name: {**_EVIDENCE, **_OTHERS}.get(name, _TEXT) for name in Event.model_fields if name not in GOLD_ONLY}
)

FIELDS = tuple(Article.model_fields)
_PLACE = {"where": _TEXT, "reason": _TEXT, "message": _TEXT}

ARTICLE = pa.schema({**dict.fromkeys(FIELDS, _TEXT), "place": _TEXT, **_PLACE})
"""An article that was read, or (without an id) a message: why something was skipped, or a remark.

`place` sorts articles as they are read from folders.
"""

OUTCOME = pa.schema({"id": _TEXT, **_PLACE, "events": pa.list_(EVENT), "triples": _TEXT})
"""What an article gave (`events`), why it was skipped (`reason`), or a remark (only a message)."""

_CHARACTERS = 4_000_000  # of a batch: small beside the memory of a worker, large beside the cost of handing it over


def batches(rows: Iterable[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The rows as Arrow batches; a column that a row does not have is null in it."""
    held: list[Row] = []
    size = 0
    for row in rows:
        held.append(row)
        size += 100 + sum(len(value) for value in row.values() if isinstance(value, str))
        if size >= _CHARACTERS:
            yield pa.RecordBatch.from_pylist(held, schema=schema)
            held, size = [], 0
    if held:
        yield pa.RecordBatch.from_pylist(held, schema=schema)


def rows_of(found: Batches) -> Iterator[dict[str, Any]]:
    """The rows of the batches, one after the other."""
    for batch in found:
        yield from batch.to_pylist()
