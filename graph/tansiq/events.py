"""Events on disk: JSON Lines in and out in the codebook's format, and a flat CSV for spreadsheets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from pydantic import ValidationError

from tansiq import ontology, tables
from tansiq.coreference import MergedEvent
from tansiq.errors import DataError, ReadError
from tansiq.ids import event_id
from tansiq.model import Event

COLUMNS = (
    "id", "event", "corroboration", "doc", "date", "status", "relation", "family",
    "subject", "subject_kind", "subject_country", "subject_id",
    "object", "object_kind", "object_country", "object_id",
    "place", "place_country", "topics", "confidence", "claimed_by",
    "sentence", "in_title", "start", "end", "trigger", "rule", "sentences",
)  # fmt: skip
GOLD_ONLY = ("optional", "also_dates")


def read_events(path: Path | str) -> list[Event]:
    """All events of a JSON Lines file; blank lines are passed over.

    Errors as for `each_event`.
    """
    return list(each_event(path))


def each_event(path: Path | str) -> Iterator[Event]:
    """The events of a JSON Lines file, one after the other; blank lines are passed over.

    Raises:
        ReadError: the file cannot be read.
        DataError: a line is not valid; names file, line and field.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="\n") as lines:
            yield from (parse_event(line, path, number) for number, line in enumerate(lines, 1) if line.strip())
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: no UTF-8: {error.reason} at byte {error.start}") from None


def parse_event(line: str, file: object, number: int) -> Event:
    """The event of one line of JSON.

    Raises:
        DataError: the line is not valid; names file, line and field.
    """
    try:
        return Event.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or None
        raise DataError(file, number, field, first["msg"].removeprefix("Value error, ")) from None


def event_line(event: Event) -> str:
    """The event as one line of JSON, without the end of the line.

    The fields that only gold files need are left out where unset.
    """
    unset = {name for name in GOLD_ONLY if not getattr(event, name)}
    return json.dumps(event.model_dump(mode="json", exclude=unset), ensure_ascii=False)


def write_csv(events: Iterable[Event], merged: Iterable[MergedEvent], out: TextIO) -> None:
    """Write one event of an article a row with the columns of `COLUMNS`, in the order given.

    Args:
        events: as their articles tell them.
        merged: the events of the graph; `event` and `corroboration` tell of which one a row is part, and stay empty
            where it is part of none.
        out: a file open for writing.
    """
    tables.write_csv(COLUMNS, _rows(events, merged), out)


def _rows(events: Iterable[Event], merged: Iterable[MergedEvent]) -> Iterator[tuple[object, ...]]:
    homes = {event_id(own): event for event in merged for own in event.events}
    for event in events:
        s, o, home = event.subject, event.object, homes.get(event_id(event))
        yield (
            event.id, home.id if home else None, home.corroboration if home else None, event.doc, event.date,
            event.status, event.relation, ontology.relations()[event.relation].family,
            s.label, s.kind, s.country, s.id,
            o.label, o.kind, o.country, o.id,
            event.place, event.place_country, "; ".join(event.topics), event.confidence,
            event.claimed_by.label if event.claimed_by else None,
            event.sentence, event.in_title, event.start, event.end, event.trigger, event.rule, len(event.evidences),
        )  # fmt: skip


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one line of an events file; relations and topics as the ontology names them."""
    schema = Event.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["properties"]["relation"]["enum"] = list(ontology.relations())
    return schema
