from typing import Any

import pytest
from samples import ATTACKS, CELL, FRANCE, MOROCCO, SPAIN, event, merged

from tansiq.model import Event
from tansiq.network import mirror
from tansiq.page import lines as module
from tansiq.page.lines import lines

TOLD = [
    event(CELL, 5, MOROCCO, "meets", SPAIN, date="2021"),
    event(CELL, 5, SPAIN, "meets", MOROCCO, date="2022"),
    event(CELL, 5, MOROCCO, "visits", SPAIN),
    event(CELL, 5, SPAIN, "visits", MOROCCO),
    event(CELL, 5, SPAIN, "visits", MOROCCO, status="planned"),
    event(CELL, 4, MOROCCO, "accuses", SPAIN),
]


def _lines(events: list[Event]) -> list[dict[str, Any]]:
    told = merged(events)
    graph = mirror(told)
    numbers = {event.id: number for number, event in enumerate(told)}
    return lines(graph, numbers, {key: number for number, key in enumerate(sorted(graph))})


def test_parallel_events_are_lines_of_their_own_and_repeated_ones_share_a_line() -> None:
    found = _lines(TOLD)
    assert sorted((line["relation"], line["status"], len(line["events"])) for line in found) == [
        ("accuses", "actual", 1), ("meets", "actual", 2), ("visits", "actual", 1), ("visits", "actual", 1),
        ("visits", "planned", 1),
    ]  # fmt: skip
    assert sorted(number for line in found for number in line["events"]) == list(range(len(TOLD)))
    assert all(bool(line["dashes"]) == (line["status"] != "actual") for line in found)

    def bow(line: dict[str, Any]) -> tuple[float, bool]:
        """How far a line leaves the straight one, and on which side seen from the actor of the lower number."""
        smooth = line["smooth"]
        return smooth["roundness"], (smooth["type"] == "curvedCW") == (line["from"] < line["to"])

    assert len({bow(line) for line in found}) == len(found)


def test_a_directed_line_leads_from_subject_to_object() -> None:
    (line,) = _lines([event(ATTACKS, 1, FRANCE, "supports", MOROCCO)])
    assert (line["from"], line["to"]) == (0, 1), "state/fr before state/ma"
    (back,) = _lines([event(ATTACKS, 1, MOROCCO, "supports", FRANCE)])
    assert (back["from"], back["to"]) == (1, 0)


def test_in_a_large_network_one_line_stands_for_a_family(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BUNDLED_FROM", 4)
    found = _lines(TOLD)
    assert [(line["relation"], line["family"], line["status"], len(line["events"])) for line in found] == [
        (None, "cooperation", "actual", 4), (None, "tension", "actual", 1), (None, "cooperation", "planned", 1),
    ]  # fmt: skip
