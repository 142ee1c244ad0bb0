"""The persons whom the article has introduced by name: they are known again by whole or family name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from tansiq.actors.entities import Entity
from tansiq.actors.gazetteer import FAMILY_FIRST
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.common import common_words
from tansiq.text import fold_name

Name = tuple[str, ...]
"""folded words of a name"""


class KnownPersons:
    """Look-up of persons by the names under which the article may mention them again."""

    def __init__(self, persons: Iterable[Entity] = ()) -> None:
        """Take up the names of named persons: whole names, and family names that one of them alone bears."""
        rows: dict[Name, Entity] = {}
        families: dict[str, list[Entity]] = {}
        written: set[str] = set()
        for person in persons:
            if not person.named:
                continue
            for name in person.names:
                words = fold_name(name)
                written.update(words)
                if len(words) > 1:
                    rows.setdefault(words, person)
                    compound = words[-2] in actor_words().name_links or words[-1] == "الله"
                    ends = [words[-2:] if compound else words[-1:]]
                    if person.country in FAMILY_FIRST:
                        ends.append(words[:1])
                    for family in ends:
                        if len(family) > 1 or len(family[0]) > 2:  # «خامنه اي»: no family name
                            families.setdefault(" ".join(family), []).append(person)
                elif words and len(words[0]) > 2:
                    families.setdefault(words[0], []).append(person)
        for family_name, bearers in families.items():
            if all(bearer is bearers[0] for bearer in bearers):
                for form in _forms(family_name):
                    rows.setdefault(form, bearers[0])
        self._by_first: dict[str, list[tuple[Name, Entity]]] = {}
        for words, person in rows.items():
            self._by_first.setdefault(words[0], []).append((words, person))
        for group in self._by_first.values():
            group.sort(key=lambda row: (-len(row[0]), row[0]))
        self.words = frozenset(written)
        """every word of their names as the article writes them, folded"""

    def match(self, first: str, words: Sequence[str], start: int) -> tuple[int, Entity] | None:
        """Length and bearer of the longest name that is `first`, then the folded words from `start` on."""
        for name, person in self._by_first.get(first, ()):
            if tuple(words[start : start + len(name) - 1]) == name[1:]:
                return len(name), person
        return None

    @property
    def openings(self) -> Set[str]:
        """The first words of their names, folded."""
        return self._by_first.keys()

    def begins(self, word: str) -> bool:
        """Whether one of their names begins with the folded word."""
        return word in self._by_first


def _forms(family: str) -> Iterable[Name]:
    """A family name with and without article, as far as the form is no ordinary word."""
    if family in closed().all:
        return
    bare = without_article(family)
    for form in dict.fromkeys((family, bare, "ال" + bare)):
        if form == family or form not in common_words():
            yield tuple(form.split())
