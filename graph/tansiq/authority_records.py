"""The records of the authority file as frozen models: states, organisations, international bodies, groups, persons."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, field_validator, model_validator

from tansiq import edtf
from tansiq.model import Country
from tansiq.ontology import LANGUAGES

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


class Named(_Frozen):
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


class Body(Named, _Period):
    """A body that begins, ends and may be replaced; `replaced_by` is the id of its successor in the same file."""

    replaced_by: Id | None = None


class Organization(Body):
    """An organ of a state."""

    prefix = "org"
    country: Country
    sector: Sector

    @model_validator(mode="after")
    def _id_begins_with_its_country(self) -> Organization:
        if not self.id.startswith(f"{self.country.lower()}-"):
            raise ValueError(f"the id must begin with {self.country.lower()}-")
        return self


class International(Body):
    """An international organisation, one of its bodies, or a coalition of states."""

    prefix = "int"
    country: None = None
    sector: Sector


class Group(Body):
    """A non-state armed, political or criminal group."""

    prefix = "group"
    country: None = None


class Post(_Period):
    """An office held from `begin` to `end`; `organization` is the id of an organisation or international body."""

    office: dict[str, Name]
    organization: Id | None = None

    _labelled = field_validator("office")(_in_all_languages)


class Person(Named):
    """A holder of offices; `country` is None for officials of international bodies."""

    prefix = "person"
    posts: tuple[Post, ...] = ()


class StateEntry(_Frozen):
    """What `states.yaml` says of a state beyond the names of CLDR; its header explains the fields."""

    aliases: dict[Language, list[Name]] = Field(default_factory=dict)
    capital: dict[Language, list[Name]] = Field(default_factory=dict)
    seats: tuple[Name, ...] = ()
    cities: tuple[Name, ...] = ()
    adjectives: tuple[Name, ...] = ()
    plurals: tuple[Name, ...] = ()
    gender: Literal["m", "f"] = "f"


class State(StateEntry):
    """A state: CLDR's names in `label` (ar, en, fr), and what CLDR lacks."""

    code: Country
    label: dict[str, str]

    @property
    def country(self) -> Country:
        """A state is of itself."""
        return self.code

    @property
    def key(self) -> str:
        """Key of the actor in every output, e.g. `state/ma`."""
        return f"state/{self.code.lower()}"


class Forms(RootModel[tuple[Name, ...]]):
    """A list of words."""


Record = State | Organization | International | Group | Person


class Authority(_Frozen):
    """Every actor known by name, in the order of the files."""

    states: dict[str, State]
    ambiguous: tuple[Name, ...]
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
