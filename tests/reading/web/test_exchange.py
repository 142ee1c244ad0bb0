import gzip
import threading
import time
import zlib
from collections.abc import Callable

import pytest
from web_server import Site, answer, raw, serving

from tansiq import __version__
from tansiq.reading.web.failures import Failure
from tansiq.reading.web.fetching import Fetcher

Make = Callable[..., Fetcher]

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


def failing(fetcher: Fetcher, address: str) -> str:
    began = time.monotonic()
    with pytest.raises(Failure) as caught:
        fetcher.fetch(address)
    assert time.monotonic() - began < 30
    return str(caught.value)


def test_a_page_is_fetched_under_our_name(site: Site, fetcher: Make) -> None:
    site.pages["/a?b=%D8%A3"] = answer("خبر", Content_Type="text/plain; charset=utf-8")
    page = fetcher().fetch(f"{site.address}/a?b=أ#part")
    assert page.body.decode() == "خبر"
    assert page.content_type == "text/plain; charset=utf-8"
    assert page.url == f"{site.address}/a?b=%D8%A3"
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a?b=%D8%A3"]
    headers = site.asked[1][1]
    assert headers["User-Agent"] == f"tansiq/{__version__}"
    assert headers["Host"] == site.address.removeprefix("http://")
    assert headers["Accept-Encoding"] == "gzip"
    assert "Cookie" not in headers


def test_a_host_is_read_over_ipv6() -> None:
    from tansiq.reading.web.settings import Settings

    with serving("::1") as site:
        site.pages["/"] = answer("خبر")
        page = Fetcher(Settings(allow_private=True), print).fetch(f"{site.address}/")
        assert page.body.decode() == "خبر"
        assert site.asked[1][1]["Host"] == site.address.removeprefix("http://")


def test_cookies_are_not_sent_back(site: Site, fetcher: Make) -> None:
    site.pages["/a"] = answer(status=302, Location="/b", Set_Cookie="who=me; Path=/")
    site.pages["/b"] = answer("خبر")
    fetcher().fetch(f"{site.address}/a")
    assert "Cookie" not in site.asked[-1][1]


def test_proxies_of_the_environment_are_not_used(site: Site, fetcher: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/"] = answer("خبر")
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetcher().fetch(f"{site.address}/").body.decode() == "خبر"


def test_gzip_is_unpacked_also_of_several_members(site: Site, fetcher: Make) -> None:
    packed = gzip.compress("خبر ".encode() * 100_000) + gzip.compress("آخر".encode()) + b"\0" * 9
    site.pages["/"] = answer(packed, Content_Encoding="gzip")
    assert fetcher().fetch(f"{site.address}/").body.decode() == "خبر " * 100_000 + "آخر"


def test_an_endless_body_ends(site: Site, fetcher: Make) -> None:
    def endless(request: object) -> None:
        request.wfile.write(HEAD + b"\r\n")  # type: ignore[attr-defined]
        while not site.closing.is_set():
            request.wfile.write(b"a" * 65536)  # type: ignore[attr-defined]

    site.pages["/"] = endless
    assert failing(fetcher(size=1_000_000), f"{site.address}/") == "larger than 1 MB"


def test_a_body_that_says_it_is_too_large_is_not_read(site: Site, fetcher: Make) -> None:
    site.pages["/"] = raw(HEAD + b"Content-Length: 1000001\r\n\r\n", pause=lambda: site.closing.wait(20))
    assert failing(fetcher(size=1_000_000), f"{site.address}/") == "larger than 1 MB"


def test_a_gzip_bomb_costs_its_limit_alone(site: Site, fetcher: Make) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(200)) + packer.flush()
    site.pages["/"] = answer(bomb, Content_Encoding="gzip")
    assert failing(fetcher(size=1_000_000), f"{site.address}/") == "larger than 1 MB"


