"""A graph as we write it, with persons in office, an office without a holder and an event that two articles tell."""

import pytest
import rdflib
from samples import ARTICLES, EVENTS, article, event, graph_of

from tansiq.model import Actor, Kind
from tansiq.rdf import write_turtle

HAMMOUCHI = Actor(label="حموشي", kind=Kind.PERSON, country="MA", id="person/abdellatif-hammouchi")
MINISTER = Actor(label="وزير الداخلية الفرنسي", kind=Kind.PERSON, country="FR")
SENTENCES = (
    "والتقى وزير الداخلية الفرنسي حموشي في باريس لبحث تبادل المعلومات عن المقاتلين العائدين.",
    "وافترق الجانبان.",
)
MEETING = article("meeting-2015", *SENTENCES, published="2015-12-02")
AGAIN = article("meeting-again", *SENTENCES, published="2015-12-03")


@pytest.fixture(scope="session")
def exported() -> rdflib.Graph:
    """The graph, parsed from its Turtle."""
    meetings = [
        event(MEETING, 0, MINISTER, "meets", HAMMOUCHI, date="2015-12-01", claimed_by=HAMMOUCHI),
        event(AGAIN, 0, MINISTER, "meets", HAMMOUCHI, date="2015-12", claimed_by=HAMMOUCHI),
    ]
    triples = graph_of((*ARTICLES, MEETING, AGAIN), (*EVENTS, *meetings))
    return rdflib.Graph().parse(data=write_turtle(triples), format="turtle")
