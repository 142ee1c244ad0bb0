import itertools

from tansiq import authority
from tansiq.identity.blocks import candidates
from tansiq.identity.pairs import Pair, doubtful
from tansiq.identity.profiles import ActorProfile, compared
from tansiq.model import Kind


def person(key: str, country: str | None, *names: str, articles: str = "") -> ActorProfile:
    return ActorProfile(f"person/{key}", Kind.PERSON, country, names, frozenset(articles))


def organization(key: str, country: str | None, *names: str) -> ActorProfile:
    return ActorProfile(key, Kind.ORGANIZATION, country, names)


LERNER = person("nicolas-lerner", "FR", "نيكولا لورنر", "Nicolas Lerner")
SPELLED = person("fr/نيكولا-ليرنر", "FR", "نيكولا ليرنر")


def keys(pairs: list[Pair]) -> set[frozenset[str]]:
    return {frozenset((pair.a.removeprefix("person/"), pair.b.removeprefix("person/"))) for pair in pairs}


def test_another_spelling_of_one_country_is_in_doubt() -> None:
    (pair,) = doubtful([LERNER, SPELLED, person("fr/x", "FR", "جيرالد دارمانان")])
    assert (pair.a, pair.b) == (SPELLED.key, LERNER.key)
    assert pair.score > 0.9
    assert "same country FR" in pair.reasons


def test_countries_that_differ_make_no_pair_and_an_unknown_one_a_weaker() -> None:
    unknown = person("نيكولا-ليرنر", None, "نيكولا ليرنر")
    assert doubtful([LERNER, person("be/نيكولا-ليرنر", "BE", "نيكولا ليرنر")]) == []
    (known,), (weaker,) = doubtful([LERNER, SPELLED]), doubtful([LERNER, unknown])
    assert weaker.score < known.score
    assert "country of one not known" in weaker.reasons


def test_two_records_of_the_authority_file_are_two_actors() -> None:
    names = "محمد السادس"
    assert doubtful([person("mohammed-vi", "MA", names), person("abdellatif-hammouchi", "MA", names)]) == []


def test_actors_side_by_side_in_an_article_are_rather_two() -> None:
    apart = [person("fr/ا", "FR", "برنار كازنوف", articles="a"), person("fr/ب", "FR", "بيرنار كازونوف", articles="b")]
    (told,) = doubtful(apart)
    (together,) = doubtful([apart[0], person("fr/ب", "FR", "بيرنار كازونوف", articles="ab")])
    assert together.score < told.score
    assert together.reasons[-1] == "against: named side by side in 1 article"


def test_an_office_may_be_whoever_holds_it_in_that_state() -> None:
    office = person("fr/وزير-الداخليه-الفرنسي", "FR", "وزير الداخلية الفرنسي")
    named = person("fr/فلان-الفلاني", "FR", "فلان الفلاني", "وزير الداخلية الفرنسي")
    spanish = person("es/علان", "ES", "علان العلاني", "وزير الداخلية الإسباني")
    cazeneuve = person("bernard-cazeneuve", "FR", "برنار كازنوف")
    found = doubtful([office, named, spanish, cazeneuve, LERNER])
    assert keys(found) == {
        frozenset(("fr/وزير-الداخليه-الفرنسي", "fr/فلان-الفلاني")),
        frozenset(("fr/وزير-الداخليه-الفرنسي", "bernard-cazeneuve")),
    }
    assert {pair.reasons[0] for pair in found} == {"same office «وزير الداخلية الفرنسي», whoever held it then"}


def test_persons_of_one_office_with_names_of_their_own_are_no_pair() -> None:
    one = person("fr/ا", "FR", "برنار كازنوف", "وزير الداخلية الفرنسي")
    assert doubtful([one, person("fr/ب", "FR", "جيرالد دارمانان", "وزير الداخلية الفرنسي")]) == []


def test_bodies_by_their_words() -> None:
    police = organization("org/es-police", "ES", "الشرطة الوطنية الإسبانية", "الشرطة الإسبانية", "Policía Nacional")
    found = doubtful([police, organization("organization/es/شرطه-الاسبانيه", "ES", "شرطة الإسبانية")])
    assert [(pair.score, pair.reasons) for pair in found] == [(1.0, ("same words", "same country ES"))]
    dubai, abu_dhabi = (organization(f"organization/ae/{city}", "AE", f"شرطة {city}") for city in ("دبي", "أبوظبي"))
    assert doubtful([dubai, abu_dhabi], 0.6) == []
    group = ActorProfile("group/x", Kind.GROUP, None, ("حركة طالبان",))
    assert doubtful([police, group]) == []
    (taliban,) = doubtful([group, ActorProfile("group/y", Kind.GROUP, None, ("طلبان",))])
    assert taliban.score > 0.5


def test_the_likeliest_come_first_whatever_the_order_of_the_actors() -> None:
    actors = [LERNER, SPELLED, person("fr/ليرنر", "FR", "ليرنر"), person("nicolas", None, "Nicolas Lernerr")]
    expected = doubtful(actors)
    assert [pair.score for pair in expected] == sorted((pair.score for pair in expected), reverse=True)
    assert all(doubtful(shuffled) == expected for shuffled in itertools.permutations(actors))


def test_few_of_all_pairs_are_compared() -> None:
    persons = authority.load().persons
    actors = [person(f"{n}/{p.id}", p.country, p.label[n]) for p in persons for n in ("ar", "en")]
    found = sum(1 for _ in candidates(map(compared, actors)))
    assert len(persons) <= found < 15 * len(actors)
