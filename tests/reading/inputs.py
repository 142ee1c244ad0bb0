"""What the tests of readers share."""

import io
from collections.abc import Callable

from tansiq.model import Article
from tansiq.reading import Options, SkipReport
from tansiq.reading.raw import Found, Raw
from tansiq.reading.report import Reason

TEXT = "استقبل وزير الداخلية المغربي في الرباط نظيره الإسباني، وبحثا ملف الهجرة."
OTHER = "زار رئيس جهاز المخابرات العامة المصرية الخرطوم وبحث مع نظيره السوداني أمن الحدود."

Read = Callable[[Raw, SkipReport], Found]


class OneWay(io.RawIOBase):
    """Bytes that can be read once, as they come from a pipe, a few at a time."""

    def __init__(self, data: bytes, at_once: int = 7) -> None:
        self._data, self._at, self._at_once = data, 0, at_once

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        part = self._data[self._at : self._at + min(len(buffer), self._at_once)]
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)


def read(
    reader: Read, data: bytes, name: str = "f", options: Options | None = None, at_once: int = 65536
) -> tuple[list[tuple[str, Article]], SkipReport]:
    """What a reader makes of bytes that come from a pipe."""
    report = SkipReport()
    raw = Raw(name, OneWay(data, at_once), name.rpartition(".")[0], options=options or Options())  # type: ignore[arg-type]
    return list(reader(raw, report)), report


def problems(report: SkipReport) -> list[tuple[str, Reason]]:
    """Where something was skipped, and why."""
    return [(skip.where, skip.reason) for skip in report.skips]
