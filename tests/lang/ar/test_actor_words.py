from tansiq import authority
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.data import data
from tansiq.text import fold


def test_particular_heads_are_heads() -> None:
    words = actor_words()
    lemmas = {*words.offices.spelled, *words.institutions.spelled}
    assert words.envoys <= lemmas
    assert words.joining_heads <= lemmas
    assert words.national_heads <= {lemma.split()[0] for lemma in words.offices.spelled}
    assert words.senders <= lemmas | words.state_people | words.state_heads


def test_every_form_of_a_head_stands_once() -> None:
    for name in ("offices", "institutions"):
        forms = [fold(form) for entry in data("actors")[name] for form in entry.split("/")]
        assert len(forms) == len(set(forms)), sorted(form for form in forms if forms.count(form) > 1)


def test_bodies_with_an_adjective_are_in_the_authority_file() -> None:
    assert set(actor_words().body_adjectives.values()) <= set(authority.load().by_key)


def test_a_lemma_is_told_as_it_is_written() -> None:
    assert actor_words().spelled("وزاره") == "وزارة"
    assert actor_words().spelled("غريب") == "غريب"
