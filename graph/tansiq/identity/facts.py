"""What the authority file tells of an actor beside the events: posts and terms, organisations, states, names."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tansiq import authority, edtf
from tansiq.authority_records import Body, International, Organization, Record, State
from tansiq.identity.posts import Post, all_held, all_posts


@dataclass(frozen=True, slots=True)
class Membership:
    """One person's time in a post.

    Attributes:
        id: of person, post and begin; one a record of the authority file.
        person: key.
        post: id of the post.
        within: as of the post.
        date: EDTF interval from the file's first date to its last, open where it tells none; None without either.
        begin: first day on which it may have begun.
        end: last day on which it may have ended; None where it goes on or the end is not known.
    """

    id: str
    person: str
    post: str
    within: str | None
    date: str | None
    begin: dt.date | None
    end: dt.date | None


@dataclass(frozen=True, slots=True)
class OrganizationFacts:
    """What the authority file tells of an organisation, international body or group; dates as in `Membership`."""

    key: str
    labels: Mapping[str, str]
    country: str | None
    sector: str | None
    date: str | None
    begin: dt.date | None
    end: dt.date | None
    replaced_by: str | None


@dataclass(frozen=True, slots=True)
class Background:
    """What the authority file tells of an actor; nothing where it has no record of it.

    Attributes:
        posts: those the actor holds or held.
        memberships: in the order of the file.
        organizations: the actor itself if it is one, those of its posts, and all that replaced them.
        states: keys of the states to which the actor and these organisations belong.
    """

    posts: tuple[Post, ...] = ()
    memberships: tuple[Membership, ...] = ()
    organizations: tuple[OrganizationFacts, ...] = ()
    states: tuple[str, ...] = ()


@cache
def background(key: str) -> Background:
    """The background of an actor by its key, e.g. `person/abdellatif-hammouchi`, `org/ma-dgst`."""
    record = authority.load().by_key.get(key)
    if record is None:
        return Background()
    memberships = _memberships().get(key, ())
    posts = all_posts()
    held = tuple(posts[post] for post in dict.fromkeys(membership.post for membership in memberships))
    places = [key, *(post.within for post in held if post.within)]
    bodies = {facts.key: facts for place in places for facts in _succession(place)}
    countries = {record.country}
    countries.update(facts.country for facts in bodies.values())
    states = {f"state/{code.lower()}" for code in countries if code}
    states.update(place for place in places if place.startswith("state/"))
    return Background(held, memberships, tuple(bodies[name] for name in sorted(bodies)), tuple(sorted(states)))


def record_label(record: Record) -> str:
    """The Arabic label, by which records are shown."""
    return record.label["ar"]


def record_names(record: Record) -> dict[str, tuple[str, ...]]:
    """Every name of a record by language, its label first, each once; languages in the order of the alphabet."""
    others = record.aliases if isinstance(record, State) else record.names
    languages = sorted({*record.label, *others})
    return {
        language: tuple(dict.fromkeys((*filter(None, (record.label.get(language),)), *others.get(language, ()))))
        for language in languages
    }


@cache
def known_names(key: str) -> frozenset[str]:
    """Every name that the authority file gives the actor with this key; none where it has no record of it."""
    record = authority.load().by_key.get(key)
    return frozenset() if record is None else frozenset().union(*record_names(record).values())


@cache
def _memberships() -> Mapping[str, tuple[Membership, ...]]:
    """By the key of the person."""
    seen: Counter[str] = Counter()
    found: defaultdict[str, tuple[Membership, ...]] = defaultdict(tuple)
    for held in all_held():
        person, term = held.person, held.term
        name = "/".join((person.id, held.post, *filter(None, (term.begin,))))
        seen[name] += 1
        found[person.key] += (
            Membership(
                id=name if seen[name] == 1 else f"{name}/{seen[name]}",
                person=person.key,
                post=held.post,
                within=held.within,
                date=_span(term.begin, term.end),
                begin=edtf.interval(term.begin)[0] if term.begin else None,
                end=edtf.interval(term.end)[1] if term.end else None,
            ),
        )
    return MappingProxyType(dict(found))


def _succession(key: str) -> Iterator[OrganizationFacts]:
    """The body and all that replaced it, one after the other; nothing where the key is of no body."""
    seen: set[str] = set()
    following: str | None = key
    while following and following not in seen and isinstance(body := authority.load().by_key[following], Body):
        seen.add(following)
        facts = _facts(body)
        yield facts
        following = facts.replaced_by


def _facts(body: Body) -> OrganizationFacts:
    return OrganizationFacts(
        key=body.key,
        labels=body.label,
        country=body.country,
        sector=body.sector if isinstance(body, Organization | International) else None,
        date=_span(body.begin, body.end),
        begin=edtf.interval(body.begin)[0] if body.begin else None,
        end=edtf.interval(body.end)[1] if body.end else None,
        replaced_by=f"{body.prefix}/{body.replaced_by}" if body.replaced_by else None,
    )


def _span(begin: str | None, end: str | None) -> str | None:
    """The EDTF interval from one date to another, open where there is none."""
    return f"{begin or '..'}/{end or '..'}" if begin or end else None
