from network.made import told
from samples import EVENTS, merged

from tansiq.network import breaks, mirror, phases, timeline, view
from tansiq.network.timeline import BREAKS, SPELLS
from tansiq.network.timeline import EVENTS as COLUMNS

CRISIS = told(
    "FR meets MA 2013-05", "FR summons MA 2014-02-20", "MA suspendsWith FR 2014-02-26", "FR:police accuses MA 2014-06",
    "MA:justice suspendsWith FR 2014-07", "FR resumesWith MA 2015-01-31", "MA assists FR 2015-11",
    "MA meets ES 2014-03",
)  # fmt: skip


def spells(*lines: str) -> list[tuple[object, ...]]:
    frame = phases(told(*lines), "MA", "FR")
    return [tuple(row) for row in frame[["spell", "begin", "end"]].astype(object).where(frame.notna(), None).values]


def test_ties_break_and_ties_again() -> None:
    frame = phases(CRISIS, "MA", "FR")
    assert list(frame.columns) == list(SPELLS)
    rows = [tuple(row) for row in frame.astype(object).where(frame.notna(), None).values]
    assert rows == [
        ("ties", "2013-05-01", "2014-02-26", 301, None, "002", 1, 1),
        ("break", "2014-02-26", "2015-01-31", 339, "002", "005", 0, 3),
        ("ties", "2015-01-31", None, None, "005", None, 2, 0),
    ]
    assert rows == [tuple(row) for row in phases(CRISIS, "FR", "MA").astype(object).where(frame.notna(), None).values]


def test_the_timeline_marks_the_turns() -> None:
    frame = timeline(CRISIS, "MA", "FR")
    assert list(frame.columns) == list(COLUMNS)
    assert [(row.event, row.mark) for row in frame[frame["mark"].notna()].itertuples()] == [
        ("002", "break begins"), ("004", "break goes on"), ("005", "break ends"),
    ]  # fmt: skip
    assert list(frame["begin"]) == sorted(frame["begin"]) and len(frame) == 7
    assert list(frame["subject_label"])[3] == "police"


def test_two_actors_by_their_keys() -> None:
    assert list(timeline(CRISIS, "organization/fr/police", "state/ma")["event"]) == ["003"]
    assert list(timeline(CRISIS, "organization/fr/police", "MA")["event"]) == ["003"]
    assert not len(timeline(CRISIS, "organization/fr/police", "ES"))


def test_a_crisis_without_a_resumption_is_not_known_to_be_over() -> None:
    assert spells("MA suspendsWith FR 2014", "FR accuses MA 2020") == [("break", "2014-01-01", None)]
    assert spells("MA suspendsWith FR 2014/..") == [("break", "2014-01-01", None)]


def test_what_has_no_first_day_begins_and_ends_nothing() -> None:
    graph = told("MA suspendsWith FR", "FR meets MA 2014", "MA resumesWith FR ../2015", "MA suspendsWith FR ../2013")
    frame = timeline(graph, "MA", "FR")
    assert list(frame["event"]) == ["001", "000", "003", "002"] and frame["mark"].isna().all()
    assert list(phases(graph, "MA", "FR")["spell"]) == ["ties"]
    assert spells("MA suspendsWith FR 2014", "MA resumesWith FR") == [("break", "2014-01-01", None)]


def test_a_resumption_ends_only_what_was_suspended_before() -> None:
    assert spells("MA resumesWith FR 2013", "MA suspendsWith FR 2014-02-26", "MA resumesWith FR 2014") == [
        ("ties", "2013-01-01", "2014-02-26"), ("break", "2014-02-26", None),
    ]  # fmt: skip
    graph = told("MA resumesWith FR 2013")
    assert list(timeline(graph, "MA", "FR")["mark"]) == ["resumption"]


