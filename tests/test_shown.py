import pytest
from samples import CELL, DGST, EVENTS, FRANCE, SPAIN, event, further

from tansiq.shown import direction, isolated, marked, plain, web_address


@pytest.mark.parametrize("url", ["https://news.example/a?b=1#c", "http://news.example", "HTTPS://news.example/أ"])
def test_web_addresses_are_linked(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "JaVaScript://news.example/%0aalert(1)", "data:text/html,x", "//news.example/",
     "file:///etc/passwd", "https:///a", "https://[", " javascript:alert(1)", "java\nscript:alert(1)",
     "https://news.example/a b", "ftp://news.example"],
)  # fmt: skip
def test_other_addresses_are_not(url: str | None) -> None:
    assert web_address(url) is None


def test_direction_is_that_of_most_letters() -> None:
    assert direction("DGST قدمت معلومات") == "rtl"
    assert direction("The DGST (المديرية) shared what it knew") == direction("2015") == "ltr"


def test_overrides_of_direction_are_shown_and_advice_is_kept() -> None:
    assert plain("a\u202eb\u202dc\u200f\u2067") == "a[U+202E]b[U+202D]c\u200f\u2067"
    assert isolated("x") == "\u2068x\u2069"


def test_a_sentence_comes_in_pieces_that_say_what_they_name() -> None:
    (evidence, other) = EVENTS[0].evidences
    assert marked(evidence) == [
        ("زودت", ("trigger",)), (" ", ()), ("المخابرات المغربية", ("subject",)), (" ", ()), ("باريس", ("object",)),
        (" بمعلومات قادت إلى شقة في سان دوني.", ()),
    ]  # fmt: skip
    assert [roles for _, roles in marked(other)] == [(), ("trigger",), ()]
    assert "".join(text for text, _ in marked(other)) == other.sentence


def test_a_piece_may_stand_for_both_sides_and_none_may_be_known() -> None:
    both = further(CELL, 5, names=("الجانبان", "الجانبان"), trigger="والتقى")
    assert marked(both)[2] == ("الجانبان", ("subject", "object"))
    assert marked(further(CELL, 5)) == [(CELL.text.split("\n")[5], ())]


def test_forced_directions_before_a_mark_do_not_move_it() -> None:
    source = CELL.model_copy(update={"text": "\u202eقال\u202c زار المدير مدريد."})
    told = event(source, 0, DGST, "visits", SPAIN, trigger="زار", names=("المدير", "مدريد"), claimed_by=FRANCE)
    pieces = marked(told.evidences[0])
    assert pieces[0][0].startswith("[U+202E]") and pieces[1] == ("زار", ("trigger",))
