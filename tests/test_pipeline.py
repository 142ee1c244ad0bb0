import pytest
from spacy.language import Language
from spacy.tokens import Doc

import tansiq
from tansiq.errors import TansiqError
from tansiq.pipeline import pipeline
from tansiq.stages import STAGES

TEXTS = ["زار وزير الدفاع الإيطالي ليبيا.", "هطلت الأمطار.", "", "اتهمت تركيا اليونان. ثم نفت أثينا ذلك."]


def test_it_is_an_ordinary_nlp() -> None:
    nlp = tansiq.pipeline("ar")
    assert isinstance(nlp, Language)
    assert nlp.lang == "ar"
    assert nlp.pipe_names == list(STAGES)
    assert all(Language.has_factory(stage) for stage in STAGES)
    assert nlp is tansiq.pipeline("ar")


@pytest.mark.parametrize("lang", ["fr", "en", "", "AR", "ar_MA", "zz"])
def test_an_unknown_language_is_refused(lang: str) -> None:
    with pytest.raises(TansiqError, match="language"):
        pipeline(lang)


def test_pipe_gives_what_one_by_one_gives() -> None:
    nlp = pipeline("ar")
    one_by_one = [nlp(text)._.events for text in TEXTS]
    assert [doc._.events for doc in nlp.pipe(TEXTS)] == one_by_one
    assert [len(events) for events in one_by_one] == [1, 0, 0, 1]
    pairs = nlp.pipe([(text, number) for number, text in enumerate(TEXTS)], as_tuples=True)
    assert [(len(doc._.events), number) for doc, number in pairs] == [(1, 0), (0, 1), (0, 2), (1, 3)]


def test_a_doc_shows_what_every_stage_saw() -> None:
    doc = pipeline("ar")("التقى وزير العدل التونسي نظيره الإيطالي في 3 مارس 2021. هطلت الأمطار.")
    assert isinstance(doc, Doc)
    assert [doc.text[s.start : s.end] for s in doc._.sentences] == [str(sentence) for sentence in doc.sents]
    assert len(doc._.sentences) == 2
    assert [mention.entity.country for mention in doc._.mentions[0]] == ["TN", "IT"]
    assert [date.edtf for date in doc._.dates[0]] == ["2021-03-03"]
    assert any(attempt.claims for attempt in doc._.attempts)
    assert [event.date for event in doc._.events] == ["2021-03-03"]


@pytest.mark.parametrize(
    "text",
    [
        "قال.وأضاف",
        " ثلاث   مسافات\tوجدولة\n\nسطر",
        "لـ»الجزيرة«",
        "2015م",
        "\u00a0\u00a0",
        "\r\n",
        "",
        "🙂",
        "م.د. سعيد",
    ],
)
def test_the_tokens_spell_the_text(text: str) -> None:
    assert pipeline("ar")(text).text == text


def test_stages_can_be_switched_off() -> None:
    nlp = pipeline("ar")
    with nlp.select_pipes(enable=["tansiq_sentences", "tansiq_dates"]):
        doc = nlp(TEXTS[0])
    assert len(doc._.sentences) == 1 and doc._.events is None
    assert len(nlp(TEXTS[0])._.events) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("قال الوزير: «الوضع صعب». وأضاف أن الحل قريب.", 2),
        ('قال الوزير: "الوضع صعب". وأضاف أن الحل قريب.', 2),
        ("وصل الوفد يوم 5. ثم غادر.", 2),
        ("كتب د. سالم رسالة.", 1),
    ],
)
def test_a_sentence_ends_behind_a_quotation_and_not_behind_a_letter(text: str, number: int) -> None:
    assert len(pipeline("ar")(text)._.sentences) == number
