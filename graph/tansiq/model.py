"""What every stage speaks: articles, actors, mentions, evidence and events of the codebook."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from tansiq import edtf, ontology

Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]
Edtf = Annotated[str, Field(description="EDTF (ISO 8601-2): 2023-12-14, 2021-04, 2015, 2024-06-26/2024-06-28, 2015/..")]
Span = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(gt=0)]]
"""First character of some words of a sentence, and one past their last; offsets count as those of the sentence."""
SubjectAt = Annotated[
    Span | None,
    Field(
        description="where the sentence names the subject (offsets as start and end): a phrase for both actors («the "
        "two ministers») is given for each, and a word that stands for an actor («the latter», «his country») names "
        "it; null where a pronoun or nothing stands for it"
    ),
]
InTitle = Annotated[
    bool,
    Field(description="whether the sentence is of the title, since the text does not tell it; offsets count there"),
]
ObjectAt = Annotated[Span | None, Field(description="where the sentence names the object, as subject_at")]
TriggerAt = Annotated[Span | None, Field(description="where the trigger stands in the text, as start and end")]


class Kind(StrEnum):
    """What an actor is."""

    STATE = "state"
    ORGANIZATION = "organization"
    INTERNATIONAL = "international"
    GROUP = "group"
    PERSON = "person"


class Status(StrEnum):
    """Whether an event is told as fact."""

    ACTUAL = "actual"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Record(BaseModel):
    """Base of all records: immutable; unknown fields are refused so that a typo is not lost in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Article(BaseModel):
    """One article as given. Offsets of evidence count characters (code points) of `text`.

    Fields beyond these (author, sources, licence) may stand in a file and are ignored.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = Field(min_length=1)
    text: str
    title: str | None = None
    published: Edtf | None = None
    url: str | None = None
    publisher: str | None = None
    lang: str | None = None

    @field_validator("published")
    @classmethod
    def _published_is_a_date(cls, value: str | None) -> str | None:
        return edtf.checked(value)


class Actor(Record):
    """Who acts or is acted on. `label` is in the article's language, `names` every other name."""

    label: str = Field(min_length=1)
    names: tuple[str, ...] = ()
    kind: Kind
    country: Country | None = None
    id: str | None = Field(default=None, description="record of the authority file, e.g. org/ma-dgsn, or null")
    labels: dict[str, str] = Field(default_factory=dict, description="preferred label by language: ar, en, fr")


class Evidence(Record):
    """One sentence that tells an event: `text[start:end] == sentence` in the article's text, or title, as given."""

    sentence: str = Field(min_length=1)
    in_title: InTitle = False
    start: int = Field(ge=0, description="first character of the sentence in the article's text")
    end: int = Field(gt=0, description="one past its last character")
    trigger: str | None = Field(default=None, description="the words that evoke the relation, as written")
    subject_at: SubjectAt = None
    object_at: ObjectAt = None
    trigger_at: TriggerAt = None
    rule: str | None = Field(default=None, description="id of the rule that fired")
    confidence: float | None = Field(default=None, ge=0, le=1)
    claimed_by: Actor | None = Field(
        default=None, description="whom the sentence quotes for it; null: the writer says so"
    )

    def stands_in(self, article: Article) -> str:
        """What the offsets count in: the article's text, or its title."""
        return (article.title or "") if self.in_title else article.text

    @model_validator(mode="after")
    def _marks_lie_in_the_sentence(self) -> Self:
        _check_marks(self)
        return self


class Event(Record):
    """A dated relation of two actors, read from one article. Gold files give the codebook's fields alone."""

    id: str | None = None
    doc: str = Field(min_length=1)
    subject: Actor
    relation: str
    object: Actor
    date: Edtf | None = None
    status: Status = Status.ACTUAL
    sentence: str | None = None
    in_title: InTitle = False
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, gt=0)
    trigger: str | None = None
    subject_at: SubjectAt = None
    object_at: ObjectAt = None
    trigger_at: TriggerAt = None
    rule: str | None = None
    confidence: float | None = Field(default=None, ge=0, le=1)
    claimed_by: Actor | None = None
    topics: tuple[str, ...] = ()
    place: str | None = Field(default=None, description="where it took place, as the text names it")
    place_country: Country | None = None
    evidence: tuple[Evidence, ...] = Field(default=(), description="every further sentence that tells the event")
    optional: bool = Field(default=False, description="gold only: finding it neither gains nor loses")
    also_dates: tuple[Edtf | None, ...] = Field(default=(), description="gold only: dates as good as `date`")

    @field_validator("relation")
    @classmethod
    def _relation_is_in_the_ontology(cls, value: str) -> str:
        if value not in ontology.relations():
            raise ValueError(f"unknown relation {value!r}; known: {', '.join(sorted(ontology.relations()))}")
        return value

    @field_validator("date")
    @classmethod
    def _date_is_edtf(cls, value: str | None) -> str | None:
        return edtf.checked(value)

    @model_validator(mode="after")
    def _offsets_fit_the_sentence(self) -> Self:
        _check_marks(self)
        if self.start is None or self.end is None or self.sentence is None:
            return self
        span, length = self.end - self.start, len(self.sentence)
        if span != length:
            raise ValueError(f"end - start is {span}, the sentence has {length} characters")
        if any(evidence.in_title != self.in_title for evidence in self.evidence):
            raise ValueError("in_title: an event is told by sentences of the text, or by the title alone")
        return self

    @property
    def evidences(self) -> tuple[Evidence, ...]:
        """All sentences that tell the event, the first one first."""
        if self.sentence is None or self.start is None or self.end is None:
            return self.evidence
        first = Evidence(
            sentence=self.sentence,
            in_title=self.in_title,
            start=self.start,
            end=self.end,
            trigger=self.trigger,
            subject_at=self.subject_at,
            object_at=self.object_at,
            trigger_at=self.trigger_at,
            rule=self.rule,
            confidence=self.confidence,
            claimed_by=self.claimed_by,
        )
        return (first, *self.evidence)

    def _repr_html_(self) -> str:
        """What a notebook shows: the sentences with the actors and the trigger marked."""
        from tansiq import display

        return display.event(self)


def _check_marks(told: Evidence | Event) -> None:
    for name in ("subject_at", "object_at", "trigger_at"):
        span: Span | None = getattr(told, name)
        if span is None:
            continue
        if told.start is None or told.end is None:
            raise ValueError(f"{name} is given, but not where the sentence starts and ends")
        if not told.start <= span[0] < span[1] <= told.end:
            raise ValueError(f"{name}: {span[0]} to {span[1]} is no part of the sentence at {told.start} to {told.end}")
