"""Articles at addresses: pages, feeds and files over HTTP(S), with the manners of a polite reader."""

from tansiq.reading.web.settings import Settings, is_address

__all__ = ["Settings", "is_address"]
