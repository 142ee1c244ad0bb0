"""Articles in portions that take about the same time."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from tansiq.model import Article

CHARACTERS = 100_000  # of a portion: some seventy articles of news, a fraction of a second; a longer article is alone
SECONDS = 1.0  # that a portion is waited for: pages of the web come slowly


def chunked(articles: Iterable[Article], characters: int = CHARACTERS) -> Iterator[list[Article]]:
    """The articles in their order, in portions of at most so many characters, but of one article at least."""
    chunk: list[Article] = []
    held, since = 0, time.monotonic()
    for article in articles:
        length = size(article)
        if chunk and (held + length > characters or time.monotonic() - since > SECONDS):
            yield chunk
            chunk, held, since = [], 0, time.monotonic()
        chunk.append(article)
        held += length
    if chunk:
        yield chunk


def size(article: Article) -> int:
    """Characters of the text and, so that a million empty ones are no small portion, some for the article itself."""
    return len(article.text) + 200
