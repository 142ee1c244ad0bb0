import pytest

from tansiq.explain import explain
from tansiq.frames import all_frames
from tansiq.pipeline import pipeline


def test_the_report_tells_what_every_stage_saw() -> None:
    text = "لم يلتق وزير الخارجية المصري سامح شكري نظيره التركي في 12 مارس 2021."
    report = str(explain(text))
    for piece in (
        text,
        "سامح شكري",
        "person, EG",
        "وزير الخارجية التركي",
        "2021-03-12",
        "يلتق",
        "meets.",
        "negated",
        "لم",
    ):
        assert piece in report, piece


def test_its_events_are_those_of_the_pipeline() -> None:
    text = "زار وزير الدفاع الإيطالي ليبيا. واتهمت تركيا اليونان بالتصعيد."
    found = explain(text)
    assert list(found.events) == pipeline("ar")(text)._.events
    assert [event.relation for event in found.events] == ["visits", "accuses"]
    assert found.report == str(found)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("قال وزير الخارجية الكويتي إن المطر نزل.", "no trigger"),
        ("التقى وزير الداخلية المغربي ولاة الجهات.", "meets."),
        ("اتهم المدير القائد.", "accuses."),
        ("• تركيا تهدد اليونان", "furniture"),
    ],
)
def test_it_tells_why_no_event_was_made(text: str, reason: str) -> None:
    found = explain(text)
    assert found.events == ()
    assert reason in found.report
    assert "0 event" in found.report


def test_of_the_words_that_a_rule_asks_for_three_are_quoted() -> None:
    report = str(explain("حملت تركيا سوريا رسالة."))
    rule = next(frame.rule for frame in all_frames() if frame.id == "accuses.blame")
    assert f"none of {', '.join(rule.around[:3])} and {len(rule.around) - 3} more around" in report
    assert rule.around[3] not in report


@pytest.mark.parametrize("text", ["", "\n", "،،،", "<script>alert(1)</script>", "\u202e"])
def test_anything_can_be_explained(text: str) -> None:
    assert explain(text).events == ()


def test_the_same_text_has_the_same_report() -> None:
    text = "استقبل الرئيس التونسي وزير الدفاع الفرنسي أمس."
    assert explain(text) == explain(text)
