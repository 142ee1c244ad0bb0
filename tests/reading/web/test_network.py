import socket

import httpcore
import pytest
from web_server import answer, serving

from tansiq.reading.web.failures import Failure
from tansiq.reading.web.fetching import Fetcher
from tansiq.reading.web.network import Deadline, Network, is_public
from tansiq.reading.web.settings import Settings


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%1", "fc00::1", "fd12::1", "fec0::1", "ff02::1", "ff0e::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::",
        "64:ff9b:1::1", "100::1",
    ],
)  # fmt: skip
def test_other_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0"],
)
def test_this_machine_is_refused_however_it_is_written(host: str) -> None:
    with serving() as site:
        site.pages["/"] = answer("secret")
        with pytest.raises(Failure, match=r"no public address; --allow-private reads it|is not known|not a valid"):
            Fetcher(Settings(), print).fetch(f"http://{host}:{site.address.rpartition(':')[2]}/")
        assert site.asked == []


def network(settings: Settings) -> Network:
    return Network(settings, Deadline(5))


def test_a_name_is_asked_for_once_and_what_was_checked_is_connected(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the second answer to the same question would be a private address."""
    answers = iter(["203.0.114.7", "127.0.0.1"])
    connected = []
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, port, **_: [(socket.AF_INET, 1, 6, "", (next(answers), port))]
    )

    def connect(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(httpcore.ConnectError):
        network(Settings()).connect_tcp("rebinding.example", 80)
    assert connected == [("203.0.114.7", 80)]


def test_one_private_address_among_public_ones_refuses_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, 1, 6, "", (address, 80)) for address in ("203.0.114.7", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(Failure, match=r"two\.example \(10\.0\.0\.1\) is no public address"):
        network(Settings()).connect_tcp("two.example", 80)


def test_the_next_address_is_tried_where_one_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as site:
        port = int(site.address.rpartition(":")[2])
        found = [(socket.AF_INET, 1, 6, "", (address, port)) for address in ("127.0.0.2", "127.0.0.1")]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        real = socket.create_connection

        def connect(address: tuple[str, int], *rest: object, **named: object) -> socket.socket:
            if address[0] == "127.0.0.2":
                raise ConnectionRefusedError
            monkeypatch.undo()  # the connection itself needs no name
            return real(address, *rest, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(socket, "create_connection", connect)
        stream = network(Settings(allow_private=True)).connect_tcp("two.example", port)
        assert stream.get_extra_info("server_addr") == ("127.0.0.1", port)
        stream.close()


def test_an_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Failure, match=r"the host nowhere\.example is not known"):
        network(Settings()).connect_tcp("nowhere.example", 80)


def test_a_deadline_that_is_over_lets_nothing_begin() -> None:
    deadline = Deadline(0)
    assert deadline.over
    with pytest.raises(Failure, match="timed out: not all there after 0 s"):
        deadline.within(5)
