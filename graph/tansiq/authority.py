"""The authority file: the states, organisations, groups and persons of `seeds/actors/`, loaded and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from babel import Locale
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from tansiq import edtf
from tansiq.errors import DataError
from tansiq.ontology import LANGUAGES
from tansiq.records_yaml import Lined, read_list, read_mapping
from tansiq.resources import resource

Sector = Literal[
    "intelligence",
    "police",
    "gendarmerie",
    "defence",
    "interior",
    "foreign",
    "justice",
    "border",
    "customs",
    "civil-protection",
    "cyber",
    "political",
    "other",
]
Name = Annotated[str, Field(min_length=1, pattern=r"^\S(.*\S)?$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$")]
Names = dict[Language, tuple[Name, ...]]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Period(_Frozen):
    """Something with a first and a last date (EDTF, no intervals), either of them unknown."""

    begin: str | None = Field(default=None, alias="from")
    end: str | None = Field(default=None, alias="to")

    @field_validator("begin", "end")
    @classmethod
    def _is_one_date(cls, value: str | None) -> str | None:
        if value is not None and "/" in value:
            raise ValueError(f"{value!r} is an interval; give one date")
        return edtf.checked(value)

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> _Period:
        if self.begin and self.end:
            first, last = edtf.interval(self.begin)[0], edtf.interval(self.end)[1]
            if first and last and first > last:
                raise ValueError(f"from {self.begin} is after to {self.end}")
        return self


def _in_all_languages(label: dict[str, str]) -> dict[str, str]:
    if set(label) != set(LANGUAGES):
        raise ValueError(f"needs exactly the languages {', '.join(LANGUAGES)}; has {', '.join(sorted(label))}")
    return label


class _Named(_Frozen):
    """What the four kinds of records share: `label` by language (ar, en, fr), `names` the other names by language."""

    prefix: ClassVar[str]

    id: Id
    country: Country | None = None
    label: dict[str, Name]
    names: Names = Field(default_factory=dict)
    source: Name

    _labelled = field_validator("label")(_in_all_languages)

    @property
    def key(self) -> str:
        """Key of the actor in every output, e.g. `org/ma-dgst`."""
        return f"{self.prefix}/{self.id}"


class _Body(_Named, _Period):
    """A body that begins, ends and may be replaced; `replaced_by` is the id of its successor in the same file."""

    replaced_by: Id | None = None


class Organization(_Body):
    """An organ of a state."""

    prefix = "org"
    country: Country
    sector: Sector

    @model_validator(mode="after")
    def _id_begins_with_its_country(self) -> Organization:
        if not self.id.startswith(f"{self.country.lower()}-"):
            raise ValueError(f"the id must begin with {self.country.lower()}-")
        return self


class International(_Body):
    """An international organisation, one of its bodies, or a coalition of states."""

    prefix = "int"
    country: None = None
    sector: Sector


class Group(_Body):
    """A non-state armed, political or criminal group."""

    prefix = "group"
    country: None = None


class Post(_Period):
    """An office held from `begin` to `end`; `organization` is the id of an organisation or international body."""

    office: dict[str, Name]
    organization: Id | None = None

    _labelled = field_validator("office")(_in_all_languages)


class Person(_Named):
    """A holder of offices; `country` is None for officials of international bodies."""

    prefix = "person"
    posts: tuple[Post, ...] = ()


class State(_Frozen):
    """A state: CLDR's names in `label` (ar, en, fr), and what CLDR lacks as `states.yaml` explains it."""

    code: Country
    label: dict[str, str]
    aliases: dict[Language, list[Name]] = Field(default_factory=dict)
    capital: dict[Language, list[Name]] = Field(default_factory=dict)
    seats: tuple[Name, ...] = ()
    cities: tuple[Name, ...] = ()
    adjectives: tuple[Name, ...] = ()
    plurals: tuple[Name, ...] = ()
    gender: Literal["m", "f"] = "f"

    @property
    def key(self) -> str:
        """Key of the actor in every output, e.g. `state/ma`."""
        return f"state/{self.code.lower()}"


Record = State | Organization | International | Group | Person


class Authority(_Frozen):
    """Every actor known by name, in the order of the files."""

    states: dict[str, State]
    ambiguous: tuple[Name, ...]
    not_states: tuple[Name, ...]
    organizations: tuple[Organization, ...]
    international: tuple[International, ...]
    groups: tuple[Group, ...]
    persons: tuple[Person, ...]

    @cached_property
    def by_key(self) -> Mapping[str, Record]:
        """Every record by its key."""
        records: tuple[Record, ...] = (
            *self.states.values(),
            *self.organizations,
            *self.international,
            *self.groups,
            *self.persons,
        )
        return MappingProxyType({record.key: record for record in records})


R = TypeVar("R", bound=_Named)
M = TypeVar("M", bound=BaseModel)


@cache
def load() -> Authority:
    """The authority file that ships with tansiq; errors as in `read`."""
    return read(resource("seeds", "actors"))


def read(folder: Path) -> Authority:
    """The authority file of a folder.

    Raises:
        DataError: a file does not parse, or a record has an unknown field, a wrong value, an id used twice, or
            refers to a record that is not there.
    """
    states, ambiguous, not_states = _states(folder / "states.yaml")
    organizations = _records(folder / "organizations.yaml", Organization, states)
    international = _records(folder / "international.yaml", International, states)
    groups = _records(folder / "groups.yaml", Group, states)
    persons = _records(folder / "persons.yaml", Person, states)
    for bodies in (organizations, international, groups):
        ids = {record.id for record in bodies.values()}
        for lined, body in bodies.items():
            if body.replaced_by is not None and body.replaced_by not in ids:
                raise lined.error("replaced_by", f"there is no record {body.replaced_by!r} in this file")
    known = {body.id for body in (*organizations.values(), *international.values())} if organizations else set()
    for lined, person in persons.items():
        for number, post in enumerate(person.posts):
            if known and post.organization is not None and post.organization not in known:
                problem = f"there is no organization or international body {post.organization!r}"
                raise lined.error(f"posts.{number}.organization", problem)
    return Authority(
        states=states,
        ambiguous=ambiguous,
        not_states=not_states,
        organizations=tuple(organizations.values()),
        international=tuple(international.values()),
        groups=tuple(groups.values()),
        persons=tuple(persons.values()),
    )


def _records(path: Path, model: type[R], states: Iterable[str]) -> dict[Lined, R]:
    if not path.exists():
        return {}
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


def _states(path: Path) -> tuple[dict[str, State], tuple[str, ...], tuple[str, ...]]:
    territories = {language: Locale(language).territories for language in LANGUAGES}
    states: dict[str, State] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for code, lined in read_mapping(path).items():
        if code in ("_ambiguous", "_not_states"):
            lists[code] = tuple(lined.value)
            continue
        if code not in territories["en"] or len(code) != 2:
            raise lined.error(None, "is no ISO 3166-1 alpha-2 code that CLDR knows")
        label = {language: names[code] for language, names in territories.items()}
        states[code] = _validated(lined, State, {"code": code, "label": label, **lined.value})
    for name in ("_ambiguous", "_not_states"):
        if name not in lists:
            raise DataError(path, None, name, "missing")
    return states, lists["_ambiguous"], lists["_not_states"]


def _validated(lined: Lined, model: type[M], value: Any) -> M:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise lined.error(
            ".".join(map(str, first["loc"])) or None, first["msg"].removeprefix("Value error, ")
        ) from None
