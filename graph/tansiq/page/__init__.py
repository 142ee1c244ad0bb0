"""The graph as one interactive page that needs no network."""

from tansiq.page.document import write_page

__all__ = ["write_page"]
