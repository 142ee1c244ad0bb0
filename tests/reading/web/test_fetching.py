import socket
from collections.abc import Callable

import pytest
from web_server import Site, answer, raw, serving

from tansiq.reading.web.failures import Failure
from tansiq.reading.web.fetching import Fetcher

Make = Callable[..., Fetcher]


def failing(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(Failure) as caught:
        fetcher.fetch(address)
    return str(caught.value)


def test_redirects_are_followed_and_the_last_address_counts(site: Site, fetcher: Make) -> None:
    site.pages["/a"] = answer(status=301, Location="/b?x=1")
    site.pages["/b?x=1"] = raw(b"HTTP/1.1 307 there\r\nLocation: " + f"{site.address}/خبر".encode() + b"\r\n\r\n")
    site.pages["/%D8%AE%D8%A8%D8%B1"] = answer("خبر")
    assert fetcher().fetch(f"{site.address}/a").url == f"{site.address}/%D8%AE%D8%A8%D8%B1"


def test_a_circle_of_redirects_ends(site: Site, fetcher: Make) -> None:
    site.pages["/a"] = answer(status=302, Location="/b")
    site.pages["/b"] = answer(status=302, Location="/a")
    assert failing(fetcher(), f"{site.address}/a") == "more than 5 redirects"
    assert site.paths == ["/a", "/b"] * 3


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "only http and https addresses are read, not file:"),
        ("javascript:alert(1)", "only http and https addresses are read, not javascript:"),
        ("ftp://example.org/", "only http and https addresses are read, not ftp:"),
        ("http://me:secret@example.org/", "holds a user name or password; these are never sent, leave them out"),
        ("http://[::1", "redirects to what is not a valid address"),
        ("http://example.org:99999/", "not a valid address: there is no port 99999"),
    ],
)
def test_a_redirect_out_of_the_web_is_not_followed(location: str, reason: str, site: Site, fetcher: Make) -> None:
    site.pages["/"] = answer(status=302, Location=location)
    assert failing(fetcher(), f"{site.address}/").startswith(reason)
    assert site.paths == ["/"]


def test_a_redirect_is_asked_for_at_its_own_robots(site: Site, fetcher: Make) -> None:
    with serving() as other:
        other.pages["/robots.txt"] = answer("User-agent: *\nDisallow: /")
        other.pages["/"] = answer("خبر")
        site.pages["/"] = answer(status=302, Location=f"{other.address}/")
        assert failing(fetcher(), f"{site.address}/") == (
            f"the robots.txt of the host refuses it (redirected to {other.address}/)"
        )
        assert other.paths == []


def public_names(monkeypatch: pytest.MonkeyPatch, **names: list[str]) -> list[str]:
    """Lets names have addresses, and this machine's the one of a public host; returns the names asked for."""
    asked, real = [], socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *rest: int, **named: int) -> list[tuple[object, ...]]:
        asked.append(host)
        known = names.get(host.split(".")[0], [host])
        return [entry for address in known for entry in real(address, port, *rest, **named)]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


@pytest.mark.parametrize("target", ["169.254.169.254/latest", "10.0.0.1/", "[::ffff:127.0.0.1]/", "inner.example/"])
def test_a_redirect_to_a_private_address_is_not_followed(
    target: str, site: Site, fetcher: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/"] = answer(status=302, Location=f"http://{target}")
    port = int(site.address.rpartition(":")[2])
    public_names(monkeypatch, inner=["192.168.1.7"])
    monkeypatch.setattr("tansiq.reading.web.network.is_public", lambda address: address == "127.0.0.1")
    reason = failing(fetcher(allow_private=False), f"http://127.0.0.1:{port}/")
    assert "no public address; --allow-private reads it (redirected to http://" in reason
    assert site.paths == ["/"]
