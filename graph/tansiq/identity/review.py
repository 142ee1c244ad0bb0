"""What people review: the doubtful pairs of a graph that nobody has judged yet, with evidence, and verdicts on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from tansiq.identity.classes import Classes, Join
from tansiq.identity.judgements import Judgement, Judgements, Verdict
from tansiq.identity.pairs import Pair, doubtful
from tansiq.identity.profiles import ActorProfile
from tansiq.ontology import TQ
from tansiq.rdf.told import KINDS

Ask = Callable[[str], Iterable[Sequence[str | None]]]
"""Answers a SELECT query; the prefixes of our graphs are declared."""

# whoever takes part in an event or tells it, not those who stand only behind others
_ACTORS = """
SELECT DISTINCT ?key ?kind ?country ?label WHERE {
  ?event sem:hasActor|tq:evidence/tq:claimedBy ?actor .
  ?actor schema:identifier ?key ; a ?kind ; rdfs:label ?label .
  OPTIONAL { ?actor tq:country ?country }
}"""
_NAMES = """
SELECT DISTINCT ?key ?name WHERE {
  ?event sem:hasActor|tq:evidence/tq:claimedBy ?actor .
  ?actor schema:identifier ?key ; skos:prefLabel|skos:altLabel ?name .
}"""
_ARTICLES = """
SELECT DISTINCT ?key ?article WHERE {
  ?event sem:hasActor|tq:evidence/tq:claimedBy ?actor ; tq:evidence/prov:wasDerivedFrom/schema:identifier ?article .
  ?actor schema:identifier ?key .
}"""
_EVIDENCE = """
SELECT DISTINCT ?key ?article ?sentence WHERE {{
  VALUES ?key {{ {keys} }}
  ?actor schema:identifier ?key .
  ?event sem:hasActor|tq:evidence/tq:claimedBy ?actor ; tq:evidence ?evidence .
  ?evidence oa:exact ?sentence ; prov:wasDerivedFrom/schema:identifier ?article .
}} ORDER BY ?key ?article ?sentence"""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that tells of an actor, and the id of its article."""

    sentence: str
    article: str


def actors_of(ask: Ask) -> list[ActorProfile]:
    """The actors that take part in the events of a graph or tell them, by their keys; the label is the first name."""
    kinds = {TQ + name: kind for kind, name in KINDS.items()}
    names: defaultdict[str, set[str]] = defaultdict(set)
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for found, query in ((names, _NAMES), (articles, _ARTICLES)):
        for key, value in ask(query):
            found[key or ""].add(value or "")
    told: dict[str, ActorProfile] = {}
    for key, kind, country, label in ask(_ACTORS):
        if key and label and kind in kinds:
            called = (label, *sorted(names[key] - {label}))
            told[key] = ActorProfile(key, kinds[kind], country, called, frozenset(articles[key]))
    return [told[key] for key in sorted(told)]


def unjudged(actors: Iterable[ActorProfile], judgements: Judgements, minimum: float) -> list[Pair]:
    """The doubtful pairs of at least a score on which there is no verdict, stated or following from others."""
    return [pair for pair in doubtful(actors, minimum) if judgements.verdict(pair.a, pair.b) is None]


def evidence_of(ask: Ask, keys: Iterable[str], most: int = 2) -> Mapping[str, tuple[Quote, ...]]:
    """Up to so many sentences of each actor, of as many articles as there are."""
    listed = " ".join(str(ox.Literal(key)) for key in sorted(set(keys)))
    found: defaultdict[str, list[Quote]] = defaultdict(list)
    for key, article, sentence in ask(_EVIDENCE.format(keys=listed)) if listed else ():
        found[key or ""].append(Quote(sentence or "", article or ""))
    return {key: tuple(_of_most_articles(quotes)[:most]) for key, quotes in found.items()}


def verdicts(
    pairs: Iterable[Pair], judgements: Judgements, accept: float | None = None, undecided: bool = False
) -> list[Judgement]:
    """Verdicts to add to a file.

    A pair that would join two records of the authority file, or what is judged different, is left undecided; one that
    follows from others is left out.

    Args:
        pairs: the likeliest first.
        judgements: those of the file.
        accept: pairs of at least this score are the same.
        undecided: whether the others are added, for people to decide.
    """
    classes = Classes()
    for judged in judgements.entries:
        if judged.verdict is Verdict.SAME:
            classes.join(Join(*judged.pair, 0))
    apart = [judged.pair for judged in judgements.entries if judged.verdict is Verdict.DIFFERENT]
    found = []
    for pair in pairs:
        if classes.representative(pair.a) == classes.representative(pair.b):
            continue
        reason = f"{pair.score:.2f}: {'; '.join(pair.reasons)}"
        if accept is not None and pair.score >= accept and _join(classes, pair, apart):
            by = f"tansiq actors --accept {accept:g}"
            found.append(Judgement(a=pair.a, b=pair.b, verdict=Verdict.SAME, reason=reason, by=by))
        elif undecided:
            found.append(Judgement(a=pair.a, b=pair.b, verdict=Verdict.UNDECIDED, reason=reason))
    return found


def _join(classes: Classes, pair: Pair, apart: Iterable[tuple[str, str]]) -> bool:
    """Joins the two unless something speaks against it."""
    joined = {classes.representative(pair.a), classes.representative(pair.b)}
    if any({classes.representative(a), classes.representative(b)} == joined for a, b in apart):
        return False
    return classes.join(Join(pair.a, pair.b, 0)) is None


def _of_most_articles(quotes: Sequence[Quote]) -> list[Quote]:
    """The first quote of each article, then the others."""
    first: dict[str, Quote] = {}
    for quote in quotes:
        first.setdefault(quote.article, quote)
    chosen = list(first.values())
    return [*chosen, *(quote for quote in quotes if quote not in chosen)]
