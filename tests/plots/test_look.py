"""Files of pictures: what is in them, the same bytes always."""

import os
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import matplotlib
import pytest
from drawn import hostile_mirror, mirror_of, told
from matplotlib.figure import Figure
from samples import CELL, FRANCE, MOROCCO, event

from tansiq import plots

ALL = """
import hashlib
from drawn import hostile_mirror
from tansiq import plots
graph = hostile_mirror()
figures = (
    plots.timeline(graph, "MA", "FR", lang="ar"), plots.matrix(graph, lang="fr", order="community"),
    plots.ego(graph, "state/ma", lang="en"), plots.centrality(graph, by="actors", lang="ar"),
)
pictures = [(figure, form) for figure in figures for form in ("png", "svg")] + [(figures[2], "pdf")]
for figure, form in pictures:
    print(hashlib.sha256(plots.image(figure, form)).hexdigest())
"""
SVG = "{http://www.w3.org/2000/svg}"


def test_two_processes_write_the_same_bytes() -> None:
    path = os.pathsep.join(sys.path)
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", ALL], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        )
        for seed in ("1", "2")
    ]  # fmt: skip
    one, other = (run.communicate()[0] for run in runs)
    assert len(set(one.split())) == 9, "pictures differ from each other, not from themselves"
    assert one == other


def test_the_readers_own_settings_change_nothing() -> None:
    before = plots.image(plots.matrix(mirror_of()), "svg")
    own = {"font.size": 30, "text.parse_math": True, "svg.fonttype": "none", "axes.facecolor": "red", "savefig.dpi": 10}
    with matplotlib.rc_context(own):
        assert plots.image(plots.matrix(mirror_of()), "svg") == before
        assert matplotlib.rcParams["font.size"] == 30, "and theirs stay theirs"


def test_a_png_has_the_size_that_was_asked_for() -> None:
    image = plots.image(plots.timeline(mirror_of(), "MA", "FR", size=(6, 4)), "png")
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", image[16:24]) == (900, 600)


def test_an_svg_is_outlines_alone_and_names_its_parts() -> None:
    root = ET.fromstring(plots.image(plots.ego(hostile_mirror(), "state/ma", lang="fr"), "svg"))
    assert root.tag == f"{SVG}svg"
    tags = {element.tag for element in root.iter()}
    assert not tags & {f"{SVG}{name}" for name in ("text", "script", "image", "a", "foreignObject")}
    names = {element.get("id") for element in root.iter()}
    assert {"title", "source", "actor state/ma"} <= names


def test_an_id_of_an_event_cannot_break_an_svg() -> None:
    met = event(CELL, 5, MOROCCO, "meets", FRANCE, date="2015", id='a"><script>\x07\uffff')
    image = plots.image(plots.timeline(mirror_of(met), "MA", "FR"), "svg")
    assert 'event a"><script>??' in {element.get("id") for element in ET.fromstring(image).iter()}


def test_a_pdf_says_neither_when_nor_by_what_it_was_made() -> None:
    image = plots.image(plots.matrix(mirror_of()), "pdf")
    assert image.startswith(b"%PDF-") and b"CreationDate" not in image


def test_the_ending_of_a_name_tells_the_format(tmp_path: Path) -> None:
    figure = plots.matrix(mirror_of())
    for name, begins in (("a.png", b"\x89PNG"), ("a.SVG", b"<?xml"), ("a.pdf", b"%PDF")):
        plots.save(figure, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
    with pytest.raises(ValueError, match="no pictures in the format 'jpg'; there are: png, svg, pdf"):
        plots.save(figure, tmp_path / "a.jpg")
    assert not (tmp_path / "a.jpg").exists()


def test_a_picture_shows_itself_in_a_notebook() -> None:
    figure = plots.matrix(mirror_of())
    assert isinstance(figure, Figure) and figure._repr_png_() == plots.image(figure, "png")


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_notes_and_title_stay_on_the_page(lang: str) -> None:
    figure = plots.matrix(mirror_of(), lang=lang, size=(5, 5))
    figure.draw_without_rendering()
    for text in figure.texts:
        assert text.get_window_extent().x0 >= 0 and text.get_window_extent().x1 <= figure.bbox.x1
    assert len(told(figure, "source")) == 1


def test_matplotlib_is_loaded_by_pictures_alone() -> None:
    code = "import sys, tansiq, tansiq.cli, tansiq.network; print('matplotlib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
