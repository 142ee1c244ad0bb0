"""Words that stand for actors named before: البلدان، الطرفان، بلاده، المملكة."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from tansiq.lang.ar.clitics import Reading, readings, without_article
from tansiq.lang.ar.data import data, word_set
from tansiq.text import WORDS_KEPT, fold


@dataclass(frozen=True)
class Anaphors:
    """The lists of `anaphora.yaml`; words are folded."""

    kinds: Mapping[str, str]
    """word → what it stands for: states, parties, holders, own-state, kingdom, emirate, body, listed, honoured, half,
    neighbour, latter, authorities, occupier, organ or side"""
    pronouns: frozenset[str]
    """those of them that are pronouns, which name nobody"""
    numbers: Mapping[str, int]
    """word beside «الدول» → how many states"""
    realms: Mapping[str, tuple[str, ...]]
    """"kingdom", "emirate" → codes of the states that the press calls so"""
    honours: Mapping[str, frozenset[str]]
    """«سموه» → heads of the offices of those who are spoken of so"""
    ranks: Mapping[str, frozenset[str]]
    """«سموه» → words that tell such a rank («صاحب السمو»)"""
    halves: Mapping[str, tuple[str, ...]]
    """«الشمال», «الكوريتان» → codes of the states, halves of a country, for which it stands"""
    half_adjectives: Mapping[str, str]
    """«شمالي» → code of the half"""
    quantifiers: frozenset[str]
    """words before «البلدان» that make it countries, not two"""
    same_body: frozenset[str]
    """adjectives that leave «المنظمة» the one named before"""
    fields_too: frozenset[str]
    """organs, without article, called by what is an adjective too"""
    sides: Mapping[str, Mapping[str, str]]
    """code of the state of a war → «المعارضة» → name of the party that is called so"""
    of_sides: frozenset[str]
    """nouns for people of such a party («فصائل»)"""
    of_same_side: frozenset[str]
    """adjectives that leave «المعارضة» the same party"""
    locative: frozenset[str]
    """prepositions under which a state is a place as often as an actor"""


@lru_cache(maxsize=WORDS_KEPT)
def anaphor_of(token: str) -> Reading | None:
    """The first reading of a token that is such a word; None where it is none."""
    if not token[0].isalpha():
        return None
    return next((reading for reading in readings(token) if reading.word in anaphors().kinds), None)


@cache
def anaphors() -> Anaphors:
    """The anaphors of Arabic."""
    raw = data("anaphora")
    return Anaphors(
        kinds={fold(word): kind for kind, words in raw["kinds"].items() for word in words},
        pronouns=word_set(raw["pronouns"]),
        numbers={fold(word): int(number) for word, number in raw["numbers"].items()},
        realms={kind: tuple(codes) for kind, codes in raw["realms"].items()},
        honours={fold(word): word_set(heads) for word, heads in raw["honours"].items()},
        ranks={fold(word): word_set(told) for word, told in raw["ranks"].items()},
        halves={fold(word): tuple(codes) for word, codes in raw["halves"].items()},
        half_adjectives={fold(word): code for word, code in raw["half_adjectives"].items()},
        quantifiers=word_set(raw["quantifiers"]),
        same_body=word_set(raw["same_body"]),
        fields_too=frozenset(without_article(word) for word in word_set(raw["fields_too"])),
        sides={code: {fold(word): name for word, name in names.items()} for code, names in raw["sides"].items()},
        of_sides=word_set(raw["of_sides"]),
        of_same_side=word_set(raw["of_same_side"]),
        locative=word_set(raw["locative"]),
    )
