"""The extraction as an ordinary spaCy pipeline: stages in one visible list."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tansiq.errors import TansiqError
from tansiq.lang import LANGUAGES
from tansiq.stages import actors, anaphora, assembly, dates, relations, sentences, status  # noqa: F401  (they register factories)
from tansiq.tokenizer import Tokenizer

STAGES = (
    "tansiq_sentences",
    "tansiq_dates",
    "tansiq_actors",
    "tansiq_anaphora",
    "tansiq_relations",
    "tansiq_status",
    "tansiq_events",
)

# spaCy's own limit is meant for parsers; ours is linear in the text
MAX_CHARACTERS = 100_000_000

# what the stages leave on a Doc, with the value before they ran
_EXTENSIONS: dict[str, object] = {
    "id": "text",  # id of the article
    "published": None,  # publication date of the article, datetime.date
    "body": 0,  # offset of the article's text in the Doc's: the title stands before it
    "sentences": None,
    "dates": None,
    "mentions": None,
    "nationalities": None,
    "registry": None,
    "attempts": None,
    "events": None,
}


@cache
def pipeline(lang: str = "ar") -> Language:
    """The pipeline of a language; `nlp(text)._.events` holds the events, the other extensions what each stage saw.

    Raises:
        TansiqError: there is no pipeline for the language.
    """
    if lang not in LANGUAGES:
        raise TansiqError(f"no pipeline for language {lang!r}; there is one for: {', '.join(LANGUAGES)}")
    for name, value in _EXTENSIONS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=value)
    nlp = spacy.blank(lang)
    nlp.tokenizer = Tokenizer(nlp.vocab)
    nlp.max_length = MAX_CHARACTERS
    for stage in STAGES:
        nlp.add_pipe(stage)
    return nlp
