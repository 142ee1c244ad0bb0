"""The office of one person: «وزير الداخلية الفرنسي», with the name of its holder before it, after it, or without."""

from __future__ import annotations

from tansiq import authority
from tansiq.actors.beside import COMMAS, is_joined, is_original, listed_person_at, name_after, name_before
from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.gazetteer import Entry
from tansiq.actors.home import home_told_before
from tansiq.actors.labels import label_at_home, office_label
from tansiq.actors.names import name_run
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_fields import own_field
from tansiq.actors.phrase_parser import parse_phrase
from tansiq.actors.tails import past_tail
from tansiq.authority_records import Person
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.surface import text_of
from tansiq.tokens import Sentence

# offices that are ranks as well, beside which another office may stand
_RANKS = frozenset({"امير", "جنرال"})
"""a title that is an honorific of princes too"""


def office_holder(
    context: Context, onset: Onset, phrase: Phrase, countries: list[str], before: list[ActorMention]
) -> ActorMention | None:
    """The person of an office, introduced by it or known already.

    Args:
        countries: those of the phrase that the article supports.
        before: the mentions of the sentence before the phrase.
    """
    registry = context.registry
    country = countries[0] if countries else (phrase.body.country if phrase.body else None)
    home = home_told_before(onset, phrase, before) if not countries and phrase.body is None else None
    country = country or home
    office = phrase.key + (f" {phrase.body.key}" if phrase.body else "") + (" سابق" if phrase.former else "")
    feminine = onset.word.endswith("ه")
    anchored = bool(countries) or phrase.body is not None or home is not None
    told = onset.text(phrase.label_end)
    if any(own_field(word) for word in onset.folded[onset.next : phrase.end]) and home is not None:
        label = office_label(phrase.key, home)  # «وزير خارجيتها» → «وزير الخارجية الفرنسي»
    else:
        label = told if home is None else label_at_home(told, home)

    def held_by(person: Entity, end: int, how: str) -> ActorMention:
        if anchored:
            person.posts.setdefault(label)
        if person.feminine is None:
            person.feminine = feminine
        if how == "apposition":  # it repeats a name, and stands under no preposition of its own
            return ActorMention(person, phrase.start, end, how=how)
        return onset.mention(person, end, how)

    name = _name_of_holder(context, onset, phrase, country)
    holder = named_before(onset, phrase.body, country, before)
    joined = name is not None and is_joined(onset.folded[name[0]])
    if holder is not None and not (name is not None and not joined and before[-1].end == onset.position):
        registry.learn(holder, office=office)
        return held_by(holder, phrase.end, "apposition")
    written = name_before(onset, context.known, before[-1].end if before else 0) if anchored else None
    if joined and written is not None:
        name = None  # «بيتر كوستر موفد الاتحاد الأوروبي [وجون سميث] سفير كندا»
    if name is not None and _speaks_for_named(onset, phrase, name[0]):
        country = country or registry.person(text_of(onset.sentence, *name), None).country
        return onset.mention(registry.unnamed_office(label, office, country), name[1], "office")
    if name is not None and not (written is not None and follows_its_name(onset) and name[0] > phrase.end):
        return held_by(registry.introduce(text_of(onset.sentence, *name), country, office), name[1], "introduced")
    if written is not None:
        return held_by(registry.introduce(written, country, office), phrase.end, "apposition")
    double = _double_office(context, onset, phrase.end, country)
    if double is not None:
        return held_by(*double, "introduced")
    if phrase.former or phrase.of_somebody:
        return None
    if not anchored and not _is_reference(onset, phrase):
        return None
    holder = registry.office_holder(office, country)
    if holder is None and _is_reference(onset, phrase):
        holder = registry.holder_of_title(phrase.key, country)
        if holder is not None and phrase.body is not None:
            registry.learn(holder, country, office)
    if holder is not None and feminine == bool(holder.feminine):
        return held_by(holder, phrase.end, "office")
    if not anchored or (home is not None and onset.reading.conjunction):
        return None
    if phrase.body is not None and country is None and not _is_definite(onset, phrase):
        return None  # «أول زيارة لرئيس أوروبي»
    return held_by(registry.unnamed_office(label, office, country), phrase.end, "office")


def _name_of_holder(context: Context, onset: Onset, phrase: Phrase, country: str | None) -> tuple[int, int] | None:
    """Start and end of the holder's name behind the phrase, right behind it or behind what qualifies him."""
    sentence, anchored = onset.sentence, bool(phrase.is_owned)
    name = name_after(sentence, phrase.end, context.known, anchored)
    if name is None and anchored:
        after = past_tail(sentence, phrase)
        name = name_after(sentence, after, context.known, True) if after > phrase.end else None
    if name is None or country is None:
        return name
    # «التقى وزير الخارجية الأمريكي سامح شكري»: somebody else's
    return None if _is_of_another_state(sentence, name[0], country) else name


