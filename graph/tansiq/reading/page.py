"""From a saved page to its article."""

from __future__ import annotations

from tansiq.errors import ReadError
from tansiq.model import Article


def article_of(html: bytes | str, name: str, url: str | None, id: str) -> Article:
    """The article of a page.

    Args:
        html: the page; bytes are decoded as the page itself says, or by their look.
        name: what messages call it.
        url: its address, where it is known.
        id: what the article is called.

    Raises:
        ReadError: the page holds no article.
    """
    import trafilatura

    text = trafilatura.extract(html, url=url, include_comments=False)
    if not text:
        raise ReadError("a page without an article")
    return Article(id=id, text=text, url=url)
