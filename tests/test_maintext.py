"""Properties of the spans; what is furniture is told case by case in cases/furniture.yaml."""

import time
from itertools import pairwise

import pytest

from tansiq.maintext import main_spans

PROSE = "أعلنت الوزارة عن برنامجها السنوي.\n"


@pytest.mark.parametrize(
    "text", ["", "\n\n", PROSE, PROSE * 3, "• قائمة\n" + PROSE, PROSE + "\r\n" + PROSE, "سطر بلا نهاية", "\u00a0"]
)
@pytest.mark.parametrize("title", ["", "عنوان\n\n"])
def test_spans_are_in_order_apart_and_within_the_text(text: str, title: str) -> None:
    spans = main_spans(title + text, len(title))
    assert all(0 <= start < end <= len(title + text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_the_title_is_main_text_whatever_it_looks_like() -> None:
    title = "• قائمة\n\n"
    assert main_spans(title + PROSE, len(title)) == [(0, len(title)), (len(title), len(title + PROSE))]


def test_nothing_but_furniture_has_no_span() -> None:
    assert main_spans("• سياسة\n• رياضة\nhttps://example.org\n") == []
    assert main_spans(" \n\u00a0\n\t\n") == []


@pytest.mark.parametrize("piece", [" ", "\t", "\u00a0", "\u00a0 ", "\n", "•", "- ", "اقرأ أيضا "])
def test_time_grows_with_a_run_of_one_sign_and_not_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        main_spans(f"بداية\u00a0{piece * (length // len(piece))}نهاية")
        return time.process_time() - start

    assert seconds(40_000) < 8 * seconds(10_000) + 0.1
