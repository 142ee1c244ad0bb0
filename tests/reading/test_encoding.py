import pytest

from tansiq.errors import ReadError
from tansiq.reading.encoding import decoded, encoding_of

TEXT = "استقبل وزير الداخلية المغربي، يوم الثلاثاء في الرباط، نظيره الإسباني وبحثا ملف الهجرة."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
@pytest.mark.parametrize("text", [TEXT, TEXT[:40], TEXT * 2000], ids=["sentence", "short", "long"])
def test_text_survives_every_encoding(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert decoded(data, encoding_of(data)) == text


def test_line_ends_stay_as_they_are() -> None:
    data = "سطر\r\nسطر\rسطر\n".encode()
    assert decoded(data, encoding_of(data)) == "سطر\r\nسطر\rسطر\n"


def test_damaged_utf_8_is_not_taken_for_a_code_page() -> None:
    data = TEXT.encode()[:-2]
    with pytest.raises(ReadError, match=f"damaged UTF-8 at byte {len(data) - 1}"):
        decoded(data, encoding_of(data))


@pytest.mark.parametrize(
    "data", [TEXT.encode("utf-32-le"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(128, 256)) * 3]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        decoded(data, encoding_of(data))
