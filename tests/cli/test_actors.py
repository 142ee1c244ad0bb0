from pathlib import Path

import pytest
from samples import article, event
from typer.testing import CliRunner, Result

from tansiq import cli
from tansiq.identity.judgements import Verdict, read
from tansiq.model import Actor, Kind
from tansiq.store import Store, in_memory

MOROCCO = Actor(label="المغرب", kind=Kind.STATE, country="MA")
SPELLINGS = ("نيكولا لورنر", "نيكولا ليرنر", "Nicolas Lerner")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A graph whose articles spell one name in three ways."""
    store = Store(in_memory())
    for number, name in enumerate(SPELLINGS):
        told = article(f"a{number}", f"زار {name} الرباط في 202{number}.")
        official = Actor(label=name, kind=Kind.PERSON, country="FR")
        store.put(told, [event(told, 0, official, "visits", MOROCCO, date=f"202{number}")])
    store.refresh()
    (tmp_path / "graph.ttl").write_bytes(store.turtle())
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    file = str(folder / "judgements.yaml")
    return CliRunner().invoke(cli.app, ["actors", "--in", str(folder), "--judgements", file, *arguments])


def test_pairs_with_reasons_and_evidence(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[:6] == [
        "0.97  person/fr/nicolas-lerner  ~  person/fr/نيكولا-لورنر",
        "      same family name; skeleton lrnr ~ lrnr 1.00; skeleton nklS ~ nkl 0.93; same country FR",
        "      person/fr/nicolas-lerner: Nicolas Lerner",
        "        زار Nicolas Lerner الرباط في 2022. [a2]",
        "      person/fr/نيكولا-لورنر: نيكولا لورنر",
        "        زار نيكولا لورنر الرباط في 2020. [a0]",
    ]
    assert "3 pairs to judge" in result.stderr
    assert not (folder / "judgements.yaml").exists()


def test_written_pairs_are_listed_no_more(folder: Path) -> None:
    assert "0 same, 3 undecided" in run(folder, "--write").stderr
    assert {entry.verdict for entry in read(folder / "judgements.yaml").entries} == {Verdict.UNDECIDED}
    again = run(folder, "--write")
    assert again.stdout == ""
    assert "0 pairs to judge" in again.stderr


def test_accepted_pairs_are_the_same(folder: Path) -> None:
    assert "2 same, 0 undecided" in run(folder, "--accept", "0.97").stderr
    judged = read(folder / "judgements.yaml")
    assert judged.canonical("person/fr/نيكولا-لورنر") == judged.canonical("person/fr/nicolas-lerner")


def test_no_more_are_shown_than_wanted(folder: Path) -> None:
    result = run(folder, "--limit", "1")
    assert sum("~  person" in line for line in result.stdout.splitlines()) == 1
    assert "2 more are not shown" in result.stderr
    assert run(folder, "--min", "0.95", "--limit", "0").stdout.count("~  person") == 2
