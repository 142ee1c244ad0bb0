"""Fuzzing led by the lines that are reached (atheris, libFuzzer): `python guided.py TARGET -runs=N -seed=N`."""

from __future__ import annotations

import io
import sys
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["tansiq"]):
    from tansiq import edtf
    from tansiq.dateline import dateline
    from tansiq.dates.finding import find_dates
    from tansiq.draft import Draft
    from tansiq.errors import DataError
    from tansiq.reading import SkipReport
    from tansiq.reading.lines import json_lines
    from tansiq.reading.raw import Raw
    from tansiq.reading.records import from_json, from_markdown
    from tansiq.stages.sentences import sentences
    from tansiq.tokenizer import pieces
    from tansiq.tokens import Sentence

from fuzz.strategies import DATE_WORDS, LITTER, WORDS


def spelled(data: bytes, table: tuple[str, ...]) -> str:
    """The text that bytes choose from a table, two a piece."""
    numbers = zip(data[::2], data[1::2], strict=False)
    return "".join(table[(high << 8 | low) % len(table)] for high, low in numbers)


def tokenizer(data: bytes) -> None:
    """Pieces spell the text, sentences stand where they say."""
    for text in (data.decode("utf-8", "replace"), spelled(data, (*LITTER, *WORDS))):
        assert "".join(pieces(text)) == text
        draft = Draft(text)
        sentences(draft)
        for sentence in draft.sentences:
            for word, start in zip(sentence.texts, sentence.starts, strict=True):
                assert draft.text.startswith(word, start)


def dates(data: bytes) -> None:
    """What is found is a date."""
    text = spelled(data, (*LITTER, *DATE_WORDS))
    words = [piece for piece in pieces(text) if not piece.isspace()] or ["."]
    for mention in find_dates(Sentence(words, [0] * len(words)), None):
        assert 0 <= mention.start < mention.end <= len(words)
        edtf.interval(mention.edtf)
    dateline(text)


def records(data: bytes) -> None:
    """Articles come out, or a message."""
    text = data.decode("utf-8", "surrogateescape")
    with suppress(DataError):
        from_json(text, "made", 1).model_dump_json()
    with suppress(DataError):
        from_markdown(text, "made", "made").model_dump_json()
    list(json_lines(Raw("made", io.BytesIO(data)), SkipReport()))


TARGETS = {target.__name__: target for target in (tokenizer, dates, records)}

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
