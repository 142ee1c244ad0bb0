"""The package as `import tansiq` shows it."""

import subprocess
import sys

import pytest

import tansiq


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_importing_loads_nothing_heavy() -> None:
    heavy = "spacy", "pandas", "matplotlib", "networkx", "rdflib", "pyshacl", "pydantic"
    assert run(f"import sys, tansiq; print([name for name in {heavy} if name in sys.modules])") == "[]"


@pytest.mark.parametrize("name", tansiq.__all__)
def test_every_public_name_is_there_after_others_were_used(name: str) -> None:
    code = "import tansiq; [getattr(tansiq, name) for name in tansiq.__all__]; "
    kind = run(code + f"print(type(tansiq.{name}).__name__)")
    assert kind in ("function", "str", "_lru_cache_wrapper")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = tansiq.nothing_such
