import pytest

from tansiq.model import Actor, Kind
from tansiq.score.actors import fold, same_actor, same_nation


def actor(kind: str, country: str | None, label: str, *names: str) -> Actor:
    return Actor(label=label, names=names, kind=Kind(kind), country=country)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الإستخبارات الأميركية", "استخبارات امريكيه"),
        ("عبد اللطيف", "عبداللطيف"),
        ("وَزارة الدّاخليـة", "الوزارة الداخلية"),
        ("Général", "general"),
        ("«لارام»", "لارام"),
        ("للدرك", "والدرك"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        # states by their country, whatever they are called
        (actor("state", "FR", "باريس"), actor("state", "FR", "فرنسا"), True),
        (actor("state", "FR", "فرنسا"), actor("state", "MA", "فرنسا"), False),
        (actor("state", None, "كوسوفو"), actor("state", None, "كوسوفو"), False),
        (actor("state", "FR", "باريس"), actor("organization", "FR", "باريس"), False),
        # a shared name, across kinds, but in no two countries
        (actor("person", "FR", "وزير الداخلية"), actor("organization", "FR", "الوزير", "وزير الداخلية"), True),
        (actor("organization", "FR", "وزارة الداخلية"), actor("organization", "ES", "وزارة الداخلية"), False),
        (actor("organization", "FR", "وزارة الداخلية"), actor("organization", None, "وزارة الداخلية"), True),
        # one name within the other: the family name of a person; of an organisation what tells enough
        (actor("person", "ES", "فرناندو غراندي مارلاسكا"), actor("person", "ES", "مارلاسكا"), True),
        (actor("person", "ES", "فرناندو غراندي مارلاسكا"), actor("person", "ES", "فرناندو"), False),
        (actor("person", "US", "جو بن"), actor("person", "US", "بن"), False),
        (actor("organization", "US", "الجيش"), actor("organization", "US", "الجيش الأمريكي"), True),
        (actor("group", None, "حركة"), actor("group", None, "حركة الشباب"), False),
        (actor("group", None, "حركة الشباب"), actor("group", None, "حركة الشباب الصومالية"), True),
        (actor("person", "US", "الجيش"), actor("organization", "US", "الجيش الأمريكي"), False),
    ],
)
def test_same_actor(gold: Actor, found: Actor, same: bool) -> None:
    assert same_actor(gold, found) is same


def test_same_nation() -> None:
    assert same_nation(actor("person", "FR", "لورنر"), actor("state", "FR", "فرنسا"))
    assert not same_nation(actor("person", None, "لورنر"), actor("state", "FR", "فرنسا"))
    assert same_nation(actor("international", None, "الإنتربول"), actor("group", None, "إنتربول"))
