"""Draw the pictures of the page in docs/pictures/ anew from output/graph.html; needs Chromium or Chrome.

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
PAGE = ROOT / "output" / "graph.html"
LINE = "level().edges.find((e) => e.relation === '{}' && keyOf(e.from) === '{}' && keyOf(e.to) === '{}')"
SHARES = LINE.format("sharesIntelligenceWith", "org/ma-dgst", "state/fr")

# name of the file, part of the address behind #, what is done once it is open
VIEWS = (
    ("page-ar", "lang=ar&actor=state%2Fma", "fit()"),
    ("page-fr", "lang=fr&level=states", "fit()"),
    ("page-en", "lang=en", "fit()"),
)

browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
if browser is None:
    sys.exit("install Chromium or Chrome (see scripts/programs.sh)")
for name, fragment, then in VIEWS:
    with (
        tempfile.TemporaryDirectory() as profile,
        Page(browser, Path(profile), PAGE, 1480, 880, fragment) as page,
    ):
        page.run(then)
        time.sleep(1)  # the camera moves for 0.4 seconds
        page.screenshot(ROOT / "docs" / "pictures" / f"{name}.png")
