"""Which actors are worth comparing: those that share a coarse sound of a family name, a word, or an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tansiq.identity.profiles import Compared
from tansiq.identity.skeleton import skeleton
from tansiq.model import Kind

# sounds that spellings exchange for each other count as one; those that one may lack do not count
_COARSE = str.maketrans(
    {**dict.fromkeys("kqgxj", "K"), **dict.fromkeys("tdθðszšTDS", "T"), **dict.fromkeys("bfv", "B")}
    | dict.fromkeys("hwy")
)
_LENGTH = 3


def candidates(actors: Iterable[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """Pairs of one kind that share a block and whose countries do not differ, each once.

    Blocks are by kind and by one of: the sound of a name's last part in the one and of any in the other; of a body the
    sound of a word; the office. Two records of the authority file are two actors and no pair.
    """
    heads: defaultdict[tuple[str, ...], dict[str, Compared]] = defaultdict(dict)
    others: defaultdict[tuple[str, ...], dict[str, Compared]] = defaultdict(dict)
    for actor in actors:
        for block in _heads(actor):
            heads[block][actor.actor.key] = actor
        for block in _others(actor):
            others[block][actor.actor.key] = actor
    seen: set[tuple[str, str]] = set()
    for block, members in heads.items():
        for one in members.values():
            for other in {**others.get(block, {}), **members}.values():
                pair = (one.actor.key, other.actor.key)
                if pair[0] == pair[1] or (min(pair), max(pair)) in seen or not _comparable(one, other):
                    continue
                seen.add((min(pair), max(pair)))
                yield (one, other) if pair[0] < pair[1] else (other, one)


def _comparable(one: Compared, other: Compared) -> bool:
    countries = {one.actor.country, other.actor.country} - {None}
    return len(countries) < 2 and not (one.listed and other.listed)


def _heads(actor: Compared) -> Iterator[tuple[str, ...]]:
    kind = actor.actor.kind
    if kind is Kind.PERSON:
        for name in actor.names:
            for family, _ in name.families:
                yield from ((kind, code) for code in _coarse(family))
        for office in actor.offices:
            yield kind, *office
        return
    for words in actor.words:
        yield from ((kind, code) for code in _coarse("".join(words)))
        for word in words:
            yield from ((kind, actor.actor.country or "", code) for code in _coarse(word))


def _others(actor: Compared) -> Iterator[tuple[str, ...]]:
    for name in actor.names:
        for part in name.parts if len(name.parts) > 1 else ():
            yield from ((actor.actor.kind, code) for code in _coarse(part))


@lru_cache(maxsize=100_000)
def _coarse(word: str) -> frozenset[str]:
    """The first sounds of a word, with and without those that are doubtful: Latin v (ف or و), silent ends."""
    sounds = skeleton(word)
    forms = (sounds, sounds.replace("v", ""), sounds.rstrip("TDS"), sounds.rstrip("TDS").replace("v", ""))
    return frozenset(form.translate(_COARSE)[:_LENGTH] for form in forms)
