"""The graph as one interactive page that needs no network."""

from tansiq.page.document import html, write_page

__all__ = ["html", "write_page"]
