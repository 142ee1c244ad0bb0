from samples import AGENCY, CELL, DGST, EVENTS, OFFICIAL, SPAIN, VISIT, VISIT_ARTICLES, event, further

from tansiq import authority
from tansiq.coreference import Settings
from tansiq.ids import actor_key, event_id
from tansiq.joining import joined
from tansiq.model import Actor, Kind
from tansiq.store.identities import Identities

NAMESAKE = Actor(label="س. المثالي", names=("سعيد",), kind=Kind.PERSON, country="MA")
DIRECTOR = Actor(label="مدير المراقبة", kind=Kind.ORGANIZATION, country="MA")
JUDGED = Identities({actor_key(NAMESAKE): actor_key(OFFICIAL), actor_key(DIRECTOR): "org/ma-dgst"})


def test_what_several_articles_tell_is_one_event_by_their_days_of_publication() -> None:
    (told,) = joined(VISIT_ARTICLES, VISIT[::-1])
    assert [own.doc for own in told.events] == ["cell-2022", "agency-2022", "paper-2022"]
    assert len(joined(VISIT_ARTICLES, VISIT, settings=Settings(merge=False))) == 3


def test_an_actor_judged_another_one_joins_its_events_under_their_own_ids() -> None:
    visit = event(AGENCY, 0, NAMESAKE, "visits", SPAIN, date="2022-06-16", claimed_by=NAMESAKE,
                  evidence=(further(AGENCY, 1, claimed_by=NAMESAKE),))  # fmt: skip
    assert len(joined(VISIT_ARTICLES, [VISIT[0], visit])) == 2
    (told,) = joined(VISIT_ARTICLES, [VISIT[0], visit], JUDGED)
    first, second = told.events
    assert [first.id, second.id] == [event_id(VISIT[0]), event_id(visit)]
    assert second.subject.label == NAMESAKE.label, "a name is the article's own"
    assert {actor_key(actor) for actor in (told.subject, second.subject)} == {actor_key(OFFICIAL)}
    assert [actor_key(one.claimed_by) for one in second.evidences if one.claimed_by] == [actor_key(OFFICIAL)] * 2


def test_an_actor_judged_one_of_the_authority_file_has_the_names_of_its_record() -> None:
    (told,) = joined([CELL], [event(CELL, 0, DIRECTOR, "meets", SPAIN)], JUDGED)
    record = authority.load().by_key["org/ma-dgst"]
    assert (told.subject.label, told.subject.labels) == (record.label["ar"], record.label)
    assert (told.subject.names, told.subject.country) == ((DIRECTOR.label,), "MA")


def test_an_event_between_two_keys_of_one_actor_is_left_out() -> None:
    pair = event(CELL, 5, DIRECTOR, "meets", DGST)
    assert len(joined([CELL], [pair, EVENTS[3]])) == 2
    assert [told.relation for told in joined([CELL], [pair, EVENTS[3]], JUDGED)] == ["visits"]
