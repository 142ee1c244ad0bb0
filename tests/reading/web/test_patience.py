from collections.abc import Callable
from email.utils import format_datetime

import pytest
from web_server import Site, answer, serving

from tansiq.reading.web.failures import Failure
from tansiq.reading.web.fetching import Fetcher

Make = Callable[..., Fetcher]


def test_requests_to_a_host_are_a_pause_apart(site: Site, fetcher: Make, fake: object) -> None:
    site.pages["/"] = answer("خبر")
    one = fetcher(pause=2.5)
    one.fetch(f"{site.address}/")
    one.fetch(f"{site.address}/")
    assert fake.waits == [2.5, 2.5]  # robots.txt, the page, the page again


def test_time_that_has_passed_anyway_counts(site: Site, fetcher: Make, fake: object) -> None:
    site.pages["/"] = answer("خبر")
    one = fetcher(pause=2.0)
    one.fetch(f"{site.address}/")
    fake.time += 1.5
    one.fetch(f"{site.address}/")
    assert fake.waits == [2.0, 0.5]


def test_another_host_waits_for_nothing(site: Site, fetcher: Make, fake: object) -> None:
    with serving("localhost") as other:
        name = other.address.replace("127.0.0.1", "localhost")
        for host in (site, other):
            host.pages["/"] = answer("خبر")
            host.pages["/robots.txt"] = answer(status=404)
        one = fetcher(pause=1.0)
        one.fetch(f"{site.address}/")
        one.fetch(f"{name}/")
        assert fake.waits == [1.0, 1.0]  # once each, between robots.txt and the page


def test_the_delay_that_robots_ask_for(site: Site, fetcher: Make, fake: object) -> None:
    site.pages["/"] = answer("خبر")
    site.pages["/robots.txt"] = answer("User-agent: *\nCrawl-delay: 7.5")
    fetcher(pause=1.0).fetch(f"{site.address}/")
    assert fake.waits == [7.5]


@pytest.mark.parametrize("delay", ["86400", "1e300"])
def test_an_unheard_of_delay_is_no_wait(delay: str, site: Site, fetcher: Make, fake: object) -> None:
    site.pages["/robots.txt"] = answer(f"User-agent: *\nCrawl-delay: {delay}")
    with pytest.raises(Failure, match=r"robots\.txt asks for .* s between two requests, more than we wait"):
        fetcher().fetch(f"{site.address}/")
    assert fake.waits == []


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_when_it_says(status: int, site: Site, fetcher: Make, fake: object) -> None:
    site.pages["/"] = [answer(status=status, Retry_After="7"), answer("خبر")]
    assert fetcher(pause=0).fetch(f"{site.address}/").body.decode() == "خبر"
    assert fake.waits == [7.0]


def test_a_date_to_come_again(site: Site, fetcher: Make, fake: object) -> None:
    from datetime import UTC, datetime

    then = format_datetime(datetime.fromtimestamp(fake.time + 30, UTC), usegmt=True)
    site.pages["/"] = [answer(status=503, Retry_After=then), answer("خبر")]
    fetcher(pause=0).fetch(f"{site.address}/")
    assert fake.waits == [30.0]


@pytest.mark.parametrize("header", [{}, {"Retry_After": "soon"}, {"Retry_After": "-5"}, {"Retry_After": "²"}])
def test_without_a_time_the_waits_grow_and_end(header: dict[str, str], site: Site, fetcher: Make, fake: object) -> None:
    site.pages["/"] = answer(status=503, **header)
    with pytest.raises(Failure, match=r"the server answers 503 \(Service Unavailable\)"):
        fetcher(pause=0).fetch(f"{site.address}/")
    assert fake.waits == [1.0, 2.0, 4.0]
    assert len(site.paths) == 4


@pytest.mark.parametrize("seconds", ["3600", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_too_long_a_wait_is_not_waited(seconds: str, site: Site, fetcher: Make, fake: object) -> None:
    site.pages["/"] = answer(status=429, Retry_After=seconds)
    with pytest.raises(Failure, match=r"the server answers 429 and asks to wait .* s, more than we wait"):
        fetcher(pause=0).fetch(f"{site.address}/")
    assert fake.waits == []
