"""Each article once, and each with an id of its own."""

from __future__ import annotations

import hashlib

from tansiq.model import Article
from tansiq.reading.raw import Found
from tansiq.reading.report import Reason, SkipReport

_DIGEST = 16  # bytes; two of 10^9 articles that differ share one with a probability of 10^-21


def distinct(found: Found, report: SkipReport) -> Found:
    """The articles without those that were read before: the same text under the same id or at the same address.

    The same text under another id and address is an article: an outlet that reprints another. What is remembered are
    digests, some 300 bytes an article, whatever the length of its text.
    """
    seen: set[bytes] = set()
    numbers: dict[bytes, int] = {}  # how many articles have an id, where it is more than one
    for where, article in found:
        marks = _marks(article)
        if known := _known(article, marks, seen):
            report.skip(where, Reason.DUPLICATE, known)
            continue
        own = _digest("id", article.id)
        if own in seen:
            renamed = article.model_copy(update={"id": _free(article.id, seen, numbers)})
            report.note(where, f"another article has the id {article.id}; this one is called {renamed.id}")
            article = renamed
            seen.update(_marks(renamed))
        seen.update((_digest("id", article.id), *marks))
        report.read += 1
        yield where, article


def once(found: Found, report: SkipReport) -> Found:
    """The articles of which all with the same text are here, without those that were read before; ids stay as they are.

    So can many machines do a part of `distinct`: one address does not tell of itself which machine has the other copy.
    """
    seen: set[bytes] = set()
    for where, article in found:
        marks = _marks(article)
        if known := _known(article, marks, seen):
            report.skip(where, Reason.DUPLICATE, known)
            continue
        seen.update(marks)
        yield where, article


def _known(article: Article, marks: list[bytes], seen: set[bytes]) -> str | None:
    """Why an article is no new one; None where it is."""
    if seen.isdisjoint(marks):
        return None
    same = f"article {article.id}" if marks[0] in seen else f"the page {article.url}"
    return f"{same} has been read before"


def _free(taken: str, seen: set[bytes], numbers: dict[bytes, int]) -> str:
    """An id that no article has yet, made of one that is taken."""
    own = _digest("id", taken)
    numbers[own] = number = numbers.get(own, 1) + 1
    while _digest("id", f"{taken}~{number}") in seen:
        number += 1
    return f"{taken}~{number}"


def _marks(article: Article) -> list[bytes]:
    """What tells an article that was read before: its id and text, and its address and text."""
    marks = [_digest("article", article.id, article.text)]
    return [*marks, _digest("page", article.url, article.text)] if article.url else marks


def _digest(*parts: str) -> bytes:
    # a length before each part, so that what belongs to one cannot pass for the beginning of the next
    data = b"".join(b"%d:%b" % (len(part), part.encode()) for part in parts)
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()
