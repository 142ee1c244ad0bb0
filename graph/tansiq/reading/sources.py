"""Where articles come from: files, folders with all below them, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tansiq.errors import DataError, ReadError
from tansiq.maintext import main_spans
from tansiq.model import Article
from tansiq.reading.encoding import LEGACY, decoded, encoding_of
from tansiq.reading.records import from_json, from_markdown, from_text
from tansiq.reading.report import Reason, SkipReport

STDIN = "-"
SUFFIXES = frozenset({".jsonl", ".txt", ".md"})
LARGE = 1_000_000  # characters; an article as long as a book takes a while, so it is announced

Source = Path | str


def read_articles(paths: Sequence[Source], report: SkipReport) -> Iterator[Article]:
    """Articles of files and folders, in the order of `paths`, folders by the names of the files below them.

    What cannot be read is skipped with a message that names it. An id that occurs again is made distinct (`a`, `a~2`),
    unless its text is the same too: then the article has been read before and is skipped.

    Args:
        paths: files (`.jsonl`, `.txt`, `.md`), folders, or `-` for JSON Lines on standard input.
        report: takes the messages and counts what was read.

    Raises:
        ReadError: a path does not exist.
    """
    for path in paths:
        if path != STDIN and not Path(path).exists():
            raise ReadError(f"{path}: no such file or folder")
    return _distinct(_articles(paths, report), report)


def _articles(paths: Sequence[Source], report: SkipReport) -> Iterator[tuple[str, Article]]:
    """Articles, each with the place it comes from."""
    for path in paths:
        if path == STDIN:
            yield from _from_bytes(sys.stdin.buffer.read(), "standard input", ".jsonl", report)
        else:
            for file in _files(Path(path), report):
                yield from _from_file(file, report)


def _files(path: Path, report: SkipReport) -> Iterator[Path]:
    """The file itself, or the files below a folder, sorted; hidden ones are the system's, not articles."""
    if not path.is_dir():
        yield path
        return

    def refused(error: OSError) -> None:
        report.skip(error.filename, Reason.UNREADABLE, error.strerror or "cannot be listed")

    for folder, below, names in os.walk(path, onerror=refused):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _from_file(file: Path, report: SkipReport) -> Iterator[tuple[str, Article]]:
    if file.suffix.lower() not in SUFFIXES:
        report.skip(file, Reason.SUFFIX, f"a file {file.suffix or 'without suffix'} is not read")
        return
    try:
        data = file.read_bytes()
    except OSError as error:
        report.skip(file, Reason.UNREADABLE, error.strerror or str(error))
        return
    yield from _from_bytes(data, str(file), file.suffix.lower(), report)


def _from_bytes(data: bytes, name: str, suffix: str, report: SkipReport) -> Iterator[tuple[str, Article]]:
    try:
        encoding = encoding_of(data)
        # a damaged byte costs a JSON line, not the file
        text = data.decode(encoding, "surrogateescape") if suffix == ".jsonl" else decoded(data, encoding)
    except (ReadError, UnicodeDecodeError) as error:
        report.skip(name, Reason.ENCODING, str(error))
        return
    if not text.strip():
        report.skip(name, Reason.EMPTY, "an empty file")
        return
    if encoding in LEGACY:
        report.note(name, f"read as {LEGACY[encoding]}, guessed from its bytes")
    if suffix == ".jsonl":
        yield from _from_lines(text, name, report)
        return
    read = from_markdown if suffix == ".md" else from_text
    try:
        article = read(text, name, Path(name).stem)
    except DataError as error:
        report.skip(_place(error), Reason.BROKEN, error.problem)
        return
    yield from _with_text(article, name, report)


def _from_lines(text: str, name: str, report: SkipReport) -> Iterator[tuple[str, Article]]:
    for number, line in enumerate(text.split("\n"), 1):  # not splitlines: U+2028 may stand inside a JSON string
        if line.strip():
            try:
                article = from_json(line, name, number)
            except DataError as error:
                report.skip(_place(error), Reason.BROKEN, error.problem)
            else:
                yield from _with_text(article, f"{name}:{number}", report)


def _place(error: DataError) -> str:
    return str(error).removesuffix(f": {error.problem}")


def _with_text(article: Article, where: str, report: SkipReport) -> Iterator[tuple[str, Article]]:
    if not article.text.strip():
        report.skip(where, Reason.EMPTY, f"article {article.id} has no text")
        return
    if not main_spans(article.text):
        report.skip(where, Reason.NO_TEXT, f"article {article.id} has no main text, only menus, links or headlines")
        return
    if len(article.text) > LARGE:
        report.note(where, f"a very long article ({len(article.text):,} characters), which takes a while")
    yield where, article


def _distinct(found: Iterator[tuple[str, Article]], report: SkipReport) -> Iterator[Article]:
    seen: dict[str, set[int]] = {}  # hashes of the texts read under an id
    for where, article in found:
        same = seen.setdefault(article.id, set())
        content = hash((article.title, article.text, article.published))
        if content in same:
            report.skip(where, Reason.DUPLICATE, f"article {article.id} has been read before")
            continue
        same.add(content)
        report.read += 1
        if len(same) == 1:
            yield article
            continue
        number = len(same)
        while f"{article.id}~{number}" in seen:
            number += 1
        renamed = article.model_copy(update={"id": f"{article.id}~{number}"})
        seen[renamed.id] = {content}
        report.note(where, f"another article has the id {article.id}; this one is called {renamed.id}")
        yield renamed
