"""Articles and events read back from a graph are those that it was made of."""

from dataclasses import fields

import pyoxigraph as ox
import pytest
from samples import (
    AGENCY,
    ARTICLES,
    CELL,
    DGST,
    EVENTS,
    OFFICIAL,
    SPAIN,
    VISIT,
    VISIT_ARTICLES,
    event,
    further,
    merged,
    store_of,
)
from store.made import articles as made

from tansiq.coreference import MergedEvent, merge
from tansiq.errors import CheckError
from tansiq.ids import actor_key, event_id
from tansiq.model import Actor, Article, Evidence, Kind
from tansiq.network import mirror
from tansiq.rdf.merged import read
from tansiq.store import LocalDataset, Store, in_memory


def shown(told: MergedEvent) -> dict[str, object]:
    """A merged event as far as a graph keeps it: actors by their keys, the reasons in any order."""
    own = [(event_id(one), one.doc, one.date, list(map(quoted, one.evidences))) for one in told.events]
    values = {field.name: getattr(told, field.name) for field in fields(told)}
    return {
        **values,
        "events": own,
        "subject": actor_key(told.subject),
        "object": actor_key(told.object),
        "claimed_by": [actor_key(actor) for actor in told.claimed_by],
        "reasons": sorted(told.reasons),
    }


def quoted(evidence: Evidence) -> dict[str, object]:
    return {**dict(evidence), "claimed_by": evidence.claimed_by and actor_key(evidence.claimed_by)}


@pytest.mark.parametrize("seed", (1, 2, 3))
def test_events_of_several_articles_are_read_as_they_were_joined(seed: int) -> None:
    kept, events, published = Store(in_memory()), [], {}
    for article, found in made(12, seed):
        kept.put(article, found)
        events += found
        published[article.id] = article.published
    kept.refresh()
    _, told = read(kept.dataset)
    # an actor that does something to itself is no pair
    joined = [one for one in merge(events, published) if actor_key(one.subject) != actor_key(one.object)]
    assert any(len(one.events) > 1 for one in joined)
    assert [shown(one) for one in told] == [shown(one) for one in joined]


def test_all_that_a_graph_tells_is_read() -> None:
    articles, told = read(store_of(ARTICLES, EVENTS).dataset)
    assert articles == sorted((one.model_copy(update={"text": ""}) for one in ARTICLES), key=lambda one: one.id)
    assert [shown(one) for one in told] == [shown(one) for one in merged(EVENTS)]
    _, (visit,) = read(store_of(VISIT_ARTICLES, VISIT).dataset)
    (joined,) = merged(VISIT)
    assert visit.repeats and visit.other_dates and shown(visit) == shown(joined)
    assert read(store_of([], []).dataset) == ([], [])


def test_an_actor_is_called_as_in_the_graph() -> None:
    spelt = {"سعيد المثالى": CELL, "سعيد المثالي": AGENCY}
    events = [
        event(source, 1 - (source is AGENCY), OFFICIAL.model_copy(update={"label": name}), "visits", SPAIN)
        for name, source in spelt.items()
    ]
    other = VISIT_ARTICLES[2]
    events.append(
        event(other, 0, OFFICIAL, "visits", DGST.model_copy(update={"label": "الديستي", "names": ("المراقبة",)}))
    )
    _, told = read(store_of(VISIT_ARTICLES, events).dataset)
    official = actor_key(OFFICIAL)
    assert {one.subject.label for one in told} == {"سعيد المثالي"}, "as most articles call him"
    graph = mirror(told)
    assert graph.nodes[official]["label"] == "سعيد المثالي"
    assert graph.nodes[official]["names"] == "المثالي | سعيد المثالى | سعيد المثالي"
    service = graph.nodes["org/ma-dgst"]
    assert service["label"] == service["label_ar"] == "المديرية العامة لمراقبة التراب الوطني", "as its record does"
    assert service["label_fr"].startswith("Direction") and "المراقبة" in service["names"].split(" | ")


def test_an_actor_judged_another_one_is_read_under_its_key() -> None:
    namesake = Actor(label="س. المثالي", kind=Kind.PERSON, country="MA")
    visit = event(AGENCY, 0, namesake, "visits", SPAIN, date="2022-06-16", claimed_by=namesake,
                  evidence=(further(AGENCY, 1, claimed_by=namesake),))  # fmt: skip
    kept = Store(in_memory())
    kept.configure({actor_key(namesake): actor_key(OFFICIAL)})
    kept.put(CELL, [VISIT[0]])
    kept.put(AGENCY, [visit])
    kept.refresh()
    _, (told,) = read(kept.dataset)
    assert [one.id for one in told.events] == [event_id(VISIT[0]), event_id(visit)]
    assert actor_key(told.subject) == actor_key(OFFICIAL)
    assert {namesake.label, OFFICIAL.label} <= {told.subject.label, *told.subject.names}
    assert [one.claimed_by for one in told.events[1].evidences] == [told.subject] * 2


def test_an_article_of_unknown_words_keeps_what_is_known_of_it() -> None:
    bare = Article(id="a b/ج", text="زار المثالي إسبانيا.")
    articles, (told,) = read(store_of([bare], [event(bare, 0, OFFICIAL, "visits", SPAIN)]).dataset)
    assert articles == [Article(id="a b/ج", text="")]
    assert (told.events[0].doc, told.date, told.confidence) == ("a b/ج", None, None)


def test_a_graph_in_which_an_event_cannot_be_read_is_refused() -> None:
    graph = ox.Store()
    graph.update("""PREFIX tq: <https://w3id.org/tansiq/ontology#>
        PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
        INSERT DATA { <https://w3id.org/tansiq/id/event/e> a sem:Event ; tq:relation tq:visits }""")
    with pytest.raises(CheckError, match=r"event/e> cannot be read.*tansiq check"):
        read(LocalDataset(graph))
