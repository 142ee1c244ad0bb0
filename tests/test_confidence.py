"""Confidence: a probability from named signs."""

import pytest

from tansiq import pipeline
from tansiq.confidence import confidence


def signs(text: str) -> tuple[str, ...]:
    (claim,) = [claim for attempt in pipeline("ar")(text)._.attempts for claim in attempt.claims]
    found: tuple[str, ...] = claim.signs
    return found


def test_a_plain_sentence_has_no_signs_against_it() -> None:
    assert signs("زار وزير الدفاع الفرنسي مصر.") == ()


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("جرت محادثات بين وزير الدفاع الفرنسي ونظيره المصري.", "noun trigger"),
        ("سيزور وزير الدفاع الفرنسي مصر.", "planned"),
        ("لم يلتق وزير الدفاع الفرنسي نظيره المصري.", "negated"),
        ("اتهم وزير الدفاع الفرنسي إيران بالكذب.", "tension"),
        ("قال متحدث باسم الخارجية المصرية إن وزير الدفاع الفرنسي زار مصر.", "quoted"),
    ],
)
def test_what_speaks_for_or_against_is_named(text: str, sign: str) -> None:
    assert sign in signs(text)


def test_it_is_a_probability_that_falls_with_what_speaks_against() -> None:
    plain, doubtful = confidence(()), confidence(("noun trigger", "side far"))
    assert 0 < doubtful < plain < 1
    assert confidence(("no such sign",)) == plain
