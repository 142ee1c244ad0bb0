"""Draw the pictures of the page in docs/pictures/ anew from output/graph.html; needs Chromium or Chrome.

make pictures
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from conftest import BROWSERS
from devtools import Page
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "output" / "graph.html"
# name of the file, part of the address behind #, what is done once it is open
VIEWS = (
    ("page-en", "lang=en", "fit()"),
    ("page-path", "lang=en&actor=state%2Ffr&topic=counter-terrorism",
     "for (const name of ['summary', '[value=sharesIntelligenceWith].only']) document.querySelector(name).click()"),
    ("page-ar", "lang=ar&actor=person%2Fabdellatif-hammouchi", "fit()"),
    ("page-fr", "lang=fr&level=states&pair=state%2Fma&pair=state%2Ffr", "fit()"),
)  # fmt: skip

browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
if browser is None:
    sys.exit("install Chromium or Chrome (see scripts/programs.sh)")
for name, fragment, then in VIEWS:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,  # the browser may still write to it
        Page(browser, Path(profile), PAGE, 1480, 880, fragment) as page,
    ):
        page.run(then)
        time.sleep(1)  # the camera moves for 0.4 seconds
        picture = ROOT / "docs" / "pictures" / f"{name}.png"
        page.screenshot(picture)
        # few colours make a small file; of these the usual choice leaves out what is small, such as orange lines
        few = (
            Image.open(picture)
            .convert("RGB")
            .quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
        )
        few.save(picture, optimize=True)
