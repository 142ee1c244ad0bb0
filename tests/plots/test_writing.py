"""Labels of pictures: shaped, in order, and never more than text."""

import numpy as np
import pytest
from drawn import HOSTILE, bare
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from matplotlib.textpath import text_to_path

from tansiq.plots import writing
from tansiq.plots.look import framed, styled

SIZE = 20.0


def outline(text: str) -> np.ndarray:
    """Points of the outline of a text."""
    return np.asarray(text_to_path.get_text_path(FontProperties(family=writing.FONT), text)[0]).round(3)


@pytest.mark.parametrize("word", ["المغرب", "تعاون", "محمد", "لا"])
def test_arabic_letters_are_joined(word: str) -> None:
    apart = "\u200c".join(word)
    assert len(outline(word)) != len(outline(apart)), "other glyphs than those of letters that stand alone"
    assert writing.width_of(word, SIZE) < sum(writing.width_of(letter, SIZE) for letter in word)


@pytest.mark.parametrize("letters", ["(12)", "MA", "2015-11-20"])
def test_what_follows_a_name_stands_left_of_it_in_arabic_and_right_of_it_in_french(letters: str) -> None:
    alone = outline(letters)
    for lang in ("ar", "fr"):
        points = outline(writing.phrase(lang, "المغرب", letters))
        if lang == "ar":
            assert np.allclose(points[points[:, 0] < alone[:, 0].max() + 0.01], alone, atol=0.02)
        else:
            shift = points[:, 0].max() - alone[:, 0].max()
            right = points[points[:, 0] > shift + alone[:, 0].min() - 0.01] - (shift, 0)
            assert np.allclose(right, alone, atol=0.02)


def test_brackets_open_towards_the_reader() -> None:
    arabic, latin = (outline(writing.phrase(lang, "المديرية (الديستي)")) for lang in ("ar", "en"))
    assert np.allclose(arabic, latin), "a name runs its own way in any sentence"
    # from right to left: the bracket that closes is the leftmost sign, and it opens to the right
    closing = arabic[arabic[:, 0] < outline("(")[:, 0].max() + 0.01]
    assert np.allclose(closing, outline("("), atol=0.02)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_one_line_of_text(name: str) -> None:
    clean = writing.clean(name)
    assert 0 < len(clean) <= writing.LONGEST
    assert not {*clean} & {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\u2029\x07"}


def test_what_is_shown_of_a_hostile_name() -> None:
    assert writing.clean("\u202eevil\u202c") == "[U+202E]evil"
    assert writing.clean("a $x$ <b>") == "a $x$ <b>"
    assert writing.clean("北京 Beijing") == "\ufffd\ufffd Beijing", "what the font lacks is no warning, no empty box"
    assert writing.clean("أ" * 500).endswith("أ…")


def test_names_are_told_in_the_language_or_as_in_the_article() -> None:
    node = {"label": "المغرب", "label_fr": "Maroc"}
    assert [writing.name_of(node, lang) for lang in ("fr", "en")] == ["Maroc", "المغرب"]


def test_each_line_of_a_label_has_its_own_direction() -> None:
    told = writing.wrapped("ar", ["المديرية العامة لمراقبة التراب الوطني", "يلتقي", "DGSI"], 20, 9)
    lines = told.split("\n")
    assert [bare(line) for line in lines] == ["المديرية العامة", "لمراقبة التراب", "الوطني يلتقي DGSI"]
    for line in lines:
        assert line[0] == "\u2067" and line.count("\u2067") + line.count("\u2068") == line.count("\u2069")


def test_a_label_that_is_too_long_is_cut_and_says_so() -> None:
    told = bare(writing.wrapped("en", ["one two three four five six", "w" * 300], 10, 2))
    assert told == "one two\nthree four…"
    assert max(map(len, bare(writing.wrapped("en", ["w" * 300], 10, 2)).split("\n"))) <= 10


def test_a_line_is_cut_until_it_fits() -> None:
    figure = styled(framed)((4, 3), "ar", ["عنوان"], [], "source")
    text: Text = figure.text(0, 0, "", size=12)
    writing.fit(text, "ar", ["المغرب " * 30, "(12)"], 200)
    assert text.get_window_extent().width <= 200
    assert bare(text.get_text()).endswith("… (12)")
    writing.fit(text, "ar", ["المغرب"], 200)
    assert bare(text.get_text()) == "المغرب"
