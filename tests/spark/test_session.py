import sys
from pathlib import Path

import pytest

from tansiq.errors import TansiqError


def test_without_spark_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    for name in [name for name in sys.modules if name.partition("tansiq.spark")[1] and name.startswith("tansiq.spark")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(TansiqError, match=r"pip install 'tansiq\[spark\]'"):
        import tansiq.spark  # noqa: F401


@pytest.mark.parametrize("told", [None, 'openjdk version "11.0.22" 2024-01-16', 'java version "1.8.0_401"'])
def test_without_a_java_that_is_new_enough_it_is_asked_for(
    told: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tansiq.spark.session import session

    if told:
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin" / "java").write_text(f"#!/bin/sh\necho '{told}' >&2\n")
        (tmp_path / "bin" / "java").chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(TansiqError, match="Java 17 or later; install it"), session("local[1]"):
        pass
