"""README and docs as a reader meets them: commands, query and snippet run, what they show is so, links lead somewhere.

It all runs on a few articles of the corpus, so nothing here depends on how many events the whole of it gives.
"""

import csv
import re
import runpy
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tansiq import cli, ontology, output
from tansiq.model import Event
from tansiq.network import MEASURES
from tansiq.query import query, ready_queries
from tansiq.sources import opened

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide" / "articles.md").read_text(encoding="utf-8")
PICTURES = (ROOT / "docs" / "guide" / "pictures.md").read_text(encoding="utf-8")
NETWORKS = (ROOT / "docs" / "guide" / "networks.md").read_text(encoding="utf-8")
KEPT = (ROOT / "docs" / "guide" / "kept-graphs.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
ARTICLES = (
    "fr-ma-2025-retailleau.md",
    "ma-es-2022-sanchez-rabat.md",
    "ma-fr-2023-lerner-rabat.md",
    "ma-ru-2016-patrushev-casablanca.md",
)


def blocks(text: str, language: str) -> list[str]:
    """The code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def table(heading: str) -> list[list[str]]:
    """Rows of the first table below a heading, its head left out; cells without code marks."""
    section = README.split(f"\n## {heading}\n")[1]
    rows = re.search(r"^\|.*\n\|[-|]+\n((?:\|.*\n)+)", section, re.MULTILINE)
    assert rows, f"no table under {heading}"
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows[1].splitlines()]


def commands(text: str) -> list[list[str]]:
    """The words of every line of its shell blocks."""
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    return [words for line in lines if (words := shlex.split(line, comments=True))]


COMMANDS = commands(README)


def tansiq(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> int:
    monkeypatch.setattr(sys, "argv", words)
    with pytest.raises(SystemExit) as exit_:
        cli.main()
        sys.exit(0)
    return int(exit_.value.code or 0)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks like the checkout after `make graph`, with few articles and the reader's own files."""
    folder = tmp_path_factory.mktemp("checkout")
    (folder / "seeds" / "corpus").mkdir(parents=True)
    for name in ARTICLES:
        shutil.copy(ROOT / "seeds" / "corpus" / name, folder / "seeds" / "corpus")
    shutil.copy(ROOT / "seeds" / "gold.jsonl", folder / "seeds")
    (article,), (question,) = blocks(GUIDE, "markdown"), blocks(README, "sparql")
    (folder / "my-article.md").write_text(article, encoding="utf-8")
    (folder / "visits.rq").write_text(question, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert tansiq(patch, ["tansiq", "build", "seeds/corpus", "-o", "output/"]) == 0
    return folder


@pytest.fixture(autouse=True)
def in_checkout(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout)


def test_the_two_commands_come_first_and_are_targets_of_the_makefile() -> None:
    targets = re.findall(r"^    make (\w+)", README, re.MULTILINE)
    assert targets == ["graph", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
    assert README.index("make graph") < 100


@pytest.mark.parametrize("words", COMMANDS, ids=[" ".join(words[:3]) for words in COMMANDS])
def test_a_command_of_the_readme_exits_with_0(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert words[0] == "tansiq", "blocks of shell commands hold tansiq commands only"
    assert tansiq(monkeypatch, words) == 0


def test_every_command_is_shown() -> None:
    known = {command.name or command.callback.__name__ for command in cli.app.registered_commands if command.callback}
    known |= {group.name for group in cli.app.registered_groups if group.name}
    assert {words[1] for words in COMMANDS} == known - {"serve"}, "which does not end by itself"
    assert "`tansiq serve" in README


def test_the_guide_of_kept_graphs_runs_from_top_to_bottom(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree("my-store", ignore_errors=True)
    for words in commands(KEPT):
        assert tansiq(monkeypatch, words) == 0
    assert "4 articles read: 4 unchanged, 0 new or changed" in capsys.readouterr().err
    assert Path("kept.ttl").read_bytes() == Path("output/graph.ttl").read_bytes()
    (question,) = blocks(KEPT, "sparql")
    with opened("my-store") as kept:
        assert query(kept, question).rows


def test_the_guide_of_networks_runs_and_names_every_table_and_measure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree("analysis", ignore_errors=True)
    for words in commands(NETWORKS):
        assert tansiq(monkeypatch, words) == 0
    assert {file.name for file in Path("analysis").iterdir()} == set(re.findall(r"\w+\.csv", NETWORKS))
    assert all(f"`{measure}`" in NETWORKS for measure in MEASURES)
    (snippet,) = blocks(NETWORKS, "python")
    Path("snippet.py").write_text(snippet, encoding="utf-8")
    runpy.run_path("snippet.py")
    assert "pagerank" in capsys.readouterr().out


def test_the_guide_of_pictures_draws_each_of_them_and_shows_small_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = [words[-1] for words in commands(PICTURES)]
    shown = re.findall(r"\(\.\./pictures/(\S+)\)", PICTURES)
    assert len(drawn) == len(shown) == 4
    for words in commands(PICTURES):
        assert tansiq(monkeypatch, words) == 0
    assert all(Path(name).stat().st_size > 10_000 for name in drawn)
    assert all((ROOT / "docs" / "pictures" / name).stat().st_size < 150_000 for name in shown)


def test_the_query_answers_what_the_readme_shows() -> None:
    with opened("output") as source:
        answer = query(source, "visits.rq")
    shown = [tuple(row) for row in table("Asking in SPARQL")]
    assert len(shown) >= 3
    assert set(shown) <= set(answer.texts), f"README shows other rows than the graph gives: {answer.texts}"


def test_the_python_snippet_prints_what_the_readme_shows(capsys: pytest.CaptureFixture[str]) -> None:
    (snippet,) = blocks(README, "python")
    Path("snippet.py").write_text(snippet, encoding="utf-8")
    runpy.run_path("snippet.py")
    assert capsys.readouterr().out == blocks(README, "text")[0]


def test_explain_prints_what_the_readme_shows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (words,) = [words for words in COMMANDS if words[1] == "explain"]
    tansiq(monkeypatch, words)
    assert capsys.readouterr().out == blocks(README, "text")[1]


def test_the_article_of_the_guide_gives_an_event(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tansiq(monkeypatch, ["tansiq", "extract", "my-article.md"]) == 0
    assert '"relation": "meets"' in capsys.readouterr().out


def test_the_table_of_outputs_names_the_files_that_a_build_writes() -> None:
    assert {row[0] for row in table("What you get")} == {file.name for file in Path("output").iterdir()}


def test_the_fields_of_an_edge_are_those_of_an_event_or_columns_of_the_table_of_events() -> None:
    named = {field for row in table("Reading an edge") for field in re.findall(r"\w+", row[0])}
    with (Path("output") / output.EVENTS_CSV).open(encoding="utf-8-sig") as file:
        columns = set(next(csv.reader(file)))
    assert named <= columns | set(Event.model_fields)


def test_what_the_readme_counts() -> None:
    assert f"{len(ontology.relations())} relations" in README
    assert f"the {len(ready_queries())} ready queries" in README
    assert f"the {len(list((ROOT / 'seeds' / 'corpus').glob('*.md')))} articles" in README


@pytest.mark.parametrize("document", DOCUMENTS, ids=[str(path.relative_to(ROOT)) for path in DOCUMENTS])
def test_links_lead_to_files(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8"))
    assert not [link for link in links if "://" not in link and not (document.parent / link).exists()]


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert all(f"({file.name})" in index for file in folder.glob("*.md") if file.name != "README.md")
