"""Word classes by which clauses are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tansiq.lang.ar.data import data, word_set

COMMAS = frozenset("،,")
PUNCTUATION = COMMAS | frozenset("()[]«»\"“”'؛-–—")


@dataclass(frozen=True)
class ClauseWords:
    """Sets of folded words; `clauses.yaml` says what each is for."""

    auxiliaries: frozenset[str]
    no_verbs: frozenset[str]
    openers: frozenset[str]
    attributions: frozenset[str]
    reporting: frozenset[str]
    sources: frozenset[str]
    utterances: frozenset[str]
    occasions: frozenset[str]
    meetings: frozenset[str]
    journeys: frozenset[str]
    soft_openers: frozenset[str]
    undertakings: frozenset[str]
    shifting: frozenset[str]
    naming: frozenset[str]
    pronoun_openers: frozenset[str]
    members: frozenset[str]
    needing_object: frozenset[str]
    impersonal: frozenset[str]
    addressed: frozenset[str]
    company: frozenset[str]
    during: frozenset[str]
    after: frozenset[str]
    governing: frozenset[str]
    relaying: frozenset[str]
    second_objects: frozenset[str]
    speaking: frozenset[str]
    copulas: frozenset[str]
    before_when: frozenset[str]
    suffered: frozenset[str]
    affairs: frozenset[str]
    deeds: frozenset[str]
    resuming: frozenset[str]
    scheduled: frozenset[str]
    courses: frozenset[str]
    comings: frozenset[str]
    voicing: frozenset[str]
    sayings: frozenset[str]
    places: frozenset[str]
    itineraries: frozenset[str]
    manner: frozenset[str]
    manner_heads: frozenset[str]
    spoken: frozenset[str]
    undergoing: frozenset[str]
    issuing: frozenset[str]
    target_stops: frozenset[str]
    feelings: frozenset[str]
    anger: frozenset[str]
    fire: frozenset[str]
    documents: frozenset[str]
    who_is: frozenset[str]
    ownless: frozenset[str]
    settings: frozenset[str]
    moments: frozenset[str]
    harms: frozenset[str]
    divides: frozenset[str]
    calling: frozenset[str]
    occurring: frozenset[str]
    attending: frozenset[str]
    foremost: frozenset[str]
    ranking: frozenset[str]
    before_that: frozenset[str]
    hours: frozenset[str]
    sites: frozenset[str]
    rank: frozenset[str]
    belonging: frozenset[str]
    again: frozenset[str]
    allied: frozenset[str]
    providing: frozenset[str]
    deciding: frozenset[str]
    driving: frozenset[str]
    measures: frozenset[str]
    among: frozenset[str]
    sanctions: frozenset[str]
    imposing: frozenset[str]
    charged: frozenset[str]
    laws: frozenset[str]
    enacting: frozenset[str]
    services: frozenset[str]
    enabling: frozenset[str]
    conditions: frozenset[str]
    threatening: frozenset[str]
    striking: frozenset[str]
    attacks: frozenset[str]
    achieving: frozenset[str]
    by_help: frozenset[str]


@cache
def clause_words() -> ClauseWords:
    """The word classes of `clauses.yaml`; auxiliaries are openers too."""
    sets = {name: word_set(words) for name, words in data("clauses").items()}
    sets["openers"] |= sets["auxiliaries"]
    return ClauseWords(**sets)
