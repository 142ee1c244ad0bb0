"""The words that actor phrases are made of: heads of offices and organs, their fields, what stands beside names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.data import data, word_set
from tansiq.phrase_table import PhraseTable
from tansiq.text import fold

# the lists that are plain sets of words
_SETS = (
    "fields", "honorifics", "titles", "royal_titles", "name_links", "given_names", "descent", "former", "holding",
    "counterparts", "national_heads", "princes", "name_ends", "namesakes", "works", "senders", "two_states",
    "affairs", "news", "amounts", "of_people", "residing", "speakers", "vague", "bearing_names", "outlets_and_clubs",
    "agencies", "delegates", "of_delegations", "callings", "listing", "posted", "seated", "fielded", "of_holders",
    "sent", "of_each", "serving", "experts", "collectives", "officials", "member_openers", "doubtful", "places",
    "juniors", "led_by", "sending", "returning", "delegations", "directions", "other_directions", "chanceries",
    "parliamentary", "houses",
)  # fmt: skip


@dataclass(frozen=True)
class Heads:
    """Heads of phrases; a head's lemma is the first of its forms, folded."""

    lemmas: dict[str, str]
    """folded form of one word, without article → lemma"""
    phrases: PhraseTable[str]
    """forms of several words → lemma"""
    spelled: dict[str, str]
    """lemma → as it is written"""


@dataclass(frozen=True)
class ActorWords:
    """The lists of `actors.yaml`, which says what each is for; sets hold folded words."""

    offices: Heads
    institutions: Heads
    state_heads: frozenset[str]
    state_people: frozenset[str]
    office_numbers: dict[str, str]
    """folded form of an office, without article → "dual" or "plural" """
    spelled_fields: dict[str, str]
    """folded word of a field, without article → as it is written, with it"""
    body_adjectives: dict[str, str]
    """adjective of an international body, as it is written → key of the body in the authority file"""
    joining_heads: frozenset[str]
    fields: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    royal_titles: frozenset[str]
    name_links: frozenset[str]
    given_names: frozenset[str]
    descent: frozenset[str]
    princes: frozenset[str]
    name_ends: frozenset[str]
    namesakes: frozenset[str]
    former: frozenset[str]
    holding: frozenset[str]
    counterparts: frozenset[str]
    national_heads: frozenset[str]
    envoys: frozenset[str]
    works: frozenset[str]
    senders: frozenset[str]
    delegates: frozenset[str]
    two_states: frozenset[str]
    affairs: frozenset[str]
    news: frozenset[str]
    amounts: frozenset[str]
    of_people: frozenset[str]
    residing: frozenset[str]
    speakers: frozenset[str]
    vague: frozenset[str]
    bearing_names: frozenset[str]
    outlets_and_clubs: frozenset[str]
    agencies: frozenset[str]
    of_delegations: frozenset[str]
    callings: frozenset[str]
    listing: frozenset[str]
    seated: frozenset[str]
    fielded: frozenset[str]
    posted: frozenset[str]
    of_holders: frozenset[str]
    sent: frozenset[str]
    of_each: frozenset[str]
    serving: frozenset[str]
    experts: frozenset[str]
    collectives: frozenset[str]
    officials: frozenset[str]
    member_openers: frozenset[str]
    doubtful: frozenset[str]
    places: frozenset[str]
    juniors: frozenset[str]
    led_by: frozenset[str]
    directions: frozenset[str]
    chanceries: frozenset[str]
    parliamentary: frozenset[str]
    houses: frozenset[str]
    other_directions: frozenset[str]
    delegations: frozenset[str]
    sending: frozenset[str]
    returning: frozenset[str]
    sole_heads: frozenset[str]
    sole_offices: frozenset[str]
    organ_heads: frozenset[str]
    same_offices: dict[str, str]
    """words of an office, folded and without articles → those under which it is better known"""
    regions: PhraseTable[bool]
    """parts of the world that are no state, to which envoys are sent"""
    wholes: PhraseTable[bool]
    """names for a whole of states: «المجتمع الدولي»"""
    nobody: PhraseTable[bool]
    """phrases in which no actor is named, whatever their words mean elsewhere"""
    offices_of_states: PhraseTable[str]
    """offices that only one state has → its code"""
    told_by_calling: dict[str, tuple[str, ...]]
    """what somebody is called who was named before → first words of the office that he holds"""
    callings_of_states: dict[str, str]
    """what one state's people are called for the most part → its code"""

    def spelled(self, word: str) -> str:
        """A lemma as it is written; the word itself where it is none."""
        return self.institutions.spelled.get(word) or self.offices.spelled.get(word, word)


@cache
def actor_words() -> ActorWords:
    """The words of Arabic actor phrases, from `actors.yaml`."""
    raw = data("actors")
    return ActorWords(
        offices=_heads(raw["offices"]),
        institutions=_heads(raw["institutions"]),
        state_heads=frozenset(_heads(raw["state_heads"]).lemmas),
        state_people=frozenset(_heads(raw["state_people"]).lemmas),
        office_numbers={
            without_article(fold(word)): number
            for number in ("dual", "plural")
            for word in raw[f"{number}_offices"].split()
        },
        spelled_fields={without_article(fold(word)): word for word in raw["fields"].split() if word.startswith("ال")},
        body_adjectives=raw["body_adjectives"],
        joining_heads=word_set(raw["joining_heads"]),
        envoys=word_set(raw["envoys"]),
        sole_heads=word_set(raw["sole_heads"]),
        sole_offices=word_set(raw["sole_offices"]),
        organ_heads=word_set(raw["organ_heads"]),
        same_offices={_bare(office): _bare(better) for office, better in raw["same_offices"].items()},
        callings_of_states={fold(word): code for word, code in raw["callings_of_states"].items()},
        told_by_calling={
            fold(word): tuple(fold(office) for office in offices) for word, offices in raw["told_by_calling"].items()
        },
        offices_of_states=_offices_of_states(raw["offices_of_states"]),
        wholes=_phrases([raw["wholes"]]),
        nobody=_phrases(raw["nobody"]),
        regions=_phrases([raw["regions"]]),
        **{name: word_set(raw[name].split()) for name in _SETS},
    )


def _phrases(groups: list[list[str]]) -> PhraseTable[bool]:
    table: PhraseTable[bool] = PhraseTable()
    for group in groups:
        for phrase in group:
            table.add(phrase, True)
    return table


def _offices_of_states(entries: dict[str, str]) -> PhraseTable[str]:
    table: PhraseTable[str] = PhraseTable()
    for office, country in entries.items():
        table.add(office, country)
    return table


def _bare(office: str) -> str:
    return " ".join(without_article(fold(word)) for word in office.split())


def _heads(entries: list[str]) -> Heads:
    heads = Heads({}, PhraseTable(), {})
    for entry in entries:
        forms = entry.split("/")
        lemma = fold(forms[0])
        heads.spelled[lemma] = forms[0]
        for form in forms:
            if " " in form:
                heads.phrases.add(form, lemma)
                if not any(word.startswith("ال") for word in form.split()):
                    heads.phrases.add(" ".join("ال" + word for word in form.split()), lemma)
            else:
                heads.lemmas.setdefault(without_article(fold(form)), lemma)
    return heads
