"""Draw docs/graph.png anew from output/graph.html; needs Chromium or Chrome.

make graph && PYTHONPATH=tests .venv/bin/python docs/picture.py
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from conftest import BROWSERS
from devtools import Page

ROOT = Path(__file__).resolve().parents[1]

browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
if browser is None:
    sys.exit("install Chromium or Chrome (see scripts/browser.sh)")
with (
    tempfile.TemporaryDirectory() as profile,
    Page(browser, Path(profile), ROOT / "output" / "graph.html", 1480, 880) as page,
):
    page.run("goTo(actors.findIndex((actor) => actor.kind === 'state' && actor.country === 'MA'))")
    time.sleep(1)  # the camera moves for 0.4 seconds
    page.run("network.fit()")
    time.sleep(1)
    page.screenshot(ROOT / "docs" / "graph.png")
