"""Which countries an article is about: how often each is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tansiq.actors.entities import ActorMention, Nationality


class Census:
    """Counts of the countries of an article's actors and adjectives."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, mentions: Iterable[ActorMention] = (), adjectives: Iterable[Nationality] = ()) -> None:
        """Count mentions and adjectives; of countries named equally often the one counted first leads."""
        self._counts.update(entity.country for mention in mentions for entity in mention.entities if entity.country)
        self._counts.update(adjective.country for adjective in adjectives)

    def __getitem__(self, country: str) -> int:
        return self._counts[country]

    def most_named(self, countries: Iterable[str]) -> str | None:
        """Which of the countries is named most; None where none is."""
        named = [(self[code], code) for code in countries if self[code]]
        return max(named)[1] if named else None

    @property
    def leading(self) -> list[str]:
        """Codes of the two countries named most, most first; fewer where fewer are named."""
        return [code for code, _ in self._counts.most_common(2)]

    @property
    def is_about_one(self) -> bool:
        """Whether one country is named more often than all others together."""
        first, _, _ = self._ranked()
        return first >= 3 and first * 2 > self._counts.total()

    @property
    def is_about_two(self) -> bool:
        """Whether two countries carry the article, and no third comes near."""
        _, second, third = self._ranked()
        return second >= 3 and third * 3 <= second

    @property
    def two_lead(self) -> bool:
        """Whether the second country is named at least twice as often as any third."""
        _, second, third = self._ranked()
        return second > 0 and third * 2 <= second

    def _ranked(self) -> tuple[int, int, int]:
        """The three highest counts."""
        first, second, third, *_ = [*(number for _, number in self._counts.most_common(3)), 0, 0, 0]
        return first, second, third
