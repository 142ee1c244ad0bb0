import pytest
from network.made import told

from tansiq.errors import QueryError
from tansiq.network import centrality, centrality_over_time, growth, view
from tansiq.network.change import GROWTH, WINDOWS

GROWING = told(
    "MA meets FR 2013", "FR accuses MA 2013-05", "MA meets ES 2015-02", "ES meets FR 2015", "MA meets FR 2015-03",
    "MA meets DZ", "MA meets TN ../2012", "MA visits TN 2016 planned",
)  # fmt: skip


def test_growth_by_year() -> None:
    frame = growth(GROWING)
    assert list(frame.columns) == list(GROWTH)
    assert list(frame.itertuples(index=False, name=None)) == [
        ("2013", 2, 1, 1, 2, 2, 1, 1, 2, 2, 1),
        ("2014", 0, 0, 0, 0, 0, 0, 0, 2, 2, 1),
        ("2015", 3, 3, 0, 3, 1, 3, 2, 5, 3, 3),
    ]


def test_growth_by_month() -> None:
    frame = growth(told("MA meets FR 2013-11-30/2014-05", "MA meets FR 2014-02"), by="month")
    assert list(frame["period"]) == ["2013-11", "2013-12", "2014-01", "2014-02"]
    assert list(frame["events"]) == [1, 0, 0, 1] and list(frame["new_ties"]) == [1, 0, 0, 0]


def test_windows_slide_by_a_year() -> None:
    frame = centrality_over_time(GROWING, "degree", window_years=2)
    assert list(frame.columns) == list(WINDOWS)
    assert [(*tuple(row)[:3], row.value) for row in frame.itertuples(index=False)] == [
        (2012, 2013, "state/ma", 2), (2012, 2013, "state/fr", 1), (2012, 2013, "state/tn", 1),
        (2013, 2014, "state/fr", 1), (2013, 2014, "state/ma", 1),
        (2014, 2015, "state/es", 2), (2014, 2015, "state/fr", 2), (2014, 2015, "state/ma", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("measure", ["in", "strength", "betweenness", "eigenvector", "closeness", "pagerank"])
def test_a_window_has_the_measures_of_its_view(measure: str) -> None:
    frame = centrality_over_time(GROWING, measure, window_years=3)
    last = frame[frame["until"] == 2015]
    expected = centrality(view(GROWING, since="2013", until="2015")).set_index("actor")[measure]
    assert dict(zip(last["actor"], last["value"], strict=True)) == dict(expected)


def test_fewer_years_than_a_window_are_one() -> None:
    frame = centrality_over_time(told("MA meets FR 2014", "MA meets ES 2015"), window_years=10)
    assert {(row.since, row.until) for row in frame.itertuples()} == {(2014, 2023)}


def test_what_goes_on_is_in_every_later_window() -> None:
    frame = centrality_over_time(told("MA cooperatesWith FR 2014/..", "MA meets ES 2016"), window_years=1)
    assert set(frame[frame["actor"] == "state/fr"]["since"]) == {2014, 2015, 2016}


def test_a_view_keeps_its_statuses() -> None:
    assert set(centrality_over_time(view(GROWING, statuses=["planned"]))["since"]) == {2016}


def test_nothing_and_what_does_not_suit() -> None:
    assert list(growth(told("MA meets FR")).columns) == list(GROWTH)
    assert list(centrality_over_time(told("MA meets FR")).columns) == list(WINDOWS)
    with pytest.raises(QueryError, match="no period"):
        growth(GROWING, by="week")  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="no measure 'power'"):
        centrality_over_time(GROWING, "power")
    with pytest.raises(QueryError, match="one year at least"):
        centrality_over_time(GROWING, window_years=0)
