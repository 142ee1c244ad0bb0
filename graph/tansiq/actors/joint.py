"""Phrases that name several actors at once: «وزيرا داخلية تونس وإيطاليا», «الجيشان التركي والأمريكي»."""

from __future__ import annotations

from functools import partial

from tansiq.actors.beside import name_after
from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.known import KnownPersons
from tansiq.actors.labels import definite, office_label, organ_label, with_article
from tansiq.actors.names import name_run
from tansiq.actors.nationalities import country_at
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_fields import field_key, plain_key
from tansiq.lang.ar.clitics import without_article
from tansiq.surface import text_of
from tansiq.text import fold, fold_phrase
from tansiq.tokens import Sentence

# offices of which a state has one in a field
_HELD_BY_ONE = frozenset(fold(word) for word in ("وزير", "رئيس", "قائد", "مدير"))
# states that a phrase names at most
_MOST_STATES = 12
# plurals that name what one state has, as their singulars do not
_BROKEN_PLURALS = frozenset({"مصالح", "اجهزه"})


def actors_of_both(context: Context, onset: Onset, phrase: Phrase) -> list[ActorMention]:
    """«أجهزة الأمن في البلدين», «وزيرا داخلية البلدين»: one actor in each of the two states of the article."""
    leading = context.registry.census.leading
    if len(leading) < 2:
        return []
    end = phrase.end - 1
    while end > onset.next and onset.folded[end - 1] in ("في", "لدي", "كلا"):
        end -= 1
    head = onset.text(end)
    entities = [_actor_of(context, phrase, head, country) for country in leading]
    return [onset.mention_of_several(entities, phrase.end, "both")]


def _actor_of(context: Context, phrase: Phrase, head: str, country: str) -> Entity:
    registry = context.registry
    if phrase.category == "state":
        return registry.state(country)
    if phrase.category == "office":
        return registry.unnamed_office(office_label(phrase.key, country), phrase.key, country)
    first, *rest = head.split()
    # a broken plural («أجهزة», «مصالح») is another word than its singular, and takes a feminine adjective
    feminine = "" if without_article(fold(first)) == phrase.lemma and not phrase.lemma.endswith("ه") else "ة"
    words = [first, *rest] if rest else [definite(first)]
    return _organ(context, " ".join((*words, with_article(gazetteer().adjective_of(country)) + feminine)), country)


def _organ(context: Context, label: str, country: str) -> Entity:
    """The organ of a state with this label, that of the authority file where it lists the label as a name."""
    word, *after = fold_phrase(label)
    listed = gazetteer().names.match(word, after)
    if listed is not None and listed[0] == len(after) + 1 and listed[1].country == country:
        organ = context.registry.known(listed[1])
    else:
        organ = context.registry.organization(label, country)
    organ.names.setdefault(label)
    return organ


def organs_of_several(context: Context, onset: Onset, phrase: Phrase, countries: list[str]) -> list[ActorMention]:
    """«الجيشان التركي والأمريكي», «وزارتا داخلية تونس وإيطاليا»: an organ of each state."""
    first_country = _first_country(onset, phrase)
    end_of_head = None
    if "من" in onset.folded[onset.next : phrase.end]:  # «أجهزة المخابرات من كندا وأستراليا»
        end_of_head = onset.folded.index("من", onset.next)
    elif (
        phrase.number != "dual" and without_article(onset.word) in _BROKEN_PLURALS
    ):  # «المصالح الأمنية التونسية والليبية»
        end_of_head = first_country
    if end_of_head is not None:
        each = [_actor_of(context, phrase, onset.text(end_of_head), country) for country in countries]
        return [onset.mention_of_several(each, phrase.end, "several")]
    fields = [onset.sentence.words[at].text for at in range(onset.next, first_country)]
    # «قوات أمريكية ومغربية» are some forces, not the forces
    of = context.registry.organization if _is_some(onset, phrase) else partial(_organ, context)
    organs = [of(organ_label(phrase.lemma, fields, country), country) for country in countries]
    if not onset.word.startswith("ال"):
        for organ in organs:  # «قوات أمريكية ومغربية»
            organ.names.setdefault(" ".join(map(without_article, organ.label.split())))
    return [onset.mention_of_several(organs, phrase.end, "several")]


def _is_some(onset: Onset, phrase: Phrase) -> bool:
    return phrase.number != "dual" and not onset.word.startswith("ال")


def several_holders(context: Context, onset: Onset, phrase: Phrase, countries: list[str]) -> list[ActorMention]:
    """«وزيرا داخلية تونس وإيطاليا» are two persons; «القادة الأوروبيون», «وزراء دول الخليج» their body or states."""
    registry = context.registry
    if phrase.body is not None:
        return [onset.mention(registry.known(phrase.body), phrase.end, "body")]
    each = _each_with_holder(context, onset, phrase)
    if each:
        return each
    fields = _two_fields(onset, phrase) if len(countries) == 1 else []
    if fields:
        return _holders_of_fields(context, onset, phrase, fields, countries[0])
    if not countries:
        return []
    # «وزراء أتراك», «وزيرين تركيين»: nobody knows which
    is_some = not onset.word.startswith("ال") and onset.word.endswith(("ان", "ين"))
    joined, end = _joined_countries(onset, phrase.end, countries, 2 if phrase.number == "dual" else _MOST_STATES)
    if is_some or (phrase.number == "plural" and not (len(joined) > 1 and _is_one_of_each(phrase))):
        states = [registry.state(country) for country in countries]
        return [onset.mention_of_several(states, phrase.end, "several")]
    countries = joined
    offices = phrase.offices if len(countries) == 1 else [phrase.key]
    holders = [
        registry.unnamed_office(office_label(office, country), office, country)
        for country in countries
        for office in offices
    ]
    return [onset.mention_of_several(holders, end, "several")]


