import pytest

from tansiq.lang.ar.forms import noun_forms, verb_forms
from tansiq.text import fold


@pytest.mark.parametrize(
    ("entry", "form", "features"),
    [
        ("زار/يزور", "زار", {"past"}),
        ("زار/يزور", "زارت", {"past", "fem"}),
        ("زار/يزور", "زارها", {"past", "pronoun:ها"}),
        ("زار/يزور", "يزور", {"present"}),
        ("زار/يزور", "تزور", {"present", "fem"}),
        ("زار/يزور", "سيزور", {"future"}),
        ("زار/يزور", "ستزوره", {"future", "fem", "pronoun:ه"}),
        ("اتهم/يتهم", "اتهموا", {"past", "plural"}),
        ("اتهم/يتهم", "يتهمون", {"present", "plural"}),
        ("اتهم/يتهم", "يتهمان", {"present", "dual"}),
        ("التقى/يلتقي", "التقى", {"past"}),
        ("التقى/يلتقي", "التقت", {"past", "fem"}),
        ("التقى/يلتقي", "التقيا", {"past", "dual"}),
        ("التقى/يلتقي", "التقوا", {"past", "plural"}),
        ("التقى/يلتقي", "التقاه", {"past", "pronoun:ه"}),
        ("التقى/يلتقي", "يلتقيان", {"present", "dual"}),
        ("التقى/يلتقي", "يلتقون", {"present", "plural"}),
        ("التقى/يلتقي", "يلتق", {"present"}),  # لم يلتق
        ("دعا/يدعو", "دعت", {"past", "fem"}),
        ("دعا/يدعو", "دعاه", {"past", "pronoun:ه"}),
        ("دعا/يدعو", "يدع", {"present"}),
        ("استقبل/يستقبل", "استقبلته", {"past", "fem", "pronoun:ه"}),
    ],
)
def test_a_verb_has_the_form(entry: str, form: str, features: set[str]) -> None:
    assert verb_forms(entry)[fold(form)] == features


@pytest.mark.parametrize(
    ("entry", "form"),
    [("زار/يزور", "زيارة"), ("زار/يزور", "مزار"), ("التقى/يلتقي", "لقاء"), ("التقى/يلتقي", "التقى بـ")],
)
def test_a_verb_has_no_form_of_another_word(entry: str, form: str) -> None:
    assert fold(form) not in verb_forms(entry)


def test_a_verb_may_have_one_tense_alone() -> None:
    assert not any("past" in features for features in verb_forms("/يزور").values())
    assert all("past" in features for features in verb_forms("زار").values())


@pytest.mark.parametrize(
    ("entry", "form", "features"),
    [
        ("زيارة/زيارات", "زيارة", set()),
        ("زيارة/زيارات", "زيارات", {"plural"}),
        ("زيارة/زيارات", "زيارته", {"pronoun:ه"}),
        ("زيارة/زيارات", "زياراتها", {"plural", "pronoun:ها"}),
        ("زيارة/زيارات", "زيارتان", {"dual"}),
        ("زيارة/زيارات", "زيارتين", {"dual"}),
        ("لقاء/لقاءات", "لقاؤه", {"pronoun:ه"}),
        ("لقاء/لقاءات", "لقائهما", {"pronoun:هما"}),
        ("لقاء/لقاءات", "لقاءات", {"plural"}),
        ("اتهام/اتهامات", "اتهاما", {"indefinite"}),
        ("اتهام/اتهامات", "اتهاماته", {"plural", "pronoun:ه"}),
    ],
)
def test_a_noun_has_the_form(entry: str, form: str, features: set[str]) -> None:
    assert noun_forms(entry)[fold(form)] == features


@pytest.mark.parametrize("entry", ["زيارة/زيارات", "التقى/يلتقي", "لقاء/لقاءات", "دعا/يدعو"])
def test_forms_are_folded_words(entry: str) -> None:
    for form in (*noun_forms(entry), *verb_forms(entry)):
        assert form == fold(form) and form and " " not in form
