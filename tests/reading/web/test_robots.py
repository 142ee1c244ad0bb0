from collections.abc import Callable

import pytest
from web_server import Handler, Site, answer, raw, serving

from tansiq.reading.web.failures import Failure, RobotsRefuse
from tansiq.reading.web.fetching import Fetcher
from tansiq.reading.web.robots import LIMIT

Make = Callable[..., Fetcher]


def allowed(fetcher: Fetcher, address: str) -> bool:
    try:
        fetcher.fetch(address)
    except RobotsRefuse:
        return False
    return True


@pytest.fixture
def pages(site: Site) -> Site:
    for path in ("/", "/open", "/closed/a", "/closed/open"):
        site.pages[path] = answer("خبر")
    return site


def test_what_is_disallowed_is_never_asked_for(pages: Site, fetcher: Make) -> None:
    pages.pages["/robots.txt"] = answer("\ufeffUser-agent: *\nDisallow: /closed/\nAllow: /closed/open\n")
    one = fetcher()
    assert [allowed(one, pages.address + path) for path in ("/open", "/closed/a", "/closed/open")] == [
        True,
        False,
        True,
    ]
    assert pages.paths == ["/open", "/closed/open"]
    assert len(pages.asked) == 3  # robots.txt is asked for once


@pytest.mark.parametrize(("agent", "may"), [("Tansiq", False), ("tansiq", False), ("other", True), ("*", False)])
def test_rules_for_our_name(agent: str, may: bool, pages: Site, fetcher: Make) -> None:
    pages.pages["/robots.txt"] = answer(f"User-agent: {agent}\nDisallow: /")
    assert allowed(fetcher(), f"{pages.address}/") is may


def test_our_own_rules_replace_those_for_all(pages: Site, fetcher: Make) -> None:
    pages.pages["/robots.txt"] = answer("User-agent: *\nDisallow: /\n\nUser-agent: tansiq\nDisallow: /closed/")
    assert allowed(fetcher(), f"{pages.address}/open")


@pytest.mark.parametrize(
    ("robots", "may"),
    [
        (answer(status=404), True),
        (answer(status=403), True),
        (answer(status=401), True),
        (answer(status=204), True),
        (answer("<html>no such page</html>", Content_Type="text/html"), True),
        (answer(b"\xff\xfe\x00\x01" * 100), True),
        (answer(status=500), False),
        (answer(status=503), False),
        (answer(status=429), False),
        (answer(status=302, Location="/robots.txt"), False),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nUser"), False),
        (raw(b""), False),
    ],
    ids=["404", "403", "401", "204", "html", "binary", "500", "503", "429", "circle", "cut", "nothing"],
)
def test_robots_that_cannot_be_had(robots: Handler, may: bool, pages: Site, fetcher: Make) -> None:
    pages.pages["/robots.txt"] = robots
    assert allowed(fetcher(), f"{pages.address}/open") is may
    assert pages.paths == (["/open"] if may else [])


def test_a_silent_robots_refuses_and_is_not_asked_again(pages: Site, fetcher: Make) -> None:
    pages.pages["/robots.txt"] = raw(b"HTTP/1.1 200 OK\r\n", pause=lambda: pages.closing.wait(20))
    one = fetcher(silence=1.0)
    for _ in range(2):
        with pytest.raises(RobotsRefuse, match=r"the robots\.txt of the host cannot be had: timed out"):
            one.fetch(f"{pages.address}/open")
    assert len(pages.asked) == 1


def test_a_redirected_robots_is_followed(pages: Site, fetcher: Make) -> None:
    with serving() as other:
        other.pages["/all"] = answer("User-agent: *\nDisallow: /closed/")
        pages.pages["/robots.txt"] = answer(status=301, Location=f"{other.address}/all")
        one = fetcher()
        assert not allowed(one, f"{pages.address}/closed/a")
        assert allowed(one, f"{pages.address}/open")


def test_of_a_robots_of_ten_megabytes_the_beginning_counts(pages: Site, fetcher: Make) -> None:
    filler = "# nothing\n" * 1_000_000
    pages.pages["/robots.txt"] = answer(f"User-agent: *\nDisallow: /closed/\n{filler}Disallow: /open\n")
    one = fetcher(size=LIMIT)
    assert not allowed(one, f"{pages.address}/closed/a")
    assert allowed(one, f"{pages.address}/open")


def test_robots_with_many_wildcards_cost_no_time(pages: Site, fetcher: Make) -> None:
    pages.pages["/robots.txt"] = answer("User-agent: *\n" + f"Disallow: /{'*a' * 500}b\n" * 400)
    pages.pages["/" + "a" * 2000] = answer("خبر")
    assert allowed(fetcher(), f"{pages.address}/{'a' * 2000}")


def test_an_unreachable_host_is_called_so(fetcher: Make) -> None:
    with serving() as site:
        pass
    with pytest.raises(Failure, match=r"^the server cannot be reached$"):
        fetcher().fetch(f"{site.address}/")
