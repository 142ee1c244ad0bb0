"""An office without a named holder («وزير الداخلية الفرنسي»): which post it is, and who held it at a date.

Inferred, not read: only what is unambiguous in the authority file, with the reason in words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tansiq import authority
from tansiq.authority_records import Organization
from tansiq.identity.bodies import body_at
from tansiq.identity.office_labels import Office, common_gender, office_of
from tansiq.identity.posts import Held, all_held
from tansiq.identity.terms import holder
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Actor, Kind
from tansiq.text import fold_phrase


@dataclass(frozen=True, slots=True)
class Presumed:
    """What an office without a named holder stands for.

    Attributes:
        post: id of the post (`tansiq.identity.posts`); None where several fit or the file has none.
        organization: key of the organisation or body in which the office is; None for offices of a state itself.
        person: key of the person who held it throughout the date; None where that is not certain.
        reason: why, for people to read.
    """

    post: str | None
    organization: str | None
    person: str | None
    reason: str


def presumed(actor: Actor, date: str | None) -> Presumed | None:
    """What an actor stands for that is an office without a named holder; None for all others and where it is unclear.

    Args:
        actor: as extracted; its label must be Arabic.
        date: of the event, EDTF; without one nobody is presumed.
    """
    if actor.kind is not Kind.PERSON or actor.id is not None:
        return None
    return _presumed(actor.label, actor.country, date)


@lru_cache(maxsize=50_000)
def _presumed(label: str, country: str | None, date: str | None) -> Presumed | None:
    office = office_of(label, country)
    if office is None or not office.whole or office.head in actor_words().envoys:
        return None
    terms, place = _candidates(office, date)
    held = holder(terms, date) if date is not None and _is_sole(office) else None
    if held is not None and not (office.feminine and not _feminine(held)):
        term = f"{held.term.begin}/{held.term.end or '..'}"
        reason = f"«{label}» is {held.post}, held by {held.person.label['en']} {term}, on {date}"
        return Presumed(held.post, _organization(body_at(held.within or "", date)), held.person.key, reason)
    places = _places(terms, date) if terms else {place}
    if len(places) != 1 or None in places:
        return None
    place = places.pop()
    inside = [held.post for held in terms if held.within and body_at(held.within, date) == place]
    post = _only(inside or (held.post for held in terms))
    return Presumed(post, _organization(place), None, f"«{label}» is {post or f'of {place}'}")


def _candidates(office: Office, date: str | None) -> tuple[Sequence[Held], str | None]:
    """The terms of the office; where the file has none, the key of the body in which it must be."""
    if office.country is not None:
        terms = _by_office().get((office.country, office.key)) or _called_otherwise(office)
        if terms:
            posts = {held.post for held in terms}
            return [held for held in all_held() if held.post in posts], None
    bodies = [office.body] if office.body is not None else _fitting(office)
    body = _only(found for body in bodies if (found := body_at(body, date)) is not None)
    return (_headed(body, office), body) if body else ((), None)


def _places(terms: Sequence[Held], date: str | None) -> set[str | None]:
    """The bodies in which an office was at a date; of those the file places in the state alone it knows no body."""
    places = {body_at(held.within, date) for held in terms if held.within}
    bodies = {place for place in places if place and not place.startswith("state/")}
    return {*bodies} or places


def _organization(place: str | None) -> str | None:
    return place if place and not place.startswith("state/") else None


def _is_sole(office: Office) -> bool:
    words = actor_words()
    return office.head in words.sole_heads or office.key in words.sole_offices


def _feminine(held: Held) -> bool:
    office = office_of(held.term.office["ar"], held.person.country)
    return office is not None and office.feminine


@cache
def _by_office() -> Mapping[tuple[str, str], Sequence[Held]]:
    """Terms by country and office, those of a body called by its name apart."""
    found: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for held in all_held():
        office = office_of(held.term.office["ar"], held.person.country)
        if office is not None and office.whole and office.body is None and office.country is not None:
            found[office.country, office.key].append(held)
    return found


@cache
def _english() -> Mapping[str, frozenset[str]]:
    """What the file calls an office in English, by its Arabic key: «رئيس الحكومة» is Prime Minister, too."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for (_, key), terms in _by_office().items():
        found[key].update(held.term.office["en"] for held in terms)
    return {key: frozenset(names) for key, names in found.items()}


def _called_otherwise(office: Office) -> Sequence[Held]:
    """The terms of the office under another Arabic name that the file gives the same English one."""
    names = _english().get(office.key, frozenset())
    others = (terms for (country, _), terms in _by_office().items() if country == office.country)
    return [held for terms in others for held in terms if held.term.office["en"] in names]


def _headed(body: str, office: Office) -> Sequence[Held]:
    """The terms of an office in a body: those of its name, else of whoever heads the body under another name."""
    terms = [
        (held, office_of(held.term.office["ar"], held.person.country)) for held in all_held() if held.within == body
    ]
    named = [
        held for held, other in terms if other and other.body and (other.head, other.role) == (office.head, office.role)
    ]
    if named or office.head not in actor_words().organ_heads:
        return named
    words = _words(body)
    heads = (
        held for held, other in terms if other and other.head in actor_words().organ_heads and other.field <= words
    )
    field = frozenset(office.role.split()[1:]) if office.body else office.field
    return list(heads) if field <= words else []


def _fitting(office: Office) -> Sequence[str]:
    """The organisations of the state whose names hold all words of the office: «مدير [المخابرات] المغربية»."""
    words = actor_words()
    telling = office.field - frozenset(map(common_gender, words.fielded))
    if office.head not in words.organ_heads or not telling:
        return ()
    organizations = (o for o in authority.load().organizations if o.country == office.country)
    return [o.key for o in organizations if any(office.field <= name for name in _names(o))]


def _words(body: str) -> frozenset[str]:
    record = authority.load().by_key[body]
    return frozenset().union(*_names(record)) if isinstance(record, Organization) else frozenset({"عام"})


def _names(organization: Organization) -> Iterable[frozenset[str]]:
    """The words of each Arabic name."""
    for name in (organization.label["ar"], *organization.names.get("ar", ())):
        yield frozenset(common_gender(without_article(word.removeprefix("لل"))) for word in fold_phrase(name))


def _only(values: Iterable[str]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None
