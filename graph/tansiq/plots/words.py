"""What pictures say in Arabic, English and French: read from `words.yaml`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import networkx as nx
import yaml
from babel import Locale
from babel.dates import format_skeleton

import tansiq
from tansiq.edtf import precision
from tansiq.ontology import LANGUAGES
from tansiq.resources import PACKAGE, YAML_LOADER

ATTRIBUTED = " | "  # between the articles of an event in a mirror


def word(group: str, name: str, lang: str, **values: object) -> str:
    """A text of a group with its values put in.

    Raises:
        ValueError: the language is none of ours.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"no pictures in {lang!r}; there are: {', '.join(LANGUAGES)}")
    return str(_words()[group][name][lang]).format(**values)


def titled(name: str, lang: str, **names: str) -> list[str]:
    """A title in parts, each name of an actor one of its own."""
    before = re.split(r"\{(\w+)\}", str(_words()["texts"][name][lang]))
    return [part for text in before if (part := names.get(text, text))]


def counted(name: str, lang: str, number: int) -> str:
    """So many of something, in the plural that the language asks for."""
    forms: Mapping[str, str] = _words()["counted"][name][lang]
    return forms.get(Locale(lang).plural_form(number), forms["other"]).format(n=number)


def day(date: str, lang: str) -> str:
    """A date (EDTF) as a reader writes it, as fine as it is known; of a span its first end that is known."""
    one = next(end for end in date.split("/") if end != "..")
    skeleton = {"year": "y", "month": "yMMM", "day": "yMMMd"}[precision(one)]
    year, month, day = (*map(int, one.split("-")), 1, 1)[:3]
    return format_skeleton(skeleton, dt.date(year, month, day), locale=lang)


def source(graph: nx.MultiDiGraph, lang: str) -> str:
    """Where the shown events are from: how many, of how many articles, of which years, extracted by what."""
    edges = [data for _, _, data in graph.edges(data=True)]
    articles = {article for data in edges for article in data["articles"].split(ATTRIBUTED)}
    years = sorted(end[:4] for data in edges for end in data.get("date", "..").split("/") if end != "..")
    period = word("texts", "undated_all", lang)
    if years:
        alike = years[0] == years[-1]
        period = years[0] if alike else word("texts", "period", lang, first=years[0], last=years[-1])
    return word(
        "texts", "source", lang, period=period, version=tansiq.__version__,
        events=counted("events", lang, len(edges)), articles=counted("articles", lang, len(articles)),
    )  # fmt: skip


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.load((PACKAGE / "plots" / "words.yaml").read_text(encoding="utf-8"), YAML_LOADER)
    return words