def test_empty_gzip_members_without_end_are_counted_as_sent(site: Site, fetcher: Make) -> None:
    site.pages["/"] = answer(gzip.compress(b"") * 10_000, Content_Encoding="gzip")
    assert failing(fetcher(size=100_000), f"{site.address}/") == "larger than 0.1 MB"


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "zstd"])
def test_a_packing_that_was_not_asked_for_is_refused(encoding: str, site: Site, fetcher: Make) -> None:
    site.pages["/"] = answer(gzip.compress(b"a"), Content_Encoding=encoding)
    assert failing(fetcher(), f"{site.address}/") == f"the answer is packed as {encoding}, which was not asked for"


def test_damaged_gzip(site: Site, fetcher: Make) -> None:
    site.pages["/cut"] = answer(gzip.compress(b"abc" * 1000)[:-12], Content_Encoding="gzip")
    site.pages["/no"] = answer(b"abc", Content_Encoding="gzip")
    assert failing(fetcher(), f"{site.address}/cut") == "the answer ends in the middle of its gzip"
    assert failing(fetcher(), f"{site.address}/no") == "the answer is damaged: no good gzip"


def test_a_slow_drip_ends_at_the_deadline(site: Site, fetcher: Make) -> None:
    drip = raw(HEAD + b"\r\n", *[b"a"] * 1000, pause=lambda: site.closing.wait(0.05))
    site.pages["/"] = drip
    assert failing(fetcher(total=1.0), f"{site.address}/") == "timed out: not all there after 1 s"


def test_slow_headers_end_at_the_deadline_too(site: Site, fetcher: Make) -> None:
    site.pages["/"] = raw(b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 1000, pause=lambda: site.closing.wait(0.05))
    assert failing(fetcher(total=1.0), f"{site.address}/") == "timed out: not all there after 1 s"


def test_a_silent_server(site: Site, fetcher: Make) -> None:
    site.pages["/"] = raw(HEAD, pause=lambda: site.closing.wait(20))
    assert failing(fetcher(silence=1.0), f"{site.address}/") == "timed out: the server was silent for 1 s"


@pytest.mark.parametrize(
    "pieces",
    [
        [CHUNKED + b"5\r\nabcde\r\nzz\r\nabc"],
        [CHUNKED + b"5\r\nabc"],
        [HEAD + b"Content-Length: 10\r\n\r\nabc"],
        [HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\nabc"],
        [HEAD + b"Content-Length: -1\r\n\r\nabc"],
        [b"nonsense\r\n\r\n"],
        [b""],
        [HEAD + b"X-Long: " + b"a" * 1_000_000 + b"\r\n\r\n"],
        [HEAD, *[b"X-%d: y\r\n" % i for i in range(50_000)]],
    ],
    ids=["chunk", "cut-chunk", "cut", "length", "negative", "nonsense", "nothing", "long-header", "many-headers"],
)
def test_a_broken_answer_is_named(pieces: list[bytes], site: Site, fetcher: Make) -> None:
    site.pages["/"] = raw(*pieces)
    assert "the answer breaks off or breaks HTTP" in failing(fetcher(), f"{site.address}/")


def test_nobody_listens(fetcher: Make) -> None:
    with serving() as site:
        pass
    assert failing(fetcher(), f"{site.address}/") == "the server cannot be reached"


@pytest.mark.parametrize("status", [204, 404, 410, 500, 999])
def test_an_answer_that_is_no_page(status: int, site: Site, fetcher: Make) -> None:
    site.pages["/"] = answer(status=status)
    assert failing(fetcher(), f"{site.address}/").startswith(f"the server answers {status}")


def test_two_servers_at_once_are_two(site: Site, fetcher: Make) -> None:
    with serving("localhost") as other:
        site.pages["/"], other.pages["/"] = answer("a"), answer("b")
        one = fetcher()
        assert [one.fetch(f"{s.address}/").body for s in (site, other, site)] == [b"a", b"b", b"a"]
    assert threading.active_count() < 20
