"""Twice the text takes twice the time, whatever it consists of: ratios of CPU time, never seconds."""

from __future__ import annotations

import datetime as dt
import gc
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice, product

import pytest

from tansiq.extraction import dated, extract_article
from tansiq.model import Article

SENTENCES = (
    "زار وزير الداخلية الفرنسي الرباط يوم الاثنين 20 يونيو 2022، والتقى نظيره المغربي.",
    "وبحث الجانبان ملف الهجرة والتعاون الأمني بين البلدين.",
    "ارتفعت أسعار القمح في الأسواق المحلية خلال الأسابيع الماضية.",
    "واتهمت أنقرة أثينا بانتهاك مجالها الجوي، فيما نفت وزارة الدفاع اليونانية ذلك.",
    "وقال الناطق باسم الحكومة الإسبانية إن مدريد «تقدر دعم شركائها في مكافحة الإرهاب».",
    "وهطلت أمطار غزيرة على القرى البعيدة فأغلقت المدارس أبوابها.",
)
TIMES = 3  # of which the shortest counts, where once was too long


def filled(parts: Iterable[str], size: int) -> str:
    """Parts over and over, so many characters."""
    found, length = [], 0
    for part in cycle(parts):
        found.append(part)
        length += len(part)
        if length >= size:
            return "".join(found)[:size]
    return ""


def repeated(*parts: str) -> Callable[[int], str]:
    return lambda size: filled(parts, size)


def nested(size: int) -> str:
    return "«" * (size // 2) + "»" * (size // 2)


def named(pattern: str) -> Callable[[int], str]:
    """A sentence again and again, each time with another name in the place of `{}`."""
    letters = "بتثجحخدرزسشصضطظعغفقكلمنهي"
    names = ("".join(some) for some in product(letters, repeat=3))
    sentences = [pattern.replace("{}", f"{name}اف {name}وش") for name in islice(names, 9000)]
    return repeated(*sentences)


def dated_otherwise(size: int) -> str:
    """An event on ever other days."""
    days = (dt.date(1900, 1, 1) + dt.timedelta(days=3 * number) for number in range(12_000))
    return filled([f"اتهمت تركيا اليونان يوم {day:%d/%m/%Y}.\n" for day in days], size)


# what an article consists of, and how many characters of it take some tenths of a second
SHAPES = {
    "no-marks": (repeated("تحدث الحاضرون عن أحوال الطقس والزراعة في القرى "), 200_000),
    "commas": (repeated("،"), 40_000),
    "commas-and-spaces": (repeated(", "), 200_000),
    "nested-quotes": (nested, 60_000),
    "open-quotes": (repeated('" «'), 100_000),
    "conjunctions": (repeated("و "), 60_000),
    "ands-before-names": (repeated("وفرنسا "), 12_000),
    "one-name": (repeated("فرنسا "), 40_000),
    "names-and-commas": (repeated("فرنسا، "), 12_000),
    "offices": (repeated("وزير "), 12_000),
    "triggers": (repeated("اتهمت "), 24_000),
    "events": (repeated("اتهمت تركيا اليونان "), 12_000),
    "dates": (repeated("يوم 15 أبريل 2015 "), 60_000),
    "weekdays": (repeated("الاثنين "), 80_000),
    "brackets": (repeated("("), 60_000),
    "one-word": (repeated("ب"), 500_000),
    "one-number": (repeated("1"), 1_000_000),
    "one-space": (repeated(" "), 4_000_000),
    "tatweel": (repeated("بـ"), 400_000),
    "dots": (repeated(". "), 80_000),
    "empty-lines": (repeated("\n"), 400_000),
    "short-lines": (repeated("زار الوزير\n"), 22_000),
    "lines-of-names": (repeated("فرنسا والمغرب\n"), 30_000),
    "furniture": (repeated("اقرأ أيضا:\n"), 60_000),
    "between": (repeated("بين فرنسا والمغرب "), 24_000),
    "pronouns": (repeated("وزار نظيره "), 24_000),
    "marks-of-direction": (repeated("\u202eفرنسا\u202c "), 24_000),
    "persons": (named("التقى وزير الدفاع الفرنسي {} نظيره المصري. "), 40_000),
    "persons-of-no-state": (named("قال الوزير {} إن المدير وصل. "), 40_000),
    "persons-met-again": (named("قال الأمين العام {} إنه وصل. والتقى الوزير وزير الدفاع الإيطالي. "), 40_000),
    "events-of-other-days": (dated_otherwise, 24_000),
}


def seconds(*texts: str, times: int = 1) -> float:
    """CPU time of reading articles, the shortest of several."""
    articles, taken = [Article(id="a", text=text) for text in texts], []
    gc.disable()  # a collection falls anywhere
    try:
        for _ in range(times):
            began = time.process_time()
            for article in articles:
                extract_article(dated(article))
            taken.append(time.process_time() - began)
    finally:
        gc.enable()
    return min(taken)


def grows(small: str, large: str, factor: float) -> bool:
    """Whether the large text takes more than so many times the time of the small one; no is said at once, yes twice."""
    return all(seconds(large, times=times) > factor * seconds(small, times=times) + 0.02 for times in (1, TIMES))


@pytest.fixture(autouse=True, scope="module")
def _tables() -> None:
    extract_article(Article(id="a", text=" ".join(SENTENCES)))


@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_text_takes_no_more_than_thrice_the_time(name: str) -> None:
    made, size = SHAPES[name]
    assert not grows(made(size), made(2 * size), 3)


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_eight_times_the_text_takes_no_more_than_twelve_times_the_time(name: str) -> None:
    made, size = SHAPES[name]
    assert not grows(made(size), made(8 * size), 12)


@pytest.mark.parametrize("size", [300_000, pytest.param(5_000_000, marks=pytest.mark.slow)])
def test_a_long_article_takes_its_share_of_the_time_of_short_ones(size: int) -> None:
    text = filled([f"{sentence}{end}" for sentence in SENTENCES for end in (" ", "\n", " ")], size * 5 // 9)
    assert 0.9 * size < len(text.encode()) < 1.1 * size
    short = [text[start : start + 4000] for start in range(0, len(text), 4000)]
    assert seconds(text) < 1.5 * seconds(*short)
