from tansiq.phrase_table import PhraseTable


def table() -> PhraseTable[str]:
    made: PhraseTable[str] = PhraseTable()
    made.add("كوريا", "KR")
    made.add("كوريا الشمالية", "KP")
    return made


def test_the_longest_phrase_wins() -> None:
    assert table().match("كوريا", ["الشماليه", "قالت"]) == (2, "KP")
    assert table().match("كوريا", ["قالت"]) == (1, "KR")
    assert table().match("الشماليه", []) is None


def test_matching_begins_at_the_given_word() -> None:
    assert table().match("كوريا", ["وكوريا", "الشماليه"], 1) == (2, "KP")
    assert table().match("كوريا", ["وكوريا", "الشماليه"], 2) == (1, "KR")


def test_phrases_are_folded_and_the_first_value_stays() -> None:
    made = table()
    made.add("كُوريا", "other")
    made.add("", "nothing")
    assert made.match("كوريا", []) == (1, "KR")
    assert made.match("", []) is None
