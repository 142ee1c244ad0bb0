"""Whatever stands where dates are looked for: what is found is a date and stands where it says."""

import datetime as dt
from itertools import pairwise

from fuzz.fuzzing import fuzzed
from fuzz.strategies import DATE_WORDS, litter
from hypothesis import example
from hypothesis import strategies as st

from tansiq import edtf
from tansiq.dateline import dateline
from tansiq.dates.finding import find_dates
from tansiq.tokenizer import pieces
from tansiq.tokens import Sentence

NUMBERS = st.integers(0, 10**6).map(str) | st.from_regex(r"[0-9٠-٩۰-۹]{1,6}", fullmatch=True)
PARTS = st.sampled_from(DATE_WORDS) | st.sampled_from(DATE_WORDS) | NUMBERS | litter
EXPRESSIONS = st.builds(str.join, st.sampled_from(["", " ", " و"]), st.lists(PARTS, max_size=25))
# the days that an article may be of
PUBLISHED = st.none() | st.dates(dt.date(1800, 1, 1), dt.date(2999, 12, 31))


def sentence(text: str) -> Sentence:
    words = [piece for piece in pieces(text) if not piece.isspace()] or ["."]
    return Sentence(words, [0] * len(words))


@fuzzed(EXPRESSIONS, PUBLISHED, st.sampled_from([None, "2015", "2015-04", "2015-04-01/..", "9999-12-31"]), examples=400)
@example("ﷺ عام 2015", None, None)  # one word that is four when it is folded
def test_what_is_found_is_a_date_of_some_words(text: str, published: dt.date | None, before: str | None) -> None:
    read = sentence(text)
    found = find_dates(read, published, before)
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(read.texts)
        for date in filter(None, (mention.edtf, mention.past, mention.future)):
            assert edtf.checked(date) == date
            begin, end = edtf.interval(date)
            assert begin is None or end is None or begin <= end
    assert all(one.end <= other.start for one, other in pairwise(found))


@fuzzed(st.lists(EXPRESSIONS, max_size=6).map("\n".join), st.booleans(), examples=400)
def test_a_dateline_is_a_day_that_is_written_there(text: str, alone: bool) -> None:
    day = dateline(text, alone)
    assert day is None or any(char.isdecimal() for char in text)
    assert dateline(text, alone) == day
