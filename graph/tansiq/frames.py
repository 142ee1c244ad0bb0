"""Relation frames: which words evoke a relation, and where in the sentence its sides stand (`lang/ar/relations/`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tansiq import ontology
from tansiq.errors import DataError
from tansiq.lang.ar.data import FOLDER
from tansiq.lang.ar.forms import noun_forms, verb_forms
from tansiq.text import fold, fold_phrase


class Example(BaseModel):
    """A sentence of ours and what it must yield: `subject | object`, several parted by `;`, status after `!`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    text: str
    yields: str


class Rule(BaseModel):
    """One frame. At least one of verbs, nouns, words, and one slot pattern.

    `slots` are tried in order, the first that fills wins:
        "subject -> object"   the side on the left acts on the one on the right
        "subject <> مع"       symmetric
        "pair between"        both sides in one place: between, dyad (two adjectives), subject (plural)
    A side has a name (`tansiq.slots.sides` lists them), or is the prepositions that bring it ("مع|ب"; "ب*" brings an
    actor that is no place). `near` are words one of which must stand within seven words after the trigger, `around`
    within twelve on either side, `without` words of which none may stand within seven words after,
    `not_after` none within five before, `not_of` none within two after (adjectives of the trigger).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    slots: tuple[str, ...] = Field(min_length=1)
    near: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()
    status: Literal["planned", "hypothetical", "negated"] | None = None
    asserted_only: bool = False
    """as the topic of talks or a wish it is no event at all (cooperation)"""
    momentary: bool = False
    """a single act: told in the present it is still to come"""
    stative: bool = False
    """a lasting state: a date in its sentence dates something else, unless the state lasts since then"""
    both_ways: bool = False
    """a directed relation that goes each way: an exchange"""
    bare: bool = False
    """its triggers bear no article («مدعوما», not «المدعوم»)"""
    confidence: float = Field(default=0.8, gt=0, le=1)
    match: tuple[Example, ...] = Field(min_length=1)
    reject: tuple[str, ...] = ()


class Frame:
    """A rule of a relation with its triggers compiled."""

    def __init__(self, relation: str, rule: Rule) -> None:
        self.relation, self.rule, self.id = relation, rule, rule.id
        self.slots = tuple(parse_slots(slot) for slot in rule.slots)
        self.near = frozenset(fold(word) for word in rule.near)
        self.around = frozenset(fold(word) for word in rule.around)
        self.without = frozenset(fold(word) for word in rule.without)
        self.not_after = frozenset(fold(word) for word in rule.not_after)
        self.not_of = frozenset(fold(word) for word in rule.not_of)
        self.symmetric = ontology.relations()[relation].symmetric


class Slots(BaseModel):
    """A parsed slot pattern: left side, right side, and whether order matters; a pair has no right side."""

    model_config = ConfigDict(frozen=True)
    left: str
    right: str = ""
    directed: bool = False


class Trigger(BaseModel):
    """A word form that opens a frame."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)
    frame: Frame
    part: Literal["verb", "noun", "word"]
    features: frozenset[str] = frozenset()
    rest: tuple[str, ...] = ()
    """further words, for triggers of several words"""


def parse_slots(text: str) -> Slots:
    """Read a slot pattern.

    Raises:
        ValueError: it has no such form.
    """
    if text.startswith("pair "):
        return Slots(left=fold(text.removeprefix("pair ").strip()))
    for arrow, directed in (("->", True), ("<>", False)):
        if arrow in text:
            left, right = (fold(side.strip()) for side in text.split(arrow))
            return Slots(left=left, right=right, directed=directed)
    raise ValueError(f"slots {text!r}: expected 'a -> b', 'a <> b' or 'pair a'")


def read_frames(path: Path) -> list[Frame]:
    """The frames of one relation file.

    Raises:
        DataError: unknown relation or key, a rule without trigger or example, malformed slots; names file and rule id.
    """
    raw = yaml.load(path.read_text("utf-8"), Loader=yaml.SafeLoader)
    relation = raw.get("relation")
    if relation not in ontology.relations():
        raise DataError(path, None, "relation", f"unknown relation {relation!r}")
    frames = []
    for number, entry in enumerate(raw.get("rules", []), 1):
        name = entry.get("id", f"rule {number}")
        try:
            rule = Rule.model_validate(entry)
            if not (rule.verbs or rule.nouns or rule.words):
                raise ValueError("no verbs, nouns or words")
            frames.append(Frame(relation, rule))
        except ValidationError as error:
            first = error.errors()[0]
            raise DataError(path, None, f"{name}.{'.'.join(map(str, first['loc']))}", first["msg"]) from error
        except ValueError as error:
            raise DataError(path, None, name, str(error)) from error
    return frames


tried: list[Frame] = []
"""Frames beside those of the package, while somebody tries them (`tansiq.trying`)."""


@cache
def all_frames() -> tuple[Frame, ...]:
    """Every frame of Arabic, in the order of file names and rules."""
    paths = sorted((FOLDER / "relations").glob("*.yaml"))
    return (*(frame for path in paths for frame in read_frames(path)), *tried)


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """First folded word (nouns without article) → the triggers that it may open, longest first."""
    table: dict[str, list[Trigger]] = {}
    for frame in all_frames():
        for entry in frame.rule.verbs:
            head, _, tail = entry.partition(" ")
            for form, features in verb_forms(head).items():
                trigger = Trigger(frame=frame, part="verb", features=features, rest=fold_phrase(tail))
                table.setdefault(form, []).append(trigger)
        for entry in frame.rule.nouns:
            head, _, tail = entry.partition(" ")
            for form, features in noun_forms(head).items():
                trigger = Trigger(frame=frame, part="noun", features=features, rest=fold_phrase(tail))
                table.setdefault(form, []).append(trigger)
        for entry in frame.rule.words:
            first, *rest = fold_phrase(entry)
            table.setdefault(first, []).append(Trigger(frame=frame, part="word", rest=tuple(rest)))
    return {form: tuple(sorted(rows, key=lambda row: -len(row.rest))) for form, rows in table.items()}


@cache
def noun_triggers() -> frozenset[str]:
    """Folded forms, without article, of the nouns that open frames."""
    return frozenset(form for form, rows in triggers().items() if any(row.part == "noun" for row in rows))
