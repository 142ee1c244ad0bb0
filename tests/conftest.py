"""What several tests need."""

import os
import shutil

import pytest

BROWSERS = (
    "chromium", "chromium-browser", "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> str:
    """Path of Chromium or Chrome. Without one the test is skipped, under CI=true it fails."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    message = "NO BROWSER: install Chromium or Chrome (see scripts/browser.sh)"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
