import pytest

from tansiq.identity.skeleton import likeness, plain, skeleton


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("حموشي", "Hammouchi"),
        ("شنقريحة", "Chengriha"),
        ("لعمامرة", "Lamamra"),
        ("خامنئي", "Khamenei"),
        ("واتارا", "Ouattara"),
        ("يوسف", "Youssef"),
        ("جبير", "Jubeir"),
        ("ستولتنبرغ", "Stoltenberg"),
        ("شولتس", "Schultz"),
        ("فليب", "Philippe"),
    ],
)
def test_one_skeleton_in_both_scripts(arabic: str, latin: str) -> None:
    assert likeness(skeleton(plain(arabic)), skeleton(plain(latin))) >= 0.9


@pytest.mark.parametrize(("one", "other"), [("Kadhafi", "Gaddafi"), ("Chahed", "Shahed"), ("Djerad", "Jerad")])
def test_french_and_english_write_one_sound(one: str, other: str) -> None:
    assert likeness(skeleton(plain(one)), skeleton(plain(other))) >= 0.75


def test_other_sounds_are_far_apart() -> None:
    assert likeness(skeleton("حموشي"), skeleton("laftit")) < 0.3
    assert likeness("", "") == 0


def test_plain_keeps_no_accent() -> None:
    assert plain("Çavuşoğlu") == "savushoglu"
    assert plain("Béji") == "beji"
