"""Which of the articles that were read are worth an analysis, and how their text is stored."""

from __future__ import annotations

import re
import unicodedata

from tansiq.maintext import has_main_text
from tansiq.model import Article
from tansiq.reading.language import foreign_language, load_classifier
from tansiq.reading.raw import Found
from tansiq.reading.report import Reason, SkipReport

MANY = 100  # articles: of more than so many one will be in a doubtful language
LARGE = 1_000_000  # characters; an article as long as a book takes a while, so it is announced
# they steer the direction of what is displayed and say nothing (Unicode Standard Annex 9), and a mark of byte order
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def with_text(found: Found, report: SkipReport) -> Found:
    """Those of the articles that have text in a language that is read, in the form in which they are stored."""
    for number, (where, given) in enumerate(found):
        if number == MANY:
            load_classifier()  # so that a long run soon has the memory that it will need
        article = normalised(given)
        if not article.text.strip():
            report.skip(where, Reason.EMPTY, f"article {article.id} has no text")
        elif language := foreign_language(article.text):
            report.skip(where, Reason.LANGUAGE, f"article {article.id} is in {language}, which is not read")
        elif not has_main_text(article.text):
            report.skip(where, Reason.NO_TEXT, f"article {article.id} has no main text, only menus, links or headlines")
        else:
            if len(article.text) > LARGE:
                report.note(where, f"a very long article ({len(article.text):,} characters), which takes a while")
            yield where, article


def normalised(article: Article) -> Article:
    """The article with title and text in NFC and without bidirectional marks.

    This is done before anything counts characters: offsets of evidence hold in the text as it is stored.
    """
    changes = {
        field: _BIDI.sub("", unicodedata.normalize("NFC", value))
        for field, value in (("title", article.title), ("text", article.text))
        if value is not None and (_BIDI.search(value) or not unicodedata.is_normalized("NFC", value))
    }
    return article.model_copy(update=changes) if changes else article
