"""From the text of one file to its articles: JSON Lines, Markdown with front matter, plain text."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml
from pydantic import ValidationError

from tansiq.errors import DataError
from tansiq.model import Article

# the opening line, the YAML between, the closing line; what follows is the article as given
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)

_HALF_PAIR = re.compile("[\ud800-\udfff]")


def from_json(line: str, file: object, number: int) -> Article:
    """The article of one line of JSON.

    Raises:
        DataError: the line is no JSON object, or a field of it is missing or of the wrong type.
    """
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise DataError(file, number, None, f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise DataError(file, number, None, "not an article: nested too deeply") from None
    except ValueError:
        raise DataError(file, number, None, "not an article: holds a number of thousands of digits") from None
    if not isinstance(record, dict):
        raise DataError(file, number, None, f"not a JSON object but {type(record).__name__}")
    return from_fields(record, file, number)


def from_markdown(text: str, file: object, stem: str, url: str | None = None) -> Article:
    """The article of a Markdown file; without front matter the whole file is its text.

    Front matter is read as plain strings (`published: 2023` is no number, `lang: no` no truth value), `id` defaults
    to the stem of the file name, and fields without a value count as absent.

    Raises:
        DataError: the front matter is not closed, no YAML mapping, or breaks a field of Article.
    """
    if re.match(r"---[ \t]*(?:\r?\n|\Z)", text) is None:
        return from_text(text, file, stem, url)
    match = _FRONT_MATTER.match(text)
    if match is None:
        raise DataError(file, 1, None, "front matter is not closed by a line '---'")
    try:
        fields = yaml.load(match["yaml"], Loader=yaml.BaseLoader)  # strings, lists and mappings, nothing executable
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise DataError(file, line, None, f"front matter is no YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise DataError(file, 1, None, f"front matter is no YAML: {error}".replace("\n", " ")) from None
    if not isinstance(fields, dict):
        raise DataError(file, 1, None, "front matter is no list of 'field: value'")
    given = {key: value for key, value in fields.items() if value != ""}
    return from_fields({"id": stem, "url": url, **given, "text": text[match.end() :]}, file, None)


def from_text(text: str, file: object, stem: str, url: str | None = None) -> Article:
    """The article of a plain text file: all of it is text, the stem of the file name its id.

    Raises:
        DataError: the text is no valid Unicode.
    """
    return from_fields({"id": stem, "url": url, "text": text}, file, None)


def from_fields(record: dict[str, Any], file: object, line: int | None) -> Article:
    """The article of fields by their names.

    Raises:
        DataError: a field is missing, of the wrong type or no text that can be written.
    """
    try:
        article = Article.model_validate(record)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise DataError(file, line, field, first["msg"].removeprefix("Value error, ")) from None
    for field, value in article:
        # half a surrogate pair, as JSON may escape it, can be written to no file
        if isinstance(value, str) and _HALF_PAIR.search(value):
            raise DataError(file, line, field, "holds half a surrogate pair, which is no character")
    return article
