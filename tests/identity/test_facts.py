import datetime as dt
import re

from tansiq import authority
from tansiq.identity.facts import background, record_label, record_names
from tansiq.identity.posts import all_posts


def test_a_person_has_posts_terms_organisations_and_states() -> None:
    found = background("person/abdellatif-hammouchi")
    assert [post.id for post in found.posts] == [
        "ma-dgst/director-general-of-territorial-surveillance",
        "ma-dgsn/director-general-of-national-security",
    ]
    term = found.memberships[1]
    assert (term.within, term.date, term.begin, term.end) == ("org/ma-dgsn", "2015-05/..", dt.date(2015, 5, 1), None)
    assert [(body.key, body.sector) for body in found.organizations] == [
        ("org/ma-dgsn", "police"),
        ("org/ma-dgst", "intelligence"),
    ]
    assert found.states == ("state/ma",)


def test_a_head_of_state_holds_a_post_of_the_state() -> None:
    found = background("person/mohammed-vi")
    assert [(post.id, post.within, post.labels["fr"]) for post in found.posts] == [("state/ma/king", "state/ma", "roi")]
    assert found.organizations == ()


def test_what_replaced_a_service_belongs_to_its_background() -> None:
    before, after = background("org/fr-dcri").organizations
    assert (before.key, before.date, before.end) == ("org/fr-dcri", "2008-07/2014-05", dt.date(2014, 5, 31))
    assert (before.replaced_by, after.key, after.begin) == ("org/fr-dgsi", "org/fr-dgsi", dt.date(2014, 5, 1))


def test_a_leader_of_a_group_holds_a_post_of_the_group_and_an_envoy_one_of_his_state() -> None:
    assert all_posts()["group/hezbollah/secretary-general-of-hezbollah"].within == "group/hezbollah"
    envoys = [
        post for post in all_posts().values() if post.id.endswith("/permanent-representative-to-the-united-nations")
    ]
    assert {post.within for post in envoys} >= {"state/fr", "state/us"}


def test_one_post_whether_a_man_or_a_woman_holds_it() -> None:
    (holders,) = {background(f"person/{name}").posts[0].id for name in ("christiane-taubira", "jean-jacques-urvoas")}
    assert holders == "fr-justice/minister-of-justice"


def test_without_a_record_there_is_no_background() -> None:
    found = background("person/fr/فيليب-دوبون")
    assert (found.posts, found.memberships, found.organizations, found.states) == ((), (), (), ())


def test_ids_are_readable_and_nobody_has_two_terms_of_one_id() -> None:
    persons = authority.load().persons
    ids = [term.id for person in persons for term in background(person.key).memberships]
    assert len(ids) == len(set(ids)) == sum(len(person.posts) for person in persons)
    assert all(re.fullmatch(r"[a-z0-9]+([-/][a-z0-9]+)*", name) for name in (*all_posts(), *ids))


def test_names_by_language_begin_with_the_label() -> None:
    records = authority.load().by_key
    names = record_names(records["person/mohammed-vi"])
    assert names["ar"][0] == record_label(records["person/mohammed-vi"]) == "محمد السادس"
    assert names["en"] == ("Mohammed VI", "King Mohammed VI", "Mohamed VI")
    assert record_names(records["state/ma"])["fr"] == ("Maroc", "Royaume du Maroc")
