"""What every notebook is: text that reads well without running. That each runs, a file of its own beside this tests."""

import re
from pathlib import Path

import jupytext
import pytest
from notebooks.running import NOTEBOOKS

NAMES = sorted(path.stem for path in NOTEBOOKS.glob("[0-9]*.md"))


def test_every_notebook_is_listed_and_run_by_a_test_of_its_own() -> None:
    files = {path.stem.removeprefix("test_").replace("_", "-") for path in Path(__file__).parent.glob("test_[0-9]*.py")}
    assert files == set(NAMES) and len(NAMES) == 4
    assert re.findall(r"\(([0-9].*)\.md\)", (NOTEBOOKS / "README.md").read_text(encoding="utf-8")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_says_what_is_learnt_explains_every_step_and_links_to_what_is_there(name: str) -> None:
    notebook = jupytext.read(NOTEBOOKS / f"{name}.md")
    prose, code = ([c.source for c in notebook.cells if c.cell_type == kind] for kind in ("markdown", "code"))
    assert prose[0].startswith("# ") and "**What you will learn.**" in prose[0]
    assert len(prose) >= len(code) >= 10
    targets = re.findall(r"\]\(([^)#]+)", "\n".join(prose))
    assert targets and all((NOTEBOOKS / target).exists() for target in targets), targets
