"""Whatever a server or a feed says: a failure in plain words, or an answer."""

import gzip
from contextlib import suppress

import httpx
from hypothesis import example, given, settings
from hypothesis import strategies as st
from protego import Protego

from tansiq.reading.web.address import parsed, target
from tansiq.reading.web.body import read_body
from tansiq.reading.web.content import recoded, suffix_of
from tansiq.reading.web.failures import Failure, NoText
from tansiq.reading.web.telling import shown

RULES = Protego.parse("User-agent: *\nDisallow: /*a$")
HERE = httpx.URL("https://example.org/a/b")
ADDRESSES = st.text() | st.text("ahtps:/@?#[]%.\\0é\u0663\u200f ").map("http://".__add__)
MEDIA = st.text() | st.text("ahtps/;=\"'*% ").map("text/html; charset".__add__)


@given(ADDRESSES)
@example("http://a:²/")
@example("http://[::1%25eth0]/")
@example("http://xn--/")
@settings(max_examples=300, deadline=None)
def test_any_address(text: str) -> None:
    with suppress(Failure):
        url = parsed(text)
        assert url.scheme in ("http", "https") and url.host and not url.userinfo and not url.fragment
        assert parsed(str(url)) == url
        assert RULES.can_fetch(str(url), "tansiq") in (True, False)
        with suppress(NoText):
            suffix_of("", str(url), b"")
    with suppress(Failure):
        assert target(HERE, text).scheme in ("http", "https")
    assert shown(text).isprintable()


@given(MEDIA, st.binary(max_size=60))
@example("text/html; charset*=utf-8''%ff", b"\xff")
@example("text/html; charset*0=utf", b"\xff")
@example("text/html; charset=idna", b"\xff")
@settings(max_examples=300, deadline=None)
def test_any_content_type(media: str, body: bytes) -> None:
    with suppress(Failure):
        recoded(media, suffix_of(media, "https://example.org/a", body), body)
    recoded(media, ".html", body)


@given(st.lists(st.binary(max_size=200_000), max_size=3), st.integers(1, 60), st.binary(max_size=3), st.booleans())
@settings(max_examples=60, deadline=None)
def test_gzip_in_any_pieces_is_what_was_packed(parts: list[bytes], step: int, rest: bytes, cut: bool) -> None:
    packed = b"".join(map(gzip.compress, parts))
    pieces = [packed[start : start + step] for start in range(0, len(packed), step)]
    whole = b"".join(parts)
    assert read_body(pieces, "gzip", len(whole) + len(packed), cut) == whole
    if whole and packed:
        with suppress(Failure):
            assert len(read_body([*pieces, rest], "gzip", 10, cut)) <= 10
