"""The authority file: the states, organisations, groups and persons of `seeds/actors/`, loaded and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from babel import Locale
from pydantic import BaseModel, ValidationError

from tansiq.authority_records import (
    Authority,
    Body,
    Forms,
    Group,
    International,
    Named,
    Organization,
    Person,
    State,
    StateEntry,
)
from tansiq.errors import DataError
from tansiq.ontology import LANGUAGES
from tansiq.records_yaml import Lined, read_list, read_mapping
from tansiq.resources import resource

R = TypeVar("R", bound=Named)
M = TypeVar("M", bound=BaseModel)


@cache
def load() -> Authority:
    """The authority file that ships with tansiq; errors as in `read`."""
    return read(resource("seeds", "actors"))


def read(folder: Path) -> Authority:
    """The authority file of a folder that holds the five files.

    Raises:
        DataError: a file is missing or does not parse, or a record has an unknown field, a wrong value, an id used
            twice, or refers to a record that is not there.
    """
    states, ambiguous = _states(folder / "states.yaml")
    organizations = _records(folder / "organizations.yaml", Organization, states)
    international = _records(folder / "international.yaml", International, states)
    groups = _records(folder / "groups.yaml", Group, states)
    persons = _records(folder / "persons.yaml", Person, states)
    _check_successors(organizations)
    _check_successors(international)
    _check_successors(groups)
    _check_posts(persons, {body.id for body in (*organizations.values(), *international.values())})
    return Authority(
        states=states,
        ambiguous=ambiguous,
        organizations=tuple(organizations.values()),
        international=tuple(international.values()),
        groups=tuple(groups.values()),
        persons=tuple(persons.values()),
    )


def _records(path: Path, model: type[R], states: Iterable[str]) -> dict[Lined, R]:
    records: dict[Lined, R] = {}
    lines: dict[str, int] = {}
    for lined in read_list(path):
        record = _validated(lined, model, lined.value)
        if record.id in lines:
            raise lined.error("id", f"used already in line {lines[record.id]}")
        if record.country is not None and record.country not in states:
            raise lined.error("country", f"{record.country!r} is not in states.yaml")
        lines[record.id] = lined.line
        records[lined] = record
    return records


def _check_successors(bodies: Mapping[Lined, Body]) -> None:
    ids = {body.id for body in bodies.values()}
    for lined, body in bodies.items():
        if body.replaced_by is not None and body.replaced_by not in ids:
            raise lined.error("replaced_by", f"there is no record {body.replaced_by!r} in this file")


def _check_posts(persons: Mapping[Lined, Person], bodies: Set[str]) -> None:
    for lined, person in persons.items():
        for number, post in enumerate(person.posts):
            if post.organization is not None and post.organization not in bodies:
                problem = f"there is no organization or international body {post.organization!r}"
                raise lined.error(f"posts.{number}.organization", problem)


def _states(path: Path) -> tuple[dict[str, State], tuple[str, ...]]:
    """The states by code, and the forms that are ambiguous."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    entries = read_mapping(path)
    lists = {}
    for name in ("_ambiguous", "_not_states"):
        if name not in entries:
            raise DataError(path, None, name, "missing")
        lists[name] = _validated(entries[name], Forms, entries.pop(name).value).root
    states: dict[str, State] = {}
    for code, lined in entries.items():
        if len(code) != 2 or code not in territories["en"]:
            raise lined.error(None, "is no ISO 3166-1 alpha-2 code that CLDR knows")
        entry = _validated(lined, StateEntry, lined.value)
        for adjective in entry.adjectives:
            if adjective in lists["_not_states"]:
                raise lined.error("adjectives", f"{adjective!r} stands under _not_states")
        label = {language: names[code] for language, names in territories.items()}
        states[code] = State(code=code, label=label, **entry.model_dump())
    return states, lists["_ambiguous"]


def _validated(lined: Lined, model: type[M], value: Any) -> M:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or None
        raise lined.error(field, first["msg"].removeprefix("Value error, ")) from None
