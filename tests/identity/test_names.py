import pytest

from tansiq.identity.names import name_of


@pytest.mark.parametrize(
    ("spellings", "parts"),
    [
        (("عبد الفتاح السيسي", "عبدالفتاح السيسي"), ("عبدفتاح", "سيسي")),
        (("Abdel Fattah al-Sissi", "Abdelfattah Al-Sissi", "Abd el-Fattah Sissi"), ("abdfattah", "sissi")),
        (("عز الدين الأصبحي", "عزالدين الأصبحي"), ("عزدين", "اصبحي")),
        (("Tamim bin Hamad Al Thani", "Tamim ben Hamad Al-Thani"), ("tamim", "hamad", "thani")),
        (("تميم بن حمد آل ثاني",), ("تميم", "حمد", "ثاني")),
        (("خوسيه ألباريس",), ("خوسيه", "الباريس")),  # with its hamza no article
        (("Abdou Diouf",), ("abdou", "diouf")),  # a name of its own
        (("Al",), ("al",)),
        (("—",), ()),
    ],
)
def test_spellings_have_the_same_parts(spellings: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert {name_of(spelling).parts for spelling in spellings} == {parts}


def test_numbers_of_rulers() -> None:
    assert [name_of(text).ordinal for text in ("محمد السادس", "Mohammed VI", "البابا بندكتس السادس عشر", "VI")] == [
        "6",
        "6",
        "16",
        None,
    ]


def test_what_may_be_the_family_name() -> None:
    assert [family for family, _ in name_of("Jean-Yves Le Drian").families] == ["drian", "ledrian"]
    assert [family for family, _ in name_of("عبد الإله ابن كيران").families] == ["كيران", "بنكيران"]
