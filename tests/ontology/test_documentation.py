"""docs/ontology.md is what the files in ontology/ say today, and its queries find something."""

import re
import runpy
from pathlib import Path

import pyoxigraph as ox
import pytest

from tansiq import ontology
from tansiq.resources import resource

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "ontology.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sparql\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_the_page_is_up_to_date() -> None:
    assert runpy.run_path(str(DOCS / "ontology.py"))["page"]() == PAGE, "run: make docs"


def test_every_own_term_is_on_the_page() -> None:
    core = resource("ontology", "core.ttl").read_text(encoding="utf-8")
    declared = re.findall(r"^tq:([\w-]+) a ", core, re.MULTILINE)
    assert len(declared) > 80
    assert re.findall(r'^\| <a id="([\w-]+)"></a>`\1` ', PAGE, re.MULTILINE) == declared


def test_every_relation_is_aligned_on_the_page() -> None:
    plover, cameo = (PAGE.split(f"\n### {scheme}\n")[1].split("\n#")[0] for scheme in ("PLOVER", "CAMEO"))
    for name in ontology.relations():
        assert f"| [`{name}`](#{name}) |" in plover and f"| [`{name}`](#{name}) |" in cameo


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    for file in (DOCS.parent / "tests/shapes/base.ttl", resource("ontology", "alignment-plover.ttl")):
        store.load(path=str(file), format=ox.RdfFormat.TURTLE)
    return store


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.split("SELECT ")[1].split("\n")[0])
def test_a_query_of_the_page_finds_something(query: str, store: ox.Store) -> None:
    assert len(QUERIES) >= 5
    answer = list(store.query(query))
    assert answer
    assert all(value is not None for row in answer for value in row)
