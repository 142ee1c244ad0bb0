"""How pages name their parts, from `names.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import yaml
from lxml.html import HtmlElement

from tansiq.resources import PACKAGE, YAML_LOADER

_NAME = 30  # characters; a longer attribute holds something else
_LONGEST = 2000
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Names:
    """The lists of `names.yaml`, which says what each is for; `furniture` and `dateless` match one name's words."""

    furniture: re.Pattern[str]
    dateless: re.Pattern[str]
    openings: re.Pattern[str]
    states: tuple[str, ...]
    published: tuple[str, ...]
    site: tuple[str, ...]
    canonical: tuple[str, ...]
    headline: tuple[str, ...]
    articles: frozenset[str]


@cache
def names() -> Names:
    """The names, compiled once."""
    raw = yaml.load((PACKAGE / "reading" / "html" / "names.yaml").read_text("utf-8"), Loader=YAML_LOADER)
    return Names(
        furniture=_words(raw["furniture"]),
        dateless=_words(raw["dateless"]),
        openings=_words(raw["openings"]),
        states=tuple(raw["states"]),
        published=tuple(raw["published"]),
        site=tuple(raw["site"]),
        canonical=tuple(raw["canonical"]),
        headline=tuple(raw["headline"]),
        articles=frozenset(raw["articles"]),
    )


def is_named(element: HtmlElement, pattern: re.Pattern[str]) -> bool:
    """Whether a class, the id or a `data-` attribute of an element tells, by a word of it, what the pattern is for."""
    given = " ".join(
        value for key, value in element.items() if key in ("class", "id") or (key[:5] == "data-" and len(value) < _NAME)
    )[:_LONGEST]
    parts = _HUMP.sub("-", given).lower().split()
    return any(pattern.search(part) for part in parts if not part.startswith(names().states))


def _words(listed: list[str]) -> re.Pattern[str]:
    """Any of the words between whatever is no letter; the rest of a word is free where the list has an asterisk."""
    forms = "|".join(word.replace("*", "[a-z]*") for word in listed)
    return re.compile(rf"(?<![a-z])(?:{forms})(?![a-z])")
