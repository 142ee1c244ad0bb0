"""What is seen, as files, in a real browser."""

import csv
import io
import struct
import time
from pathlib import Path

from devtools import Page
from samples import ARTICLES, EVENTS, MOROCCO, SPAIN, article, event, merged

from tansiq.page import write_page


def _saved(page: Page, folder: Path, button: str, name: str) -> bytes:
    """Click a button and wait for the file that the browser saves."""
    page.send("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    page.run(f"byId('{button}').click()")
    end = time.monotonic() + 20
    while not (folder / name).exists():
        assert time.monotonic() < end, f"{name} was never saved"
        time.sleep(0.05)
    return (folder / name).read_bytes()


def test_the_events_that_pass_are_saved_as_a_table(page: Page, tmp_path: Path) -> None:
    page.run("change({off: new Set(['meets', 'visits', 'operatesWith', 'suspendsWith'])})")
    text = _saved(page, tmp_path, "csv", "tansiq-events.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["relation"], row["date"], row["subject_key"], row["object"]) for row in rows] == [
        ("supports", "2015-11-20", "state/fr", "Morocco"),
        ("sharesIntelligenceWith", "2015-11", "org/ma-dgst", "France"),
        ("sharesIntelligenceWith", "2015-11", "org/ma-dgst", "France"),
    ]
    assert [row["sentence"] for row in rows] == [
        EVENTS[1].sentence, *(evidence.sentence for evidence in EVENTS[0].evidences),
    ]  # fmt: skip
    assert rows[1]["article"] == ARTICLES[0].title and rows[1]["url"] == ARTICLES[0].url


def test_no_cell_is_a_formula(browser: str, tmp_path: Path) -> None:
    source = article("a", '=HYPERLINK("https://evil.example"), "x"\r', title="@SUM(A1)", publisher="+1")
    write_page([source], merged([event(source, 0, MOROCCO, "meets", SPAIN)]), tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        (row,) = csv.DictReader(io.StringIO(opened.run("table()").removeprefix("\ufeff"), newline=""))
    assert row["sentence"] == "'" + source.text and row["article"] == "'@SUM(A1)" and row["publisher"] == "'+1"


def test_the_picture_is_saved(page: Page, tmp_path: Path) -> None:
    png = _saved(page, tmp_path, "png", "tansiq.png")
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    canvas = "byId('network').querySelector('canvas')"
    assert (width, height) > tuple(page.run(f"(c => [c.width, c.height + 40])({canvas})")), "room for the legend"
    colours = page.run(
        """picture().then(createImageBitmap).then(image => {
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d'), found = new Set();
            context.drawImage(image, 0, 0);
            const {data} = context.getImageData(0, 0, image.width, image.height);
            for (let n = 0; n < data.length; n += 4) found.add(data[n] << 16 | data[n + 1] << 8 | data[n + 2]);
            return [...found];
        })"""
    )
    assert {0xFCFCFA, 0x0072B2, 0x009E73} < set(colours), "paper, states, and a kind that stands in the legend alone"
