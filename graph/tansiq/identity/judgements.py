"""Verdicts on pairs of actors, kept in a YAML file that people edit and a build applies.

A record: `{a: person/ma/عبد-اللطيف-حموشي, b: person/abdellatif-hammouchi, verdict: same, reason: …, by: …}`. Both `a`
and `b` are keys of actors (`tansiq.ids.actor_key`), the verdict is `same`, `different` or `undecided`, reason and by
are free text. Taking a record out undoes it on the next build.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from tansiq.atomic import replacing_file
from tansiq.errors import DataError
from tansiq.identity.classes import Classes, Join
from tansiq.ids import kind_of
from tansiq.records_yaml import Lined, read_list


class Verdict(StrEnum):
    """Whether two keys are one actor."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDED = "undecided"


class Judgement(BaseModel):
    """One verdict on a pair of actors, in either order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    a: str = Field(min_length=1)
    b: str = Field(min_length=1)
    verdict: Verdict
    reason: str = ""
    by: str = ""

    @model_validator(mode="after")
    def _is_a_pair_of_one_kind(self) -> Judgement:
        for key in (self.a, self.b):
            _, slash, rest = key.partition("/")
            if kind_of(key) is None or not slash or not rest:
                raise ValueError(f"{key!r} is no key of an actor (person/…, org/…, organization/…, state/…)")
        if self.a == self.b:
            raise ValueError(f"{self.a!r} stands on both sides")
        kinds = kind_of(self.a), kind_of(self.b)
        if kinds[0] != kinds[1]:
            raise ValueError(f"their kinds differ: {kinds[0]} and {kinds[1]}")
        return self

    @property
    def pair(self) -> tuple[str, str]:
        """The two keys in the order of the alphabet."""
        return (self.a, self.b) if self.a < self.b else (self.b, self.a)


@dataclass(frozen=True)
class _Line:
    path: Path
    line: int
    judgement: Judgement

    def error(self, problem: str) -> DataError:
        return DataError(self.path, self.line, None, f"{self.judgement.a} and {self.judgement.b}: {problem}")


class Judgements:
    """All verdicts of a file; without one, no verdict: every actor stands for itself."""

    def __init__(self, lines: Iterable[_Line] = ()) -> None:
        """Join what is judged the same.

        Raises:
            DataError: a pair stands twice, verdicts contradict each other, or two records of the authority file are
                joined.
        """
        self._by_pair: dict[tuple[str, str], _Line] = {}
        self._classes = Classes()
        for line in lines:
            if line.judgement.pair in self._by_pair:
                raise line.error(f"judged already in line {self._by_pair[line.judgement.pair].line}")
            self._by_pair[line.judgement.pair] = line
            if line.judgement.verdict is Verdict.SAME:
                records = self._classes.join(Join(*line.judgement.pair, line.line))
                if records:
                    raise line.error(f"joins two records of the authority file, {records[0]} and {records[1]}")
        self._different: dict[tuple[str, str], _Line] = {}
        for line in self._by_pair.values():
            if line.judgement.verdict is Verdict.DIFFERENT:
                self._keep_apart(line)

    def _keep_apart(self, line: _Line) -> None:
        a, b = line.judgement.pair
        if self.canonical(a) == self.canonical(b):
            lines = ", ".join(map(str, self._classes.lines_between(a, b)))
            raise line.error(f"judged different here, but the same by what is said in line {lines}")
        self._different[self._canonical_pair(a, b)] = line

    @property
    def entries(self) -> tuple[Judgement, ...]:
        """The verdicts in the order of the file."""
        return tuple(line.judgement for line in self._by_pair.values())

    @property
    def keys(self) -> frozenset[str]:
        """Every key on which there is a verdict."""
        return frozenset(key for pair in self._by_pair for key in pair)

    def canonical(self, key: str) -> str:
        """The key that stands for the actor: of those judged the same the record of the authority file, else the
        smallest; a key without verdict stands for itself."""
        return self._classes.representative(key)

    @property
    def judged(self) -> dict[str, str]:
        """Every key for which another one stands, with that one."""
        return {key: self.canonical(key) for key in sorted(self.keys) if self.canonical(key) != key}

    def merged(self, key: str) -> tuple[str, ...]:
        """The other keys of the actor for which `key` stands, sorted; none where another key stands for it."""
        if key != self.canonical(key):
            return ()
        return tuple(other for other in self._classes.members(key) if other != key)

    def verdict(self, a: str, b: str) -> Verdict | None:
        """What is judged of two keys, or follows from verdicts (a = b, b ≠ c: a ≠ c); None where nothing is."""
        if self.canonical(a) == self.canonical(b):
            return Verdict.SAME
        if self._canonical_pair(a, b) in self._different:
            return Verdict.DIFFERENT
        stated = self._by_pair.get((min(a, b), max(a, b)))
        return stated.judgement.verdict if stated else None

    def _canonical_pair(self, a: str, b: str) -> tuple[str, str]:
        one, other = sorted((self.canonical(a), self.canonical(b)))
        return one, other


def read(path: Path) -> Judgements:
    """The verdicts of a file; an empty one, or one of comments alone, holds none.

    Raises:
        DataError: the file is not there, is no list of records, or a record is wrong or contradicts others; file and
            line are named.
    """
    return Judgements([_line(lined) for lined in read_list(path, may_be_empty=True)])


def append(path: Path, entries: Sequence[Judgement]) -> None:
    """Add verdicts at the end of a file, which is made where there is none; what stands in it stays as it is.

    Raises:
        DataError: the file is broken, is not written as one record after the other, each with its dash, or the new
            verdicts contradict it; it is left as it was.
        TansiqError: it cannot be written.
    """
    before = read(path) if path.exists() else Judgements()
    if not entries:
        return
    text = path.read_text("utf-8") if path.exists() else ""
    separator = "\n" if text and not text.endswith("\n") else ""
    with replacing_file(path) as scratch:
        scratch.write_text(text + separator + _as_yaml(entries, _indentation(text)), "utf-8", newline="\n")
        try:
            after = read(scratch)
        except DataError as error:
            raise DataError(path, error.line, error.field, f"nothing added: {error.problem}") from None
        if after.entries != (*before.entries, *entries):
            raise DataError(path, None, None, "nothing added: it must be one list, each record with a dash of its own")


def _as_yaml(entries: Sequence[Judgement], indentation: str) -> str:
    records = [{name: value for name, value in entry.model_dump(mode="json").items() if value} for entry in entries]
    text = yaml.safe_dump(records, allow_unicode=True, sort_keys=False, width=10_000)
    return textwrap.indent(text, indentation)


def _indentation(text: str) -> str:
    """What stands before the dash of the first record."""
    found = re.search(r"^( *)- ", text, re.MULTILINE)
    return found[1] if found else ""


def _line(lined: Lined) -> _Line:
    try:
        return _Line(lined.path, lined.line, Judgement.model_validate(lined.value))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or None
        raise DataError(lined.path, lined.line, field, first["msg"].removeprefix("Value error, ")) from None
