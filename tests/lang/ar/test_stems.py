from tansiq.lang.ar.stems import stems


def test_what_is_written_onto_a_word_is_read_off() -> None:
    assert {"مطالب", "مطالبها", "بمطالبها"} <= stems("بمطالبها")
    assert "قرار" in stems("والقرار")


def test_a_short_word_bears_no_pronoun() -> None:
    assert "وج" not in stems("وجه")
