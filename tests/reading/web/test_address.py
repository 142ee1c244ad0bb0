import pytest

from tansiq.reading.web import is_address
from tansiq.reading.web.address import parsed
from tansiq.reading.web.failures import Failure
from tansiq.reading.web.telling import shown


def test_what_is_an_address() -> None:
    assert is_address("http://example.org") and is_address("HTTPS://example.org/a.html")
    assert not is_address("-") and not is_address("articles/http://") and not is_address("https:/a")


@pytest.mark.parametrize(
    ("given", "address"),
    [
        (" HTTP://Example.org:80/a#b \n", "http://example.org/a"),
        ("https://مثال.إختبار/خبر", "https://xn--mgbh0fb.xn--kgbechtv/%D8%AE%D8%A8%D8%B1"),
    ],
)
def test_an_address_in_its_plain_form(given: str, address: str) -> None:
    assert str(parsed(given)) == address


@pytest.mark.parametrize(
    "bad", ["http://", "//example.org", "example.org", "mailto:a@example.org", "http://a\x00b/", "http://e.org:0/", ""]
)
def test_what_is_not_an_address_is_called_so(bad: str) -> None:
    with pytest.raises(Failure, match=r"not a valid address|only http and https"):
        parsed(bad)


def test_an_address_is_shown_on_one_line() -> None:
    assert shown("javascript:\n\x1b[2Ja\u202e") == "javascript:��[2Ja�"
    assert len(shown("http://e.org/" + "a" * 100_000)) == 2001


def test_secrets_are_neither_sent_nor_shown() -> None:
    address = "https://me:secret@example.org/a@b?c=d@e"
    with pytest.raises(Failure) as caught:
        parsed(address)
    assert "secret" not in str(caught.value)
    assert shown(address) == "https://example.org/a@b?c=d@e"
