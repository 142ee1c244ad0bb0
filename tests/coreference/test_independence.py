"""Republished passages: no second source."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tansiq.coreference import Passage, repeats

RECORDS = yaml.safe_load(Path(__file__).with_name("republished.yaml").read_text("utf-8"))
COPIES = [(record["passage"], copy) for record in RECORDS for copy in record["copies"]]
OTHERS = [(record["passage"], other) for record in RECORDS for other in record["others"]]


def test_the_file_is_read() -> None:
    assert (len(RECORDS), len(COPIES), len(OTHERS)) == (7, 12, 11)


@pytest.mark.parametrize(("passage", "copy"), COPIES)
def test_edited_and_cut_copies_repeat(passage: str, copy: str) -> None:
    assert repeats([Passage("a", passage), Passage("b", copy)]) == {1: [0]}


@pytest.mark.parametrize(("passage", "other"), OTHERS)
def test_own_words_and_other_facts_do_not(passage: str, other: str) -> None:
    assert repeats([Passage("a", passage), Passage("b", other)]) == {}


def test_an_article_does_not_repeat_itself() -> None:
    first, second = COPIES[0][0], COPIES[3][0]
    assert repeats([Passage("a", first), Passage("a", first), Passage("b", second), Passage("b", first)]) == {3: [0, 1]}


def test_passages_without_words_are_no_copies_of_each_other() -> None:
    assert repeats([Passage("a", "…"), Passage("b", "…")]) == {}
