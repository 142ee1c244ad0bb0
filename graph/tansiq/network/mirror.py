"""Events as a network of actors, in networkx."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import networkx as nx

from tansiq.coreference import MergedEvent
from tansiq.edtf import interval
from tansiq.ids import actor_key
from tansiq.model import Actor
from tansiq.ontology import LANGUAGES, relations


def mirror(events: Iterable[MergedEvent]) -> nx.MultiDiGraph:
    """The network of all events, whatever their status, the same for any order of them.

    A node is an actor by its key (`tansiq.ids.actor_key`) with `label`, `kind`, `names` (all of them, joined by " | ")
    and, where known, `country` and `label_ar`, `label_en`, `label_fr`. An edge is an event by its id, from subject to
    object, with `relation`, `family`, `symmetric`, `status`, `corroboration` (number of independent articles),
    `articles` (ids of those that tell it, the first published first, joined by " | ") and, where known, `date` (EDTF),
    `begin` and `end` (its first and last day in ISO 8601, each where it is not open), `confidence`, `topics` (names,
    joined by " | "), `claimed_by` (labels of those who say so, if it is somebody's word alone, joined by " | ") and
    `sentence` (the first one of the first article). All attributes are plain values; what is unknown is left out.
    """
    told = sorted(events, key=lambda event: event.id)
    graph = nx.MultiDiGraph()
    for key, mentions in sorted(_mentions(told).items()):
        graph.add_node(key, **_node(mentions))
    for event in told:
        relation = relations()[event.relation]
        begin, end = interval(event.date) if event.date else (None, None)
        known = {
            "date": event.date,
            "begin": begin.isoformat() if begin else None,
            "end": end.isoformat() if end else None,
            "confidence": event.confidence,
            "topics": " | ".join(event.topics) or None,
            "claimed_by": " | ".join(actor.label for actor in event.claimed_by) or None,
            "sentence": event.events[0].sentence,
        }
        graph.add_edge(
            actor_key(event.subject),
            actor_key(event.object),
            key=event.id,
            relation=relation.name,
            family=relation.family,
            symmetric=relation.symmetric,
            status=event.status.value,
            corroboration=event.corroboration,
            articles=" | ".join(own.doc for own in event.events),
            **{name: value for name, value in known.items() if value is not None},
        )
    return graph


def _mentions(events: Iterable[MergedEvent]) -> dict[str, list[Actor]]:
    found: defaultdict[str, list[Actor]] = defaultdict(list)
    for told in (own for event in events for own in event.events):
        for actor in (told.subject, told.object):
            found[actor_key(actor)].append(actor)
    return found


def _node(mentions: list[Actor]) -> dict[str, str]:
    """Attributes of an actor from all its mentions: of differing labels the most frequent."""
    data = {
        "label": _most_frequent(actor.label for actor in mentions),
        "kind": _most_frequent(actor.kind.value for actor in mentions),
        "names": " | ".join(sorted({n for a in mentions for n in (a.label, *a.names, *a.labels.values()) if n})),
    }
    if countries := [actor.country for actor in mentions if actor.country]:
        data["country"] = _most_frequent(countries)
    for language in LANGUAGES:
        if labels := [actor.labels[language] for actor in mentions if actor.labels.get(language)]:
            data[f"label_{language}"] = _most_frequent(labels)
    return data


def _most_frequent(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))
