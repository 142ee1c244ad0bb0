"""The extraction as an ordinary spaCy pipeline: its stages over the draft of a Doc."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tansiq.draft import Draft
from tansiq.errors import TansiqError
from tansiq.lang import LANGUAGES
from tansiq.stages import STAGES, Stage
from tansiq.stages.sentences import sentences
from tansiq.tokenizer import Tokenizer

# spaCy's own limit is meant for parsers; ours is linear in the text
MAX_CHARACTERS = 100_000_000

# what is told of a Doc before the stages run, as in a draft
_GIVEN: dict[str, object] = {"id": "text", "published": None, "body": 0}
# what the stages leave on a Doc
_FOUND = ("sentences", "dates", "mentions", "nationalities", "registry", "attempts", "events")


@cache
def pipeline(lang: str = "ar") -> Language:
    """The pipeline of a language; `nlp(text)._.events` holds the events, the other extensions what each stage saw.

    Raises:
        TansiqError: there is no pipeline for the language.
    """
    if lang not in LANGUAGES:
        raise TansiqError(f"no pipeline for language {lang!r}; there is one for: {', '.join(LANGUAGES)}")
    for name, value in {**_GIVEN, "draft": None}.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=value)
    for name in _FOUND:
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=_found(name))
    nlp = spacy.blank(lang)
    nlp.tokenizer = Tokenizer(nlp.vocab)
    nlp.max_length = MAX_CHARACTERS
    for name, stage in STAGES.items():
        Language.component(name, func=_component(stage))
        nlp.add_pipe(name)
    return nlp


def _component(stage: Stage) -> Callable[[Doc], Doc]:
    """The stage over the draft of a Doc."""

    def run(doc: Doc) -> Doc:
        if doc._.draft is None:
            doc._.draft = Draft(doc.text, traced=True, **{name: doc._.get(name) for name in _GIVEN})
        stage(doc._.draft)
        if stage is sentences:
            _mark_sentences(doc)
        return doc

    return run


def _found(name: str) -> Callable[[Doc], object]:
    """Gets what a stage has left in the draft of a Doc; None before the first stage."""
    return lambda doc: None if doc._.draft is None else getattr(doc._.draft, name)


def _mark_sentences(doc: Doc) -> None:
    """Tell spaCy where sentences begin, all at once: setting a token's flag looks through the whole Doc."""
    starts = {sentence.start for sentence in doc._.draft.sentences}
    begins = [token.i == 0 or token.idx in starts for token in doc]
    flags: Any = np.where(begins, 1, -1).astype("int64").astype("uint64").reshape(-1, 1)
    doc.from_array(["SENT_START"], flags)
