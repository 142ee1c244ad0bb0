from pathlib import Path

import pytest

from tansiq.errors import DataError
from tansiq.identity.judgements import Judgement, Judgements, Verdict, append, read

HAMMOUCHI = "person/abdellatif-hammouchi"
SPELLED = "person/ma/عبد-اللطيف-حموشي"
OTHER = "person/ma/عبد-اللطيف-الحموشي"


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "judgements.yaml"
    path.write_text(text, "utf-8")
    return path


def pair(a: str, b: str, verdict: str) -> str:
    return f"- {{a: {a}, b: {b}, verdict: {verdict}}}\n"


def test_the_record_of_the_authority_file_stands_for_its_spellings(tmp_path: Path) -> None:
    judged = read(written(tmp_path, pair(SPELLED, OTHER, "same") + pair(OTHER, HAMMOUCHI, "same")))
    assert {judged.canonical(key) for key in (SPELLED, OTHER, HAMMOUCHI)} == {HAMMOUCHI}
    assert judged.merged(HAMMOUCHI) == tuple(sorted((SPELLED, OTHER)))
    assert judged.merged(SPELLED) == ()
    assert judged.keys == {HAMMOUCHI, SPELLED, OTHER}


def test_without_a_record_the_smallest_key_stands(tmp_path: Path) -> None:
    judged = read(
        written(tmp_path, pair("person/ma/ج", "person/ma/ب", "same") + pair("person/ma/ب", "person/ا", "same"))
    )
    assert judged.canonical("person/ma/ج") == min("person/ma/ب", "person/ا")
    assert judged.canonical("person/ma/د") == "person/ma/د"


def test_undecided_and_different_merge_nothing(tmp_path: Path) -> None:
    judged = read(written(tmp_path, pair(SPELLED, HAMMOUCHI, "undecided") + pair(OTHER, HAMMOUCHI, "different")))
    assert [judged.canonical(key) for key in (SPELLED, OTHER)] == [SPELLED, OTHER]
    assert judged.verdict(HAMMOUCHI, SPELLED) is Verdict.UNDECIDED
    assert judged.verdict(SPELLED, OTHER) is None


def test_what_is_judged_of_one_spelling_holds_for_the_others(tmp_path: Path) -> None:
    text = pair(SPELLED, OTHER, "same") + pair(OTHER, "person/ma/عمر", "different")
    assert read(written(tmp_path, text)).verdict("person/ma/عمر", SPELLED) is Verdict.DIFFERENT


def test_an_empty_file_holds_no_verdict_and_a_missing_one_is_an_error(tmp_path: Path) -> None:
    for text in ("", "# nothing yet\n", "[]\n"):
        assert read(written(tmp_path, text)).entries == ()
    with pytest.raises(DataError, match=r"none\.yaml: cannot be read"):
        read(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        (pair("person/a", "person/b", "maybe"), ":1: verdict", "'same', 'different' or 'undecided'"),
        (pair("person/a", "person/b", "same") + pair("person/b", "person/a", "different"), ":2:", "already in line 1"),
        (pair("state/ma", SPELLED, "same"), ":1:", "kinds differ: state and person"),
        (
            pair("org/ma-dgst", "organization/ma/dst", "same") + pair("person/a", "person/a", "same"),
            ":2:",
            "both sides",
        ),
        (pair("hammouchi", HAMMOUCHI, "same"), ":1:", "'hammouchi' is no key of an actor"),
        ("- {a: person/a, verdict: same}\n", ":1: b", "Field required"),
        ("- {a: person/a, b: person/b, verdict: same, why: x}\n", ":1: why", "Extra inputs"),
        ("a: person/a\n", ":1:", "must be one YAML list"),
        (
            pair("person/a", "person/b", "same")
            + pair("person/c", "person/d", "same")
            + pair("person/c", "person/a", "different")
            + pair("person/b", "person/c", "same"),
            ":3:",
            "the same by what is said in line 1, 4",
        ),
        (
            pair(HAMMOUCHI, SPELLED, "same") + pair("person/mohammed-vi", SPELLED, "same"),
            ":2:",
            "two records of the authority file, person/abdellatif-hammouchi and person/mohammed-vi",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, where: str, problem: str) -> None:
    with pytest.raises(DataError) as raised:
        read(written(tmp_path, text))
    assert where in str(raised.value)
    assert problem in str(raised.value)


def test_added_verdicts_stand_behind_what_the_user_wrote(tmp_path: Path) -> None:
    path = written(tmp_path, f"# mine\n  - a: {SPELLED}  # sic\n    b: {HAMMOUCHI}\n    verdict: same")
    before = path.read_text("utf-8")
    new = Judgement(a="person/x: #1", b="person/'y", verdict=Verdict.UNDECIDED, reason="0.8: same family name")
    append(path, [new])
    assert path.read_text("utf-8").startswith(before + "\n  - a: ")
    assert read(path).entries[1] == new
    append(path, [])
    assert len(read(path).entries) == 2


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "new" / "judgements.yaml"
    append(path, [Judgement(a=SPELLED, b=HAMMOUCHI, verdict=Verdict.SAME)])
    assert read(path).canonical(SPELLED) == HAMMOUCHI


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (pair(SPELLED, HAMMOUCHI, "different"), "judged already in line 1"),
        (f"[{{a: {SPELLED}, b: {OTHER}, verdict: same}}]\n", "nothing added"),
        (pair(SPELLED, OTHER, "same") + "...\n", "nothing added"),
    ],
)
def test_a_file_to_which_nothing_can_be_added_stays_as_it_was(tmp_path: Path, text: str, problem: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(DataError, match=problem) as raised:
        append(path, [Judgement(a=HAMMOUCHI, b=SPELLED, verdict=Verdict.SAME)])
    assert raised.value.file == str(path)
    assert path.read_text("utf-8") == text


def test_no_verdicts_leave_every_actor_alone() -> None:
    assert Judgements().canonical(SPELLED) == SPELLED
    assert Judgements().merged(HAMMOUCHI) == ()
