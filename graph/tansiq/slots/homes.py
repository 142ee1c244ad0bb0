"""Sides that are states for whom somebody stands: the home of who acts, of who speaks, of the envoy who goes."""

from __future__ import annotations

from tansiq.slots import acting
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.reported import speaker


def home(occurrence: Occurrence) -> Side:
    """The states of the subject: who is spied on, where their police caught the spy."""
    return _states_of(occurrence, acting.subject(occurrence))


def envoy_home(occurrence: Occurrence) -> Side:
    """Whose envoy the trigger's last word begins to tell («عودة [السفير الفرنسي]»)."""
    told = occurrence.clauses.at.get(occurrence.last)
    return NOBODY if told is None else _states_of(occurrence, occurrence.side([told], 0.9))


def spoken_home(occurrence: Occurrence) -> Side:
    """The states of who speaks («قال الوزير إن … سجن لتجسسه لصالح بريطانيا»)."""
    return _states_of(occurrence, speaker(occurrence))


def accuser(occurrence: Occurrence) -> Side:
    """The states of who accuses somebody of what the noun tells («اتهمت النرويج الصين باختراق أنظمة …»)."""
    verb = occurrence.verb
    if verb is None or not verb.subject or not acting.accused(occurrence).entities:
        return NOBODY
    return _states_of(occurrence, occurrence.side(verb.subject, acting.TRUST[verb.how]))


def _states_of(occurrence: Occurrence, found: Side) -> Side:
    countries = dict.fromkeys(entity.country for entity in found.entities if entity.country is not None)
    return Side([occurrence.registry.state(country) for country in countries], found.trust)
