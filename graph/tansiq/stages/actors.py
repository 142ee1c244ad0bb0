"""Stage 3: mentions of actors, by name, by the grammar of phrases, or of those whom the article has introduced."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from tansiq.actors.census import Census
from tansiq.actors.context import Context
from tansiq.actors.known import KnownPersons
from tansiq.actors.nationalities import stated_countries
from tansiq.actors.recogniser import read_sentence
from tansiq.actors.registry import Registry


@Language.component("tansiq_actors", assigns=["doc._.mentions", "doc._.nationalities", "doc._.registry"])
def actors(doc: Doc) -> Doc:
    """Read the article twice: first to learn who is introduced, then to mark every mention."""
    main = [sentence for sentence in doc._.sentences if sentence.main]
    registry = Registry()
    context = Context(registry, stated_countries(main))
    census = Census()
    for sentence in main:
        census.add(*read_sentence(context, sentence))
    registry.census = census
    registry.forget_unnamed()
    context = Context(registry, context.stated, KnownPersons(registry.persons))
    doc._.mentions, doc._.nationalities = {}, {}
    for sentence in main:
        doc._.mentions[sentence.index], doc._.nationalities[sentence.index] = read_sentence(context, sentence)
    doc._.registry = registry
    return doc
