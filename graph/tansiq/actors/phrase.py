"""A phrase that composes an actor, and the heads with which one begins."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from tansiq.actors.gazetteer import Entry
from tansiq.actors.onset import Onset
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.text import WORDS_KEPT

Category = Literal["office", "institution", "state", "people"]


class Head(NamedTuple):
    """The head of a phrase: `length` in words, `number` "singular", "dual" or "plural", `pronoun` if it bears one."""

    category: Category
    lemma: str
    length: int = 1
    number: str = "singular"
    pronoun: bool = False


@dataclass(slots=True)
class Phrase:
    """A head with what follows it, from word `start` up to word `end`."""

    category: Category
    lemma: str
    start: int
    end: int
    number: str = "singular"
    key: str = ""
    """the folded words without articles that identify an office"""
    offices: list[str] = field(default_factory=list)
    """of a dual head with two fields the key of each office: «وزيري [الداخلية] [والدفاع]»; else that of the phrase"""
    countries: list[str] = field(default_factory=list)
    body: Entry | None = None
    """the international body or group to which it belongs"""
    by_name: bool = False
    """it is owned by a state called by its name, not by an adjective"""
    specific: bool = False
    """it has words of a field (أمنية، الدفاع) beside its head"""
    former: bool = False
    core_end: int = 0
    """end of the phrase without the place where an envoy serves; 0 where there is none"""
    of_somebody: bool = False
    """its head bears a pronoun: «سفيره»"""
    of_two_states: bool = False
    """of «the two countries»"""

    @property
    def is_owned(self) -> bool:
        """Whether it tells to whom it belongs."""
        return bool(self.countries) or self.body is not None

    @property
    def is_two_sides(self) -> bool:
        """«الجانبان», «الطرفان»"""
        return self.category == "state" and self.number == "dual"

    @property
    def label_end(self) -> int:
        """Where the words that name the actor end."""
        return self.core_end or self.end


def head_at(onset: Onset) -> Head | None:
    """The head that begins at a word."""
    if _is_part_of_name(onset):
        return None
    words = actor_words()
    office = words.offices.phrases.match(onset.word, onset.folded, onset.next)
    if office is not None:
        return Head("office", office[1], office[0])
    owned = _with_pronoun(onset)
    if owned is not None:
        return owned
    institution = words.institutions.phrases.match(onset.word, onset.folded, onset.next)
    if institution is not None:
        return Head("institution", institution[1], institution[0])
    if without_article(onset.word) == "اعلام" and is_written_with(onset, "أعلام"):
        return None  # «الأعلام الفلسطينية» are flags, «الإعلام» are media
    if onset.word == "السلاح":
        return None  # weapons; «سلاح الجو» is an arm
    return _head_of_one_word(onset.word)


def may_be_head(word: str, written: str) -> bool:
    """Whether a phrase may begin with the folded word, by its spelling alone."""
    words = actor_words()
    return (
        words.offices.phrases.begins(word)
        or words.institutions.phrases.begins(word)
        or _office_with_pronoun(word, written) is not None
        or _head_of_one_word(word) is not None
    )


def _is_part_of_name(onset: Onset) -> bool:
    """«زايد بن [سلطان]», «[سلطان] بن سلمان»: a head that is somebody's name."""
    words = actor_words()
    before = onset.folded[onset.position - 1] if onset.position else ""
    after = onset.folded[onset.next] if onset.next < len(onset.folded) else ""
    return not onset.word.startswith("ال") and (before in words.descent or after in words.descent)


def _with_pronoun(onset: Onset) -> Head | None:
    """«سفيره», «رئيسها»; ه and ة fold alike, so that the written word decides."""
    lemma = _office_with_pronoun(onset.word, onset.sentence.words[onset.position].text)
    return Head("office", lemma, pronoun=True) if lemma else None


def _office_with_pronoun(word: str, written: str) -> str | None:
    """Lemma of the office that bears a pronoun."""
    pronoun = next((ending for ending in ("هما", "ها", "هم", "ه") if written.endswith(ending)), None)
    return actor_words().offices.lemmas.get(word.removesuffix(pronoun)) if pronoun else None


def is_written_with(onset: Onset, letters: str) -> bool:
    """Whether the word of the onset is written with the letters, which folding may have changed."""
    return letters in onset.sentence.words[onset.position].text


@lru_cache(maxsize=WORDS_KEPT)
def _head_of_one_word(word: str) -> Head | None:
    words = actor_words()
    bare = without_article(word)
    if bare in words.offices.lemmas:
        number = words.office_numbers.get(bare, "singular")
        if number != "singular" and bare != word and bare.endswith(("ي", "و")):
            return None  # two presidents or envoys that bear an article end in ن: «الرئيسي» is an adjective
        return Head("office", words.offices.lemmas[bare], number=number)
    if bare in words.state_people:
        return Head("people", bare, number="plural")
    if bare in words.state_heads:
        return Head("state", bare)
    if bare.endswith(("ين", "ان")) and (bare[:-2] in words.state_heads or bare[:-3] + "ه" in words.state_heads):
        return Head("state", bare, number="dual")
    if bare in words.institutions.lemmas:
        dual = bare.endswith(("تا", "تي", "ان", "ين", "يشي", "يشا"))
        return Head("institution", words.institutions.lemmas[bare], number="dual" if dual else "singular")
    return None
