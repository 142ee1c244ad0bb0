"""Stage 2: mentions of actors, by name, by the grammar of phrases, or of those whom the article has introduced."""

from __future__ import annotations

from tansiq.actors.census import Census
from tansiq.actors.context import Context
from tansiq.actors.known import KnownPersons
from tansiq.actors.nationalities import stated_countries
from tansiq.actors.openings import Openings
from tansiq.actors.penalised import introduce_penalised
from tansiq.actors.recogniser import read_sentence
from tansiq.actors.registry import Registry
from tansiq.draft import Draft
from tansiq.lang.ar.anaphors import anaphors


def actors(draft: Draft) -> None:
    """Read the article twice: first to learn who is introduced, then to mark every mention.

    What the first reading found out of the words alone is not asked again.
    """
    main = draft.main
    registry = Registry()
    openings = Openings(main)
    context = Context(registry, openings, stated_countries(main, openings))
    census = Census()
    for sentence in main:
        census.add(*read_sentence(context, sentence))
        introduce_penalised(context, sentence)
    registry.census = census
    realm = census.most_named(anaphors().realms["kingdom"])
    for sentence in main:
        if realm is not None and "المملكه" in sentence.folded:
            sentence.realm = realm
            sentence.phrases.clear()
            openings.renew(sentence)
    registry.forget_unnamed()
    known = KnownPersons(registry.persons)
    openings.learn(known.openings)
    context = Context(registry, openings, context.stated, known)
    for sentence in main:
        draft.mentions[sentence.index], draft.nationalities[sentence.index] = read_sentence(context, sentence)
    draft.registry = registry
