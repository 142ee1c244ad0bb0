from tansiq.actors.registry import Registry


def test_a_family_name_is_the_person_introduced() -> None:
    registry = Registry()
    minister = registry.introduce("ماريو كوستا", "IT", "وزير دفاع")
    assert registry.person("كوستا", None) is minister
    assert registry.person("كوستا", "ES") is not minister


def test_a_longer_name_becomes_the_label() -> None:
    registry = Registry()
    short = registry.person("ماريو كوستا", "IT")
    assert registry.person("ماريو لويس كوستا", "IT") is short
    assert short.label == "ماريو لويس كوستا"
    assert list(short.names) == ["ماريو كوستا", "ماريو لويس كوستا"]


def test_an_organ_is_one_with_and_without_articles() -> None:
    registry = Registry()
    assert registry.organization("الشرطة الإسبانية", "ES") is registry.organization("شرطة إسبانية", "ES")
    assert registry.organization("الشرطة الإسبانية", "ES") is not registry.organization("الشرطة الإسبانية", "MX")


def test_a_named_holder_comes_before_an_unnamed() -> None:
    registry = Registry()
    unnamed = registry.unnamed_office("وزير الدفاع الإيطالي", "وزير دفاع", "IT")
    assert registry.office_holder("وزير دفاع", "IT") is unnamed
    named = registry.introduce("ماريو كوستا", "IT", "وزير دفاع")
    assert registry.office_holder("وزير دفاع", None) is named
    registry.forget_unnamed()
    assert registry.persons == [named]


def test_a_title_is_held_by_the_only_one_who_has_it() -> None:
    registry = Registry()
    minister = registry.introduce("ماريو كوستا", "IT", "وزير دفاع")
    assert registry.holder_of_title("وزير", None) is minister
    assert registry.holder_of_title("وزير دفاع", None) is minister
    assert registry.holder_of_title("وزير دفاع", "IT") is minister
    assert registry.holder_of_title("", "IT") is minister
    registry.introduce("أنخيل راموس", "ES", "وزير داخليه")
    assert registry.holder_of_title("وزير", None) is None
    assert registry.holder_of_title("وزير", "IT") is minister


def test_who_was_introduced_first_holds_an_office_whenever_he_is_known_to() -> None:
    registry = Registry()
    first = registry.person("سعيد المثالي", None)
    second = registry.introduce("كريم النموذجي", "MA", "وزير داخليه")
    assert registry.office_holder("وزير داخليه", None) is second
    registry.learn(first, office="وزير داخليه")
    assert registry.office_holder("وزير داخليه", None) is first
    assert registry.office_holder("وزير داخليه", "MA") is second
    registry.learn(first, "MA")
    assert registry.office_holder("وزير داخليه", "MA") is first
    assert registry.holder_of_title("وزير", "MA") is None, "there are two"