def test_a_resumption_on_the_very_day_ends_it() -> None:
    assert spells("MA resumesWith FR 2014-02-26", "MA suspendsWith FR 2014-02-26") == [
        ("break", "2014-02-26", "2014-02-26"), ("ties", "2014-02-26", None),
    ]  # fmt: skip


def test_a_second_resumption_ends_nothing_and_a_second_crisis_is_another_break() -> None:
    lines = (
        "MA suspendsWith FR 2014", "MA resumesWith FR 2015-01", "MA:x resumesWith FR 2015-02",
        "FR suspendsWith MA 2021",
        "FR resumesWith MA 2024",
    )  # fmt: skip
    assert spells(*lines) == [
        ("break", "2014-01-01", "2015-01-01"), ("ties", "2015-01-01", "2021-01-01"),
        ("break", "2021-01-01", "2024-01-01"), ("ties", "2024-01-01", None),
    ]  # fmt: skip
    assert list(breaks(told(*lines))["actor"]) == ["state/ma", "state/fr"]


def test_a_resumption_ends_the_crisis_that_began_with_the_last_tension() -> None:
    lines = (
        "FR accuses MA 2012", "FR meets MA 2013", "MA summons FR 2014-02-21", "FR meets MA 2014-02-24",
        "FR resumesWith MA 2015-01", "MA resumesWith FR 2015-02", "FR meets MA 2016",
    )  # fmt: skip
    assert spells(*lines) == [
        ("ties", "2012-01-01", "2014-02-21"), ("crisis", "2014-02-21", "2015-01-01"), ("ties", "2015-01-01", None),
    ]  # fmt: skip
    marks = timeline(told(*lines), "MA", "FR")["mark"].dropna()
    assert list(marks) == ["crisis begins", "crisis ends", "resumption"]
    (row,) = breaks(told(*lines)).itertuples(index=False)
    assert (row.spell, row.opened_by, row.closed_by, row.tension, row.actor) == ("crisis", "002", "004", 1, "state/ma")
    assert spells(*lines[2:]) == [("crisis", "2014-02-21", "2015-01-01"), ("ties", "2015-01-01", None)]


def test_tension_of_before_the_last_turn_begins_no_crisis() -> None:
    assert spells("MA suspendsWith FR 2014", "MA resumesWith FR 2015", "MA resumesWith FR 2016") == [
        ("break", "2014-01-01", "2015-01-01"), ("ties", "2015-01-01", None),
    ]  # fmt: skip


def test_only_facts_break() -> None:
    graph = told("MA meets FR 2013", "MA suspendsWith FR 2014 planned", "MA suspendsWith FR 2015 negated")
    assert list(phases(graph, "MA", "FR")["spell"]) == ["ties"]
    assert list(phases(view(graph, statuses=["planned"]), "MA", "FR")["spell"]) == ["break"]


def test_all_breaks_of_all_sides() -> None:
    graph = told(
        "QA suspendsWith SA 2017-06", "MA:x suspendsWith FR 2014-02", "SA resumesWith QA 2021-01",
        "cell suspendsWith MA 2015",
        "MA:x suspendsWith MA:y 2013",
    )  # fmt: skip
    frame = breaks(graph)
    assert list(frame.columns) == list(BREAKS)
    rows = [tuple(row)[1:6] for row in frame.astype(object).where(frame.notna(), None).values]
    assert rows == [
        ("FR", "MA", "2014-02-01", None, None), ("MA", "group/cell", "2015-01-01", None, None),
        ("QA", "SA", "2017-06-01", "2021-01-01", 1310),
    ]  # fmt: skip
    assert list(frame["label"]) == ["x", "cell", "QA"]


def test_the_sample_and_nothing() -> None:
    (row,) = breaks(mirror(merged(EVENTS))).itertuples(index=False)
    assert (row.one, row.other, row.begin, row.label) == ("FR", "MA", "2014-01-01", "المغرب")
    assert list(breaks(told()).columns) == list(BREAKS) and not len(phases(told(), "MA", "FR"))
