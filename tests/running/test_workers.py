"""Processes that analyse, and what becomes of a run when they fail: real processes, an extractor that kills them."""

import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tansiq.errors import TansiqError
from tansiq.model import Article
from tansiq.running.chunks import CHARACTERS
from tansiq.running.workers import AHEAD, in_workers


def article(name: object, text: str = "نص") -> Article:
    return Article(id=str(name), text=text)


def large(number: int) -> list[Article]:
    """Articles that fill a portion each, so that every process gets some."""
    return [article(index, "ا" * CHARACTERS) for index in range(number)]


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_what_comes_out_is_in_the_order_of_what_went_in_from_every_process() -> None:
    given = large(8)
    given[0] = article(0, "sleep 0.5" + " " * CHARACTERS)
    found = list(in_workers(given, 2, "running.poison"))
    assert [one.id for one, _ in found] == [outcome.lines[0].split()[0] for _, outcome in found] == list("01234567")
    processes = {int(outcome.lines[0].split()[1]) for _, outcome in found}
    assert len(processes) == 2 and os.getpid() not in processes
    assert not any(map(alive, processes))


def test_an_article_that_kills_its_process_costs_itself_alone() -> None:
    given = [article("a"), article("b", "kill"), article("c"), article("d", "kill"), *large(4)]
    found = list(in_workers(given, 2, "running.poison"))
    assert [one.id for one, _ in found] == ["a", "b", "c", "d", "0", "1", "2", "3"]
    failures = {one.id: outcome.failure for one, outcome in found if outcome.failure}
    assert failures == dict.fromkeys("bd", "the process that analysed it was ended by SIGKILL")


def test_what_killed_a_process_once_is_tried_again(tmp_path: Path) -> None:
    ((_, outcome),) = in_workers([article("a", f"once {tmp_path / 'mark'}")], 2, "running.poison")
    assert outcome.failure is None and outcome.lines[0].startswith("a ")


def test_what_a_library_prints_is_no_answer() -> None:
    ((_, outcome),) = in_workers([article("a", "print")], 2, "running.poison")
    assert outcome.lines[0].startswith("a ")


def test_what_all_articles_would_fail_of_ends_the_run() -> None:
    with pytest.raises(TansiqError, match=r"rules\.yaml:3: broken"):
        list(in_workers([article("a"), article("b", "broken")], 2, "running.poison"))
    with pytest.raises(TansiqError, match="ended with code 9 before the first one"):
        list(in_workers([article("a")], 2, "running.unready"))
    with pytest.raises(TansiqError, match="No module named"):
        list(in_workers([article("a")], 2, "running.absent"))


def test_only_so_much_is_read_ahead_and_all_ends_when_nobody_wants_more() -> None:
    read = 0

    def endless() -> Iterator[Article]:
        nonlocal read
        for read in itertools.count(1):
            yield article(read, "ا" * CHARACTERS)

    found = in_workers(endless(), 2, "running.poison")
    process = int(next(found)[1].lines[0].split()[1])
    time.sleep(0.3)
    assert read <= 2 * AHEAD + 2
    assert alive(process)
    found.close()
    assert not alive(process)
