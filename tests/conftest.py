"""What several tests need."""

import os
import shutil

import pytest

BROWSERS = (
    "chromium", "chromium-browser", "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)  # fmt: skip


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are not spelled out in a test's name: a gzip header holds the time, and two processes
    that collect the same tests in different seconds would name them differently."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def browser() -> str:
    """Path of Chromium or Chrome."""
    return _program("BROWSER", "Chromium or Chrome", *BROWSERS)


@pytest.fixture(scope="session")
def rapper() -> str:
    """Path of Raptor's reader of RDF, which is written in C."""
    return _program("RAPTOR", "raptor2-utils", "rapper")


@pytest.fixture(scope="session")
def java() -> str:
    """Path of Java, which runs Spark."""
    return _program("JAVA", "Java 17 or later (default-jre-headless)", "java")


def _program(what: str, package: str, *names: str) -> str:
    """Path of the first of these programs. Without any the test is skipped, under CI=true it fails."""
    for name in names:
        if path := shutil.which(name):
            return path
    message = f"NO {what}: install {package} (see scripts/programs.sh)"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
