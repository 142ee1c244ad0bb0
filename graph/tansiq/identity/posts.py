"""Posts of the authority file as things of their own.

A post is an office in an organisation, or in a state where the file names none: its id is readable and stays, e.g.
`ma-dgsn/director-general-of-national-security`, `state/ma/king`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tansiq import authority
from tansiq.authority_records import Person
from tansiq.authority_records import Post as Term
from tansiq.identity.office_labels import office_of
from tansiq.lang.ar.actor_words import actor_words
from tansiq.ontology import LANGUAGES


@dataclass(frozen=True, slots=True)
class Post:
    """An office, whoever holds it.

    Attributes:
        id: e.g. `ma-dgsn/director-general-of-national-security`.
        labels: by language (ar, en, fr), as the authority file spells it most often.
        within: key of the organisation, body, group or state in which it is; None where the file does not tell.
    """

    id: str
    labels: Mapping[str, str]
    within: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """A term of the authority file with its person, the id of its post and the key of what the post is in."""

    person: Person
    term: Term
    post: str
    within: str | None


@cache
def all_posts() -> Mapping[str, Post]:
    """Every post of the authority file by its id."""
    terms: defaultdict[str, list[Held]] = defaultdict(list)
    for held in all_held():
        terms[held.post].append(held)
    return MappingProxyType(
        {
            post: Post(post, _labels([held.term.office for held in terms[post]]), terms[post][0].within)
            for post in sorted(terms)
        }
    )


@cache
def all_held() -> tuple[Held, ...]:
    """Every term of every person, in the order of the file."""
    found = []
    for person in authority.load().persons:
        for term in person.posts:
            within = _within(person, term)
            place = (within or "").removeprefix("org/").removeprefix("int/")
            post = "/".join(part for part in (place, _slug(term.office["en"])) if part)
            found.append(Held(person, term, post, within))
    return tuple(found)


def _within(person: Person, term: Term) -> str | None:
    """Key of the body in which the post is, else of the state."""
    if term.organization is not None:
        keys = (f"{prefix}/{term.organization}" for prefix in ("org", "int"))
        return next(key for key in keys if key in authority.load().by_key)
    office = office_of(term.office["ar"], person.country)
    is_envoy = office is not None and office.head in actor_words().envoys
    body = office.body if office is not None and not (is_envoy and person.country) else None
    return body or (f"state/{person.country.lower()}" if person.country else None)


def _labels(offices: Sequence[Mapping[str, str]]) -> Mapping[str, str]:
    counts = {language: Counter(office[language] for office in offices) for language in LANGUAGES}
    chosen = {language: min(count, key=lambda name: (-count[name], name)) for language, count in counts.items()}
    return MappingProxyType(chosen)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
