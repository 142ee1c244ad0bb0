"""HTTPS: certificates are checked, for the name in the address and not for the number that is connected to."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from web_server import Site, answer, serving

from tansiq.reading.web import exchange
from tansiq.reading.web.failures import Failure
from tansiq.reading.web.fetching import Fetcher
from tansiq.reading.web.settings import Settings

NAME = "news.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for NAME with its key, signed by itself."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("NO openssl")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    command = f"{openssl} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN={NAME}"
    to = ["-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(file), "-out", str(file.with_name("cert.pem"))]
    subprocess.run([*command.split(), *to], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + file.with_name("cert.pem").read_bytes())
    return file


@pytest.fixture
def named() -> list[str]:
    """The names that clients asked the server for (SNI)."""
    return []


@pytest.fixture
def secure(certificate: Path, named: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _, name, __: named.append(name)
    real = socket.getaddrinfo
    names = {NAME: "127.0.0.1", "other.example": "127.0.0.1"}
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, port, *a, **n: real(names.get(str(host), host), port, *a, **n)
    )
    exchange._trust.cache_clear()
    with serving(tls=lambda sock: context.wrap_socket(sock, server_side=True)) as site:
        site.pages["/"] = answer("خبر")
        yield site
    exchange._trust.cache_clear()


def fetch(site: Site, host: str) -> str:
    port = site.address.rpartition(":")[2]
    return Fetcher(Settings(allow_private=True, pause=0), print).fetch(f"https://{host}:{port}/").body.decode()


def test_a_trusted_certificate_for_the_name(
    secure: Site, certificate: Path, named: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("cert.pem")))
    assert fetch(secure, NAME) == "خبر"
    assert set(named) == {NAME}


def test_a_certificate_for_another_name(secure: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("cert.pem")))
    with pytest.raises(Failure, match=r"certificate of the server is not trusted: Hostname mismatch"):
        fetch(secure, "other.example")


def test_a_certificate_that_nobody_vouches_for(secure: Site) -> None:
    with pytest.raises(Failure, match=r"certificate of the server is not trusted: self.signed certificate"):
        fetch(secure, NAME)


def test_no_tls_at_all(site: Site) -> None:
    with pytest.raises(Failure, match="no secure connection can be made"):
        fetch(site, "127.0.0.1")
