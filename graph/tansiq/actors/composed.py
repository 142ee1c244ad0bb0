"""Mentions composed by the grammar of phrases: «وزير الداخلية الفرنسي», «الشرطة الإسبانية», «الحكومة التونسية»."""

from __future__ import annotations

from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.joint import actors_of_both, organs_of_several, several_holders
from tansiq.actors.labels import with_article
from tansiq.actors.offices import office_holder
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_parser import parse_phrase
from tansiq.actors.quoted import quoted_organization
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind

# with a field they are an organ («السلطات القضائية الفرنسية»), without one the state
_PARTS_OF_STATE = frozenset({"سلطات", "اداره"})
_LEADERSHIP = frozenset({"قياده", "رئاسه"})


def composed_actors(context: Context, onset: Onset, before: list[ActorMention]) -> list[ActorMention]:
    """What the phrase that begins at the onset mentions; `before` are the mentions of the sentence before it."""
    phrase = parse_phrase(onset)
    if phrase is None:
        return []
    if phrase.of_two_states:
        return actors_of_both(context, onset, phrase)
    countries = [code for code in dict.fromkeys(phrase.countries) if _is_supported(context, onset, phrase, code)]
    if phrase.category == "office":
        if phrase.number != "singular":
            return several_holders(context, onset, phrase, countries)
        holder = office_holder(context, onset, phrase, countries, before)
        return [holder] if holder is not None else []
    if phrase.body is not None:
        body = context.registry.known(phrase.body)
        if countries:  # «الجانبان الأوروبي والإيراني»
            return [onset.mention_of_several([body, *map(context.registry.state, countries)], phrase.end, "state")]
        return [onset.mention(body, phrase.end, "body")]
    if not countries:
        quoted = quoted_organization(context, onset, phrase)
        return [quoted] if quoted is not None else []
    if phrase.lemma in _LEADERSHIP and onset.reading.preposition == "ب":
        return []  # «التحالف بقيادة السعودية»
    if phrase.lemma in actor_words().chanceries:
        served = Onset(onset.sentence, onset.next, Reading(onset.folded[onset.next]))
        person = next(iter(composed_actors(context, served, before)), None)
        if person is not None and person.end > phrase.end:  # «مكتب [رئيس الوزراء التركي فلان]»: named, he is told of
            return [onset.mention(person.entity, person.end, person.how)]
    if phrase.category == "institution" and not _is_leadership(onset, phrase):
        if len(countries) > 1:
            return organs_of_several(context, onset, phrase, countries)
        return [onset.mention(_organ(context, onset, phrase, countries[0]), phrase.end, "institution")]
    called = _person_called(context, onset, phrase, countries[0])
    if called is not None:
        return [onset.mention(called, phrase.end, "office")]
    if phrase.category == "state" and phrase.specific and phrase.lemma in _PARTS_OF_STATE:
        label = _label(onset, phrase, countries[0]) if phrase.lemma in actor_words().seated else onset.text(phrase.end)
        entities = [context.registry.organization(label, countries[0])]
    else:
        entities = [context.registry.state(code) for code in countries]
    how = "capital" if phrase.lemma == "عاصمه" else phrase.category  # «العاصمة الفرنسية» is a place too
    return [onset.mention_of_several(entities, phrase.end, how)]


def _person_called(context: Context, onset: Onset, phrase: Phrase, country: str) -> Entity | None:
    """«الدبلوماسي المغربي», «المسؤول الروسي»: the one person of that state whom the article names in an office."""
    offices = actor_words().told_by_calling.get(without_article(onset.word), ()) if onset.word.startswith("ال") else ()
    found = (context.registry.holder_of_title(office, country) for office in offices)
    return next(filter(None, found), None)


def _is_leadership(onset: Onset, phrase: Phrase) -> bool:
    """«القيادة الجزائرية» is Algeria, «القيادة المركزية الأمريكية» an organ."""
    return phrase.lemma == "قياده" and not phrase.specific and onset.word.startswith("ال")


def _organ(context: Context, onset: Onset, phrase: Phrase, country: str) -> Entity:
    """The organ of a state that the phrase names, the one of the authority file where it lists the whole phrase."""
    label = _label(onset, phrase, country)
    listed = gazetteer().names.match(onset.word, onset.folded[onset.next : phrase.end])
    if listed is not None and listed[0] == phrase.end - phrase.start and listed[1].kind is Kind.ORGANIZATION:
        entity = context.registry.known(listed[1])
    else:
        entity = context.registry.organization(label, country)
    entity.names.setdefault(label)
    return entity


def _label(onset: Onset, phrase: Phrase, country: str) -> str:
    """The words of the phrase, its seat as an adjective: «الشرطة في إسبانيا» → «الشرطة الإسبانية»."""
    words = onset.folded[onset.next : phrase.label_end]
    if phrase.lemma not in actor_words().seated or "في" not in words:
        return onset.text(phrase.label_end)
    head = onset.text(onset.next + words.index("في"))
    feminine = "ة" if onset.word.endswith(("ه", "ات")) else ""
    return f"{head} {with_article(gazetteer().adjective_of(country))}{feminine}"


def _is_supported(context: Context, onset: Onset, phrase: Phrase, country: str) -> bool:
    """An adjective that is an ordinary word too (مالي) counts only where the article names the state."""
    if phrase.lemma == "سفير" or (phrase.lemma == "وزير" and phrase.specific):
        return True  # «وزير الخارجية المالي»
    forms = {without_article(word) for word in onset.folded[phrase.start : phrase.end]} & gazetteer().ambiguous
    adjectives = (gazetteer().adjective(form, ()) for form in forms)
    return country in context.stated or not any(found and found.country == country for found in adjectives)
