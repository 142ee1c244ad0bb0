"""Web pages made from `tests/pages/` and articles of our corpus, each with its true text and date."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tansiq.model import Article
from tansiq.reading import SkipReport, read_articles

HERE = Path(__file__).parent
FOLDER = HERE / "pages"
CORPUS = HERE.parent / "seeds" / "corpus"
MONTHS = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split()  # noqa: SIM905
DEFAULTS = dict.fromkeys(
    ("shown", "meta", "dated", "french", "charset", "broken", "modified", "updated", "today", "lead", "quote", "number")
)
MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
RLM, RLE, PDF = "\u200f", "\u202b", "\u202c"


@dataclass(frozen=True)
class Page:
    """A page with what is true of it: its main text, a paragraph a line, and the day that it gives as its own.

    `group` is 1 for the pages that the code was written on, 2 for those it was mended on later, 3 for those it was not.
    """

    name: str
    template: str
    html: bytes
    url: str
    title: str
    text: str
    date: str | None
    group: int


@cache
def pages() -> tuple[Page, ...]:
    """The pages, in the order of `pages.yaml`."""
    listed = yaml.safe_load((FOLDER / "pages.yaml").read_text(encoding="utf-8"))
    return tuple(_page(number, entry) for number, entry in enumerate(listed))


@cache
def _corpus() -> dict[str, Article]:
    return {article.id: article for article in read_articles([CORPUS], SkipReport())}


def _page(number: int, entry: dict[str, Any]) -> Page:
    article = _corpus()[entry["article"]]
    day = entry["date"]
    subheads = entry.get("subheads", {})
    texts = _paragraphs(article)
    texts = [texts[at] for at in entry.get("paragraphs", range(len(texts)))]
    paragraphs = [{"text": text, "subhead": subheads.get(at)} for at, text in enumerate(texts)]
    url = entry.get("url", f"https://www.example.org/news/{number + 1001}")
    shown = [{**one, "text": _with_marks(one["text"])} for one in paragraphs] if entry.get("bidi") else paragraphs
    second = _corpus().get(entry.get("second", ""))
    context = {
        **DEFAULTS,
        **entry,
        "title": article.title,
        "publisher": f"جريدة المثال {number % 7 + 1}",
        "url": url,
        "iso": article.published,
        "paragraphs": shown,
        "sentences": _sentences(texts),
        "others": _others(article, number),
        "second": {**_other(second), "paragraphs": _paragraphs(second)} if second else None,
        "f": yaml.safe_load((FOLDER / "furniture.yaml").read_text(encoding="utf-8")),
    }
    html = _environment().get_template(f"{entry['template']}.html").render(context)
    return Page(
        name=entry["name"],
        template=entry["template"],
        html=html.encode(entry.get("encoding", "utf-8"), "xmlcharrefreplace"),
        url=url,
        title=article.title or "",
        text=_true_text(paragraphs, entry),
        date=day.isoformat() if day else None,
        group=entry.get("group", 1),
    )


def _true_text(paragraphs: list[dict[str, Any]], entry: dict[str, Any]) -> str:
    """Paragraphs and headings as a reader has them; a live blog's newest entry stands first."""
    ordered = paragraphs[::-1] if entry["template"] == "liveblog" else paragraphs
    if entry["template"] == "short_lines":
        return "\n".join(_sentences([one["text"] for one in paragraphs]))
    if entry["template"] == "brief":
        return paragraphs[0]["text"].split("، ")[0] + "."
    texts = [line for one in ordered for line in (one["subhead"], one["text"]) if line]
    if entry.get("lead"):
        texts[0] = f"{entry['lead']} {texts[0]}"
    return "\n".join(texts)


def _sentences(texts: list[str]) -> list[str]:
    return [f"{one}." for text in texts for one in text.rstrip(".").split(". ")]


def _paragraphs(article: Article) -> list[str]:
    return [" ".join(block.split()) for block in article.text.strip().split("\n\n")]


def _others(article: Article, number: int) -> list[dict[str, str]]:
    """Other articles, as headlines and teasers; another first one on each page."""
    others = [_other(other) for key, other in sorted(_corpus().items()) if key != article.id]
    first = number * 7 % len(others)
    return (others[first:] + others[:first])[:32]


def _other(article: Article) -> dict[str, str]:
    day = dt.date.fromisoformat(article.published or "")
    return {
        "title": article.title or "",
        "lead": next(line for line in article.text.split("\n") if len(line) > 100 and not set(line) & set("|•*")),
        "iso": day.isoformat(),
        "numeric": f"{day:%d/%m/%Y}",
        "spoken": f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    }


def _with_marks(text: str) -> str:
    """The text with the marks that editors put around figures and behind full stops."""
    words = [f"{RLE}{word}{PDF}" if word[0].isdigit() else word for word in text.split(" ")]
    return " ".join(words).replace(". ", f".{RLM} ")


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(FOLDER / "templates"), autoescape=True, undefined=StrictUndefined)


def word_f1(found: str, true: str) -> float:
    """F1 of the words, each as often as it stands there, in any order.

    That of Rajpurkar et al., "SQuAD: 100,000+ Questions for Machine Comprehension of Text", EMNLP 2016, without its
    folding of case and articles; a word is a run of letters and figures, invisible marks apart.
    """
    one, other = (Counter(re.findall(r"\w+", MARKS.sub("", text))) for text in (found, true))
    shared = (one & other).total()
    return 2 * shared / (one.total() + other.total()) if shared else 0.0


def date_verdict(found: str | None, true: str | None) -> str:
    """How a date of publication was read: "right" (or rightly absent), "absent", "wrong" or "invented"."""
    if found == true:
        return "right"
    return "absent" if found is None else "wrong" if true else "invented"
