"""Why an address is not read, in plain words."""

from __future__ import annotations

import ssl
from http import HTTPStatus

import httpcore

from tansiq.errors import ReadError
from tansiq.reading.report import Reason
from tansiq.reading.web.telling import quoted


class Failure(ReadError):
    """An address is not read: the message gives the reason, and leaves it to the caller to name the address."""

    reason = Reason.UNREADABLE


class Unreachable(Failure):
    """No connection to the host can or may be made."""


class TooLarge(Failure):
    """An answer is larger than what is read."""

    reason = Reason.TOO_LARGE


class RobotsRefuse(Failure):
    """The robots.txt of a host refuses an address."""

    reason = Reason.ROBOTS


class NoText(Failure):
    """An answer is of a kind that is not read."""

    reason = Reason.SUFFIX


class ReadBefore(Failure):
    """The page has been read in the same run."""

    reason = Reason.DUPLICATE


def of_status(status: int) -> Failure:
    """The failure of an answer that is no page."""
    try:
        return Failure(f"the server answers {status} ({HTTPStatus(status).phrase})")
    except ValueError:
        return Failure(f"the server answers {status}, which means nothing")


def of_transport(error: Exception) -> Failure:
    """The failure of a connection that could not be made or broke."""
    certificate = _cause(error, ssl.SSLCertVerificationError)
    if isinstance(certificate, ssl.SSLCertVerificationError):
        return Unreachable(f"the certificate of the server is not trusted: {certificate.verify_message}")
    if _cause(error, ssl.SSLError):
        return Unreachable("no secure connection can be made to the server")
    if isinstance(error, httpcore.ConnectError):
        return Unreachable("the server cannot be reached")
    if isinstance(error, httpcore.RemoteProtocolError):
        return Failure(f"the answer breaks off or breaks HTTP: {quoted(error)}")
    return Failure("the connection broke off in the middle")


def _cause(error: BaseException | None, kind: type[BaseException]) -> BaseException | None:
    while error is not None and not isinstance(error, kind):
        error = error.__cause__ or error.__context__
    return error