def _is_one_of_each(phrase: Phrase) -> bool:
    """Whether every state has one such office: «وزراء خارجية تونس ومصر», not «مسؤولو تونس ومصر»."""
    return phrase.lemma in _HELD_BY_ONE and phrase.key != phrase.lemma


def _two_fields(onset: Onset, phrase: Phrase) -> list[str]:
    """Keys of the two offices of a dual phrase: «وزيري [الداخلية] و[العدل] التركيين»; none where it joins no fields."""
    if phrase.number != "dual":
        return []
    end = _first_country(onset, phrase)
    joint = next((at for at in range(onset.next + 1, end) if onset.folded[at].startswith("وال")), None)
    if joint is None:
        return []
    parts = (onset.folded[onset.next : joint], onset.folded[joint:end])
    return [" ".join(plain_key([phrase.lemma, *map(field_key, part)])) for part in parts]


def _holders_of_fields(
    context: Context, onset: Onset, phrase: Phrase, offices: list[str], country: str
) -> list[ActorMention]:
    """The two holders, by the names behind the phrase («وزيرا الخارجية والدفاع الروسيان فلان وفلان») or unnamed."""
    registry, sentence = context.registry, onset.sentence
    first = name_after(sentence, phrase.end, context.known, True)
    if first is not None and first[1] < len(sentence.words):
        second = _joined_name(sentence, first[1], context.known)
        if second is not None:
            names = (text_of(sentence, *first), second[0])
            people = [registry.introduce(name, country, office) for name, office in zip(names, offices, strict=True)]
            return [onset.mention_of_several(people, second[1], "several")]
    holders = [registry.unnamed_office(office_label(office, country), office, country) for office in offices]
    return [onset.mention_of_several(holders, phrase.end, "several")]


def _joined_name(sentence: Sentence, position: int, known: KnownPersons) -> tuple[str, int] | None:
    """A name that begins with و at `position`, without it, and its end: «سيرغي لافروف [وسيرغي شويغو]»."""
    word = sentence.words[position]
    end = name_run(sentence, position + 1, known.words)
    if not word.fold.startswith("و") or end == position + 1:
        return None
    first = word.text[1:]
    return (text_of(sentence, position, end, first) if first else text_of(sentence, position + 1, end)), end


def _joined_countries(onset: Onset, end: int, countries: list[str], most: int) -> tuple[list[str], int]:
    """The countries of a phrase that ends at `end`, and those joined to it by و, so many at most: «تونس [وإيطاليا]»."""
    while end < len(onset.folded) and len(countries) < most:
        if onset.folded[end] == "و" and end + 1 < len(onset.folded):  # «و مصر»
            at, word = end + 1, onset.folded[end + 1]
        else:
            at = end
            word = next((r.word for r in onset.sentence.words[end].readings if r.conjunction == "و"), "")
        found = gazetteer().names.match(word, onset.folded, at + 1)
        if found is None or found[1].country is None:
            break
        countries = [*countries, found[1].country]
        end = at + found[0]
    return countries, end


def _each_with_holder(context: Context, onset: Onset, phrase: Phrase) -> list[ActorMention]:
    """«الرئيسان الروسي فلاديمير بوتين والتركي رجب طيب أردوغان»: one office, each country with its holder."""
    registry, sentence = context.registry, onset.sentence
    position = _first_country(onset, phrase)
    found: list[ActorMention] = []
    while position < len(sentence.words):
        word = sentence.folded[position]
        joined = bool(found) and word.startswith("وال")
        if not joined and not word.startswith("ال"):
            break
        word = word.removeprefix("و") if joined else word
        country = country_at(word, sentence.folded, position + 1)
        if country is None or gazetteer().names.match(word, sentence.folded, position + 1) is not None:
            break
        code, length = country
        name = name_after(sentence, position + length, context.known, True)
        if name is not None:
            end = name[1]
            person = registry.introduce(text_of(sentence, *name), code, phrase.key)
        else:
            end = position + length
            person = registry.unnamed_office(office_label(phrase.key, code), phrase.key, code)
        start = Onset(sentence, position, onset.reading) if found else onset
        mention = start.mention(person, end, "several")
        mention.conjunction = joined or mention.conjunction
        if found:
            mention.proclitics = int(joined)
        found.append(mention)
        position = end
    return found if len(found) > 1 else []


def _first_country(onset: Onset, phrase: Phrase) -> int:
    """Position of the first word of the phrase that is an adjective or name of a state; its end without one."""
    inside = range(onset.next, phrase.end)
    return next((at for at in inside if country_at(onset.folded[at], ()) is not None), phrase.end)