def _is_of_another_state(sentence: Sentence, position: int, country: str | None) -> bool:
    """Whether somebody listed is named there who is of another state."""
    listed = listed_person_at(sentence.folded, position)
    return listed is not None and country is not None and listed[1].country not in (None, country)


def _speaks_for_named(onset: Onset, phrase: Phrase, name: int) -> bool:
    """«متحدث باسم رئيسة الحكومة [تيريزا ماي]»: whether the name at a word is that of whom an unnamed one speaks for."""
    if phrase.lemma != "متحدث" or onset.word.startswith("ال"):
        return False
    inside = map(without_article, onset.folded[onset.next : phrase.end])
    of_office = any(word in actor_words().offices.lemmas for word in inside)
    return of_office and listed_person_at(onset.folded, name) is not None


def follows_its_name(onset: Onset) -> bool:
    """«تشو سون هوي، [نائب وزير خارجية كوريا الشمالية]، …»: whether a comma parts it from the name before."""
    return onset.position > 0 and onset.sentence.words[onset.position - 1].text in COMMAS


def _is_reference(onset: Onset, phrase: Phrase) -> bool:
    """Whether a title can mean somebody named elsewhere: «الوزير»; not «رئيس المؤسسة», nor «الأمير تشارلز»."""
    if phrase.countries:
        return True
    named = name_run(onset.sentence, phrase.end) > phrase.end
    if phrase.end - phrase.start == 1 and onset.position and not onset.reading.conjunction:
        before = onset.folded[onset.position - 1]
        if before.startswith("ال") and before not in actor_words().honorifics:
            return False  # «السبب الرئيس»
    return not named and _is_definite(onset, phrase)


def _is_definite(onset: Onset, phrase: Phrase) -> bool:
    """Whether a word of the phrase bears the article, or a body is called by its name."""
    words = [onset.word, *onset.folded[onset.next : phrase.end]]
    return any(word.startswith(("ال", "لل")) for word in words) or len(words) > 2


def named_before(onset: Onset, body: Entry | None, country: str | None, before: list[ActorMention]) -> Entity | None:
    """«عبد اللطيف حموشي، المدير العام للأمن الوطني»: the person named right before an office."""
    if not before or onset.reading.preposition or onset.reading.conjunction:
        return None
    last = before[-1]
    if last.entity.kind is not Kind.PERSON or last.how == "office":
        return None
    between = [word for word in onset.sentence.words[last.end : onset.position] if not is_original(word)]
    if not between and _has_office(onset, last):
        return None
    gap = [word.text for word in between if word.fold not in actor_words().holding]
    if len(gap) > 1 or (gap and gap[0] not in COMMAS):
        return None
    if country is not None and last.entity.country not in (None, country):
        return None
    if country is not None and last.entity.country is None and last.entity.key is not None:
        return None  # «التقى أنطونيو غوتيريش وزير الخارجية الألماني»: whom a body sends serves no state
    # «استقبل محمد السادس وزير الخارجية الفرنسي»: without a comma another person may follow
    # «محادثات مع ميشال بارنييه كبير مفاوضي الاتحاد الأوروبي»: no other actor follows what a preposition governs
    governed = body is not None and bool(last.preposition)
    return last.entity if gap or country is not None or governed or _serves(last.entity, body) else None


def _has_office(onset: Onset, named: ActorMention) -> bool:
    """Whether a mention tells an office with its name: «الرئيس بوتين»; not «السيد لافروف», «الأمير محمد بن سلمان»."""
    titles = {without_article(reading.word) for reading in onset.sentence.words[named.start].readings}
    if named.how == "introduced":
        return titles.isdisjoint(_RANKS)
    return named.how == "titled" and bool(titles & (actor_words().offices.lemmas.keys() - _RANKS))


def _serves(person: Entity, body: Entry | None) -> bool:
    """Whether the authority file knows a post of the person in a body: «ستيفان دوجاريك المتحدث باسم الأمم المتحدة»."""
    record = authority.load().by_key.get(person.key or "")
    posts = record.posts if isinstance(record, Person) else ()
    return body is not None and any(body.key.endswith(f"/{post.organization}") for post in posts)


def _double_office(context: Context, onset: Onset, position: int, country: str | None) -> tuple[Entity, int] | None:
    """«ولي العهد السعودي وزير الداخلية الأمير محمد بن نايف»: whom a second office at `position` names, and the end."""
    sentence = onset.sentence
    if position >= len(sentence.words):
        return None
    second = parse_phrase(Onset(sentence, position, Reading(sentence.folded[position])))
    if second is None or second.category != "office" or second.number != "singular":
        return None
    # «شكر الرئيس اليمني المبعوث الأممي فلانا»: an officer of a body is another one
    is_of_another = second.countries[0] != country if second.countries else second.body is not None
    if country is not None and is_of_another:
        return None
    name = name_after(sentence, second.end, context.known, country is not None)
    if name is None or _is_of_another_state(sentence, name[0], country):
        return None
    country = country or (second.countries[0] if second.countries else None)
    return context.registry.introduce(text_of(sentence, *name), country, second.key), name[1]
