"""Reading clauses without a parser: verbs, their subjects and objects, what a noun governs.

Arabic news prose is regular enough: verb-first or topic-first, prepositions mark the other roles. Where a word that is
no known actor stands in a role, the role is taken and unknown, and nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from tansiq.actors.entities import ActorMention, Entity, Nationality
from tansiq.frames import known_verbs, light_verbs, noun_like_verbs, noun_triggers, place_verbs, transitive_verbs
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.text import fold
from tansiq.tokens import Sentence

# what may stand between a topic and its verb
_AUXILIARIES = frozenset(fold(word) for word in "قد لقد سوف لن لم لا ما كان كانت كانوا هو هي هم أيضا بدوره بدورها اليوم أمس مؤخرا".split())
_PUNCTUATION = frozenset("،,()[]«»\"“”'؛-–—")
_OPENING = _AUXILIARIES | {"كما", "وقد", "وكان", "وكانت", "فقد", "ثم", "ولقد", "وسوف", "و"}
# prepositions as they are written before a pronoun
_BOUND = {"مع": "مع", "ل": "ل", "الي": "الي", "من": "من", "علي": "علي", "ب": "ب", "ب*": "ب"}
_SOURCES = frozenset(fold(word) for word in "حسب بحسب وفق وفقا نقلا".split())
# events that act for those who take part in them
_OCCASIONS = frozenset(fold(word) for word in "زيارة لقاء مباحثات محادثات اجتماع جولة اتفاق اتفاقية".split())
# what these open still belongs to the time told before them
_SOFT = frozenset(fold(word) for word in "حيث حين حينما عندما كما إذ خلالها فيما".split())
# nouns that lend what follows them its doer
_UNDERTAKINGS = frozenset(
    fold(word)
    for word in "قرار إعلان اعتزام عزم رغبة محاولة قيام بدء مواصلة استعداد تنفيذ رفض قبول موافقة طلب تأكيد نفي اقتراح".split()
)
# after these another one acts, unless he is named
_CUTTING = frozenset(fold(word) for word in ("فيما", "بعدما", "بينما"))
# after these a verb names its own subject
_NAMING = frozenset(fold(word) for word in "بعدما عندما حين حينما لما".split())
# complementisers whose pronoun is the subject of the verb that follows
_PRONOUN_OPENERS = frozenset(fold(word) for word in "أنه أنها أنهم إنه إنها إنهم بأنه بأنها لأنه لأنها".split())
# people counted out of an organisation
_MEMBERS = frozenset(
    fold(word)
    for word in "عنصر عنصرا عناصر كتائب كتيبة جنديا جنود ضابطا ضباط أفراد فردا وحدات أعوان متدربين عددا عدد عسكريين".split()
)
_COMPANY = frozenset(fold(word) for word in ("رفقة", "برفقة", "بمعية"))
_GAP = 8
# ways of naming a state that may name a place as well
_PLACES = frozenset({"name", "capital", "city", "seat"})


@dataclass(slots=True)
class Verb:
    """A finite verb at a word position; `subject` is None where it has one that is no known actor."""

    position: int
    features: frozenset[str]
    conjoined: bool
    opens: bool = False
    """it is the first verb of its sentence, nothing before it"""
    subject: list[ActorMention] | None = None
    how: str = ""
    object: list[ActorMention] | None = None
    carried: list[ActorMention] = field(default_factory=list)
    """who acted before, where the verb may go on from them"""


@dataclass
class Memory:
    """What is carried from sentence to sentence: who acted last, who was spoken of."""

    subject: list[ActorMention] = field(default_factory=list)
    recent: list[ActorMention] = field(default_factory=list)
    speaker: Entity | None = None


class Clauses:
    """One sentence seen as clauses."""

    def __init__(
        self,
        sentence: Sentence,
        mentions: list[ActorMention],
        nationalities: list[Nationality],
        date_words: set[int],
        memory: Memory,
    ) -> None:
        self.sentence, self.mentions, self.nationalities = sentence, mentions, nationalities
        self.date_words, self.memory = date_words, memory
        self.words = sentence.folded
        self.at = {mention.start: mention for mention in mentions}
        self.inside = {position for mention in mentions for position in range(mention.start, mention.end)}
        self.groups = _groups(sentence, mentions)
        self.inherited = memory.subject
        self.verbs = self._verbs()
        self._assign_subjects()
        # the next sentence goes on from the subject of this one's main verb («وأضاف»), known or not
        if self.verbs:
            memory.subject = self.verbs[0].subject or []

    def _assign_subjects(self) -> None:
        current: list[ActorMention] = []
        for number, verb in enumerate(self.verbs):
            opens = number == 0 and (verb.position == 0 or self._is_initial(verb.position))
            carried = self._controller(verb) or (self.inherited if opens else current)
            verb.carried = carried if _agrees(verb, carried) else []
            verb.opens = opens
            verb.subject, verb.how = self._subject(verb)
            if not self._is_relative(verb):
                current = verb.subject or []

    def _is_initial(self, position: int) -> bool:
        """Whether only particles, dates, punctuation and phrases of place or time stand before the word."""
        governed = {p for m in self.mentions if m.preposition for p in range(m.start, m.end)}
        return all(
            not self.sentence.words[p].is_word
            or p in self.date_words
            or p in governed
            or self.words[p] in _OPENING
            or self.words[p].removeprefix("و") in closed().prepositions
            for p in range(position)
        )

    def _is_relative(self, verb: Verb) -> bool:
        return bool(verb.position) and self.words[verb.position - 1] in closed().relatives

    # ------------------------------------------------------------ words
    def _verbs(self) -> list[Verb]:
        found = []
        table = known_verbs()
        for position, word in enumerate(self.sentence.words):
            if not word.is_word or position in self.inside or position in self.date_words:
                continue
            for reading in word.readings:
                features = table.get(reading.word)
                if features is None or reading.preposition in ("ب", "ك"):
                    continue
                # هنا, حول, عبر are no verbs here; «هنأ» by its hamza is, and «عبر» where a sentence begins
                if (
                    reading.word in closed().all
                    and reading.word not in _AUXILIARIES
                    and not word.text.endswith("أ")
                    and not (reading.word == "عبر" and position == 0)
                ):
                    continue
                if word.text.endswith("ة"):  # no verb does; folding makes it a pronoun
                    continue
                if reading.preposition == "ل" and not features & {"present"}:
                    continue
                earlier = bool(found) and found[-1].position >= self._clause_start(position)
                if self._may_be_noun(position, reading.word, features, bool(reading.conjunction), earlier):
                    continue
                found.append(Verb(position, features, bool(reading.conjunction)))
                break
        return found

    def _may_be_noun(
        self, position: int, form: str, features: frozenset[str], conjoined: bool, earlier: bool
    ) -> bool:
        """A form that is a noun too («بحث», «دعمه», «يوم») is a verb only where a clause can begin."""
        pronoun = next((feature[8:] for feature in features if feature.startswith("pronoun:")), "")
        if form.removesuffix(pronoun) == "بين":
            return position + 1 >= len(self.words) or self.words[position + 1] not in ("ان", "انه")
        accusative = form.removesuffix("ا") if "dual" in features else form  # «طلبا»: a request as often as two who asked
        bare = form.removesuffix(pronoun)
        if position and not conjoined and self.words[position - 1] in closed().prepositions:
            return True
        if not {bare, bare.removesuffix("ت") if pronoun else bare, accusative} & noun_like_verbs():
            return False
        if pronoun and form in light_verbs() and position and self.sentence.words[position - 1].is_word:
            return False  # «مذكرة وقعها الوزير»
        if self.undertaker_of(position) is not None:  # «بعد إعلان مصر قطع العلاقات»
            return True
        if position == 0 or (conjoined and self.words[position][0] in "وف"):
            return False
        before = self.words[position - 1]
        classes = closed()
        return not (
            before in classes.complementisers
            or before in classes.relatives
            or before in classes.barriers
            or before in _OPENING
            or before in _PUNCTUATION
            or before in (":", "..", ".", "ثم", "و")
            or (position - 1 in self.inside and not earlier)
            or position - 1 in self.date_words
        )

    @cached_property
    def verb_positions(self) -> set[int]:
        return {verb.position for verb in self.verbs}

    @cached_property
    def separators(self) -> dict[int, str]:
        """Positions of verbs and clause openers → what they part (see Attempt.separators)."""
        found = {
            position: "soft" if self.words[position] in _SOFT else "hard"
            for position in range(len(self.words))
            if self.is_boundary(position)
        }
        for verb in self.verbs:
            if self.words[verb.position] not in _AUXILIARIES:
                found[verb.position] = "joined" if verb.conjoined else "verb"
        return found

    def is_boundary(self, position: int) -> bool:
        """Whether a clause of its own opens at the word."""
        word = self.words[position]
        classes = closed()
        if position in self.inside:
            return False
        return word in classes.barriers or word in classes.complementisers or word in classes.relatives or word in (":", "؛")

    def words_after(self, position: int, number: int) -> list[str]:
        """The folded words up to the `number`th that belongs to no actor: long titles must not push a rule's words out of sight."""
        last, counted = position, 0
        while last < len(self.words) and counted < number:
            counted += last not in self.inside and last not in self.date_words and self.sentence.words[last].is_word
            last += 1
        return self.words[position:last]

    @cached_property
    def asides(self) -> set[int]:
        """Positions between two commas that begin with a preposition or a source («، في تغريدة نشرها أمس،»)."""
        commas = [p for p, word in enumerate(self.words) if word in ("،", ",")]
        found: set[int] = set()
        for first, last in zip(commas, commas[1:], strict=False):
            opener = self.words[first + 1] if first + 1 < len(self.words) else ""
            if last - first <= 12 and (opener in closed().prepositions or opener in _SOURCES):
                found.update(range(first, last + 1))
        return found

    def window_end(self, position: int, verbs_stop: bool = True) -> int:
        """Where the arguments of what stands at `position` end at the latest."""
        for ahead in range(position + 1, len(self.words)):
            if ahead in self.asides and position not in self.asides:
                continue
            if self.is_boundary(ahead) or (verbs_stop and ahead in self.verb_positions):
                return ahead
        return len(self.words)

    # ------------------------------------------------------------ groups
    def group(self, mention: ActorMention) -> list[ActorMention]:
        """The mention with what is coordinated with it."""
        return next((group for group in self.groups if mention in group), [mention])

    # ------------------------------------------------------------ subjects and objects
    def _subject(self, verb: Verb) -> tuple[list[ActorMention] | None, str]:
        if verb.position and self.words[verb.position - 1] in _PRONOUN_OPENERS:  # «أعلنت واشنطن أنها سلمت مصر مقاتلات»
            right, _ = self._right_subject(verb)
            verb.object = right
            return (verb.carried, "carried") if verb.carried else (None, "unknown")
        head = self._object_head(verb)
        if head is not None:
            verb.object = head
            return self._right_subject(verb)[0], "after"
        left = self._left_subject(verb)
        if left is not None:
            return left, "before"
        right, open_ended = self._right_subject(verb)
        if right is not None and self._is_object(verb, right):
            verb.object = right
            return verb.carried, "carried"
        if right is not None:
            return right, "after"
        topic = self._topic(verb.position)
        if topic is not None:
            return topic, "topic"
        if not open_ended:
            return None, "unknown"
        if self._is_relative(verb) or verb.position and self.words[verb.position - 1] in _CUTTING:
            return None, "unknown"  # whose head is no actor, or what opens a clause of others
        if verb.carried and not self._has_unknown_subject(verb):
            return verb.carried, "carried"
        return None, "unknown"

    def _is_object(self, verb: Verb, right: list[ActorMention]) -> bool:
        """«زار الرباط والتقى وزير الداخلية»: one bare actor after a transitive verb that goes on from an earlier subject."""
        word = self.sentence.words[verb.position]
        forms = {reading.word for reading in word.readings}
        if not verb.carried or not (
            forms & transitive_verbs() or (forms & place_verbs() and all(self.names_place(m) for m in right))
        ):
            return False
        if any(feature.startswith("pronoun") for feature in verb.features):
            return False
        if verb.position and self.words[verb.position - 1] in _NAMING and not forms & place_verbs():
            return False  # «بعد أن حذر الرئيس …»: who follows acts
        # a sentence that opens with a verb names its subject next, unless that is «his counterpart»
        if verb.opens and right[0].how != "counterpart" and not self._is_counterpart(right[0]):
            return False
        if self.object_of(verb.position, right) is not None or not self.ends_clause(right):
            return False
        end = self.window_end(verb.position)
        after = next((m for m in self.mentions if right[-1].end <= m.start < end), None)
        companion = after is not None and (
            after.preposition == "مع" or after.preposition == "ب" and not self.names_place(after)
        )
        return not companion

    def _is_counterpart(self, mention: ActorMention) -> bool:
        return self.words[mention.start].lstrip("وبل").startswith(("نظير", "نظرا"))

    @staticmethod
    def names_place(mention: ActorMention) -> bool:
        """Whether a state is named as a place is («بالرباط», «في المغرب»)."""
        return mention.how in _PLACES and mention.entity.kind is Kind.STATE

    def _has_unknown_subject(self, verb: Verb) -> bool:
        """«واتهم جنرال كبير موسكو»: a noun that is no known actor, and then the object of a transitive verb."""
        forms = {reading.word for reading in self.sentence.words[verb.position].readings}
        at = verb.position + 1
        if not forms & transitive_verbs() or at >= len(self.words) or at in self.at or self.is_boundary(at):
            return False
        word = self.words[at]
        if not self.sentence.words[at].is_word or word in closed().all or at in self.date_words or word in closed().carriers:
            return False
        if word.startswith(("ب", "لل")) or at in self.verb_positions:
            return False
        return any(
            not mention.preposition and not self.is_genitive(mention)
            for mention in self.mentions
            if at + 1 < mention.start <= at + 4 and mention.start < self.window_end(verb.position)
        )

    def _controller(self, verb: Verb) -> list[ActorMention]:
        """Who is to do what follows أن: «سبق لهانت أن زار», «طلب من المغرب أن يسلم»."""
        if not verb.position or self.words[verb.position - 1] != "ان":
            return []
        if verb.position > 1 and self.words[verb.position - 2] == "علي":  # «على أن يزور»: the subject goes on
            return []
        before = [m for m in self.mentions if m.end < verb.position and not (m.preposition and self.names_place(m))]
        return self.group(before[-1]) if before and verb.position - before[-1].end <= 4 else []

    def _object_head(self, verb: Verb) -> list[ActorMention] | None:
        """The head of a relative clause whose verb takes it up again is its object: «إيران التي تتهمها واشنطن»."""
        if not any(feature in ("pronoun:ه", "pronoun:ها") for feature in verb.features) or not self._is_relative(verb):
            return None
        before = [mention for mention in self.mentions if mention.end <= verb.position]
        if not before or verb.position - before[-1].end > 2 or self._right_subject(verb)[0] is None:
            return None
        return self.group(before[-1])

    def _left_subject(self, verb: Verb) -> list[ActorMention] | None:
        before = [mention for mention in self.mentions if mention.end <= verb.position]
        if not before or verb.conjoined:
            return None
        last = before[-1]
        gap = range(last.end, verb.position)
        relative = any(self.words[p] in closed().relatives for p in gap)
        plain = all(
            self.words[p] in _AUXILIARIES or self.words[p] in _PUNCTUATION or p in self.date_words
            or self.words[p] in closed().relatives
            for p in gap
        )  # fmt: skip
        if not plain:
            return None
        if relative:
            return self.group(last) if not _is_plural(verb) else self.group(last)
        # «مع X، قال»: a governed or genitive mention is no topic
        head = self.group(last)[0]
        if head.preposition or self.is_genitive(head) or head.how == "apposition" and self.group(last)[0].preposition:
            return None
        if any(self.words[p] in ("،", ",") for p in gap) and not any(
            self.words[p] in ("،", ",") for p in range(self._clause_start(verb.position), head.start)
        ):
            # one comma between them: an apposition or date in commas needs its pair
            if gap and len([p for p in gap if self.words[p] in ("،", ",")]) == 1 and not self._opens_clause(head.start):
                return None
        return self.group(last)

    def _opens_clause(self, position: int) -> bool:
        return position <= self._clause_start(position) + 1

    def _clause_start(self, position: int) -> int:
        for back in range(position - 1, -1, -1):
            if self.is_boundary(back):
                return back + 1
        return 0

    def _right_subject(self, verb: Verb) -> tuple[list[ActorMention] | None, bool]:
        """The ungoverned actor after the verb; and, without one, whether the subject may be an earlier one."""
        position = verb.position + 1
        steps = 0
        while position < len(self.words) and steps < _GAP:
            mention = self.at.get(position)
            if mention is not None:
                if not mention.preposition:
                    return self.group(mention), True
                position = mention.end
                continue
            word = self.words[position]
            if position in self.verb_positions and position == verb.position + 1 and verb.features & {"past", "present"}:
                return None, True  # «كان قد التقى»: its main verb follows
            if self.is_boundary(position) or position in self.verb_positions:
                return None, True
            if word in closed().prepositions:  # a phrase of place or manner: up to its noun
                position += 1
                while position < len(self.words) and position not in self.at and self.words[position].startswith(("ال",)):
                    position += 1
                if position < len(self.words) and position not in self.at and self.words[position - 1] == word:
                    position += 1
                steps += 1
                continue
            if word in _PUNCTUATION or position in self.date_words or word in closed().fillers:
                position += 1
                continue
            if self.sentence.words[position].readings and any(
                r.preposition and not r.conjunction for r in self.sentence.words[position].readings[1:]
            ) and word.startswith(("ب", "لل")):
                position += 1
                steps += 1
                continue
            if without_article(word) in _OCCASIONS:  # «شهدت الزيارة لقاءات»: of whoever made the visit
                following = self.at.get(position + 1)
                if following is not None and not following.preposition:  # «تستمر زيارة بوتين … يجري خلالها»
                    return self.group(following), True
                return None, True
            # an unknown noun: the subject itself when definite, or where a sentence begins («وندد قادة آخرون»), unless it
            # looks like an object («وأجرى محادثات», «ووجه نداء»); after و inside a sentence an object as often
            looks_like_object = word.endswith("ا") or word in noun_triggers()
            return None, not word.startswith("ال") and not _names_source(word) and (looks_like_object or not verb.opens)
        return None, True

    def _topic(self, position: int) -> list[ActorMention] | None:
        start = self._clause_start(position)
        mention = next((self.at[p] for p in range(start, min(start + 3, position)) if p in self.at), None)
        if mention is None or mention.preposition or self.is_genitive(mention):
            return None
        group = self.group(mention)
        if any(group[-1].end <= verb < position for verb in self.verb_positions):
            return None
        return group

    def is_genitive(self, mention: ActorMention) -> bool:
        """Whether the mention depends on the noun right before it («زيارة الوزير», «مصادر الخارجية»)."""
        position = mention.start - 1
        while position >= 0 and self.words[position] in _PUNCTUATION and self.words[position] not in ("،", ","):
            position -= 1
        if position < 0 or position in self.inside or position in self.date_words or position in self._early_verbs:
            return False
        word = self.words[position]
        if not self.sentence.words[position].is_word or word in closed().all or word.startswith("ال"):
            return False
        return word not in known_verbs()

    @cached_property
    def _early_verbs(self) -> set[int]:
        return {verb.position for verb in getattr(self, "verbs", [])}

    def verb_before(self, position: int) -> Verb | None:
        """The verb that governs the clause of a noun at `position`, if it stands before it."""
        found = None
        start = self._clause_start(position)
        for verb in self.verbs:
            if start <= verb.position < position:
                found = verb
        return found

    def ends_clause(self, mentions: list[ActorMention]) -> bool:
        """Whether no bare noun follows the last of the mentions, which might be the object of its verb."""
        if not mentions:
            return False
        position = mentions[-1].end
        if position >= len(self.words):
            return True
        word = self.words[position]
        classes = closed()
        return (
            not self.sentence.words[position].is_word
            or word in classes.prepositions
            or word in classes.barriers
            or word in classes.relatives
            or position in self.date_words
            or position in self.verb_positions
            or any(r.preposition or r.conjunction for r in self.sentence.words[position].readings[1:])
            and word.startswith(("و", "ب", "ل", "ف"))
        )

    def takes_up_noun(self, verb: Verb) -> bool:
        """Whether the pronoun of a verb takes up a noun right before it that is no actor («مذكرة وقعها», «القاعدة التي أقامتها»)."""
        if verb.conjoined or not verb.position:
            return False
        before = verb.position - 1
        if self.words[before] in closed().relatives:
            before -= 1
        if before < 0 or before in self.inside or before in self.verb_positions or before in self.date_words:
            return False
        word = self.words[before]
        return self.sentence.words[before].is_word and word not in closed().all and word not in _OPENING

    def speaker_before(self, position: int) -> list[ActorMention] | None:
        """Who speaks in the sentence before a participle («… ، مشيدا بجهود المغرب»), else who spoke before it."""
        for verb in self.verbs[::-1]:
            if verb.position < position and "speech" in verb.features and verb.subject:
                return verb.subject
        first = next((verb for verb in self.verbs if verb.position < position), None)
        return first.subject if first is not None else self.inherited

    def companions_of(self, verb: Verb) -> list[ActorMention]:
        """Who goes along with the subject of a verb: «رفقة وزير الخارجية»."""
        end = self.window_end(verb.position)
        return [m for m in self.mentions if verb.position < m.start < end and m.preposition in _COMPANY]

    def undertaker_of(self, position: int) -> list[ActorMention] | None:
        """Who decides on or begins what a noun at `position` tells: «قرار باريس تقليص التأشيرات», «بعد إعلان مصر قطع العلاقات»."""
        before = [m for m in self.mentions if m.end <= position]
        for back in range(position - 1, max(-1, position - 4), -1):  # «مع المغرب في قراره قطع العلاقات»
            word = self.words[back]
            stem = word.removesuffix("ها") if word.endswith("ها") else word.removesuffix("ه")
            if stem != word and without_article(stem.removeprefix("ب")) in _UNDERTAKINGS:
                owners = [m for m in before if m.end <= back]
                return self.group(owners[-1]) if owners else None
        if not before or position - before[-1].end > 6:
            return None
        last = before[-1]
        gap = range(last.end, position)
        if not all(
            not self.sentence.words[p].is_word or p in self.date_words or self.words[p] in closed().prepositions for p in gap
        ):
            return None
        head = self.group(last)[0].start - 1
        if head < 0 or last.preposition or without_article(self.words[head].removeprefix("ل")) not in _UNDERTAKINGS:
            return None
        return self.group(last)

    def object_of(self, position: int, subject: list[ActorMention] | None) -> list[ActorMention] | None:
        """The ungoverned actor after a verb that is not its subject."""
        taken = {id(mention) for mention in subject or ()}
        start = position + 1
        for mention in subject or ():
            if mention.start > position and mention.start - position < 12:
                start = max(start, mention.end)
        end = self.window_end(position)
        gap = 0
        at = start
        while at < end and gap <= 2:
            if at in self.asides and position not in self.asides:
                at += 1
                continue
            mention = self.at.get(at)
            if mention is not None:
                bare = not mention.preposition or self.is_share(mention)
                if bare and id(mention) not in taken and mention.how != "apposition":
                    return self.group(mention)
                at = mention.end
                continue
            word = self.words[at]
            skip = word in _PUNCTUATION or at in self.date_words or word in closed().fillers or word in closed().prepositions
            if not skip:
                gap += 1 if not word.startswith(("ب", "ال")) and without_article(word) not in _MEMBERS else 0
                if not self.sentence.words[at].is_word:
                    return None
                if gap and at + 1 in self.at and not word.startswith("ال") and word not in closed().carriers:
                    return None  # a noun whose genitive the actor is
            at += 1
        return None

    def is_share(self, mention: ActorMention) -> bool:
        """«دربت اثني عشر عنصرا من الوقاية المدنية»: some of an organisation's people are it."""
        if mention.preposition != "من" or mention.start < 2 or self.words[mention.start - 1] != "من":
            return False
        return any(without_article(word) in _MEMBERS for word in self.words[max(0, mention.start - 3) : mention.start - 1])

    def target_of(
        self, position: int, subject: list[ActorMention] | None
    ) -> tuple[list[ActorMention] | None, str | None]:
        """The first actor, or else country of an adjective, that what is acted on is or belongs to."""
        taken = {id(mention) for mention in subject or ()}
        start = max([position + 1, *(m.end for m in subject or () if 0 < m.start - position < 12)])
        by_position = {nationality.position: nationality for nationality in self.nationalities}
        reach = [at for at in range(start, self.window_end(position)) if at not in self.asides or position in self.asides]
        for at in reach[:7]:
            mention = self.at.get(at)
            if mention is not None and id(mention) not in taken:
                return (self.group(mention), None) if mention.preposition in ("", "ب", "ل", "الي") else (None, None)
            if at in by_position:
                return None, by_position[at].country
            if self.words[at] in ("في", "خلال", "بعد", "قبل", "مع", "بين", "من", "عقب"):
                return None, None
        return None, None

    def origin_after(self, position: int) -> str | None:
        """Country of the first adjective of a state after the position, in its clause."""
        end = self.window_end(position)
        return next((n.country for n in self.nationalities if position < n.position < end), None)

    def light_verb_after(self, position: int) -> Verb | None:
        """The verb that lends a noun its subject: «زيارة رسمية قام بها الوزير», «المحادثات التي أجراها»."""
        for ahead in range(position + 1, min(position + 5, len(self.words))):
            if ahead in self.verb_positions:
                verb = next(verb for verb in self.verbs if verb.position == ahead)
                return verb if self.words[ahead] in light_verbs() else None
            word = self.words[ahead]
            if ahead in self.inside or (word in closed().all and word not in closed().relatives):
                return None
            if not self.sentence.words[ahead].is_word:
                return None
        return None

    def governed_by(
        self, position: int, prepositions: frozenset[str], before: int | None = None
    ) -> list[ActorMention] | None:
        """The first actor after `position` (and `before` another) that one of the prepositions brings."""
        end = self.window_end(position) if before is None else before
        for mention in self.mentions:
            if position < mention.start < end and (
                mention.preposition in prepositions
                or (
                    mention.preposition + "*" in prepositions
                    and not self.names_place(mention)
                )
            ):
                return self.group(mention)
        return None

    def pronoun_after(self, position: int, prepositions: frozenset[str]) -> str | None:
        """The pronoun that one of the prepositions brings within four words: «بحث معه», «طلب منها»."""
        for ahead in range(position + 1, min(position + 5, self.window_end(position))):
            bare = self.words[ahead]
            for preposition, stem in _BOUND.items():
                if preposition in prepositions and bare in (stem + "ه", stem + "ها"):
                    return bare[len(stem) :]
            if ahead in self.inside:
                return None
        return None

    def genitive_of(self, position: int) -> list[ActorMention] | None:
        """The actor that a noun at `position` is of («زيارة وزير الدفاع», «زيارته الرسمية» has none)."""
        for ahead in range(position + 1, min(position + 4, len(self.words))):
            mention = self.at.get(ahead)
            if mention is not None:
                return self.group(mention) if not mention.preposition and not mention.conjunction else None
            word = self.words[ahead]
            if (
                not self.sentence.words[ahead].is_word
                or word in closed().all
                or ahead in self.verb_positions
                or (word.startswith("و") and len(word) > 4)
            ):
                return None
        return None

    def agent_of(self, position: int) -> list[ActorMention] | None:
        """The actor after من قبل، على يد…"""
        end = self.window_end(position)
        for mention in self.mentions:
            if position < mention.start < end:
                for phrase in closed().agents:
                    if tuple(self.words[mention.start - len(phrase) : mention.start]) == phrase:
                        return self.group(mention)
        return None

    def passive_agent_of(self, verb: Verb) -> list[ActorMention] | None:
        """The agent right after the first actor of a passive verb («اتهمت روسيا من قبل بريطانيا»)."""
        agent = self.agent_of(verb.position)
        if not agent or not verb.subject or verb.subject[0].start < verb.position:
            return None
        return agent if agent[0].start - verb.subject[-1].end <= 3 else None

    def between(self, position: int) -> list[ActorMention] | None:
        """The actors after بين within a few words."""
        for mention in self.mentions:
            if position < mention.start <= position + 10 and mention.preposition == "بين":
                if any(self.is_boundary(p) for p in range(position + 1, mention.start)):
                    return None
                return self.group(mention)
        return None

    def adjectives_of(self, position: int) -> list[str]:
        """Countries of the adjectives of states that modify a noun at `position`, in order."""
        found: list[str] = []
        ahead = position + 1
        by_position = {nationality.position: nationality for nationality in self.nationalities}
        while ahead < min(position + 7, len(self.words)):
            nationality = by_position.get(ahead)
            if nationality is not None:
                found.append(nationality.country)
                ahead += nationality.length
                continue
            word = self.words[ahead]
            if found and (word in ("-", "–", "ـ", "و", "/") or word in _PUNCTUATION - {"،", ","}):
                ahead += 1
                continue
            adjective = without_article(word).endswith(("ي", "ه", "يا", "ين")) and not word.startswith(("و", "ب", "ل")) or word.startswith("وال")
            if found or ahead in self.inside or word in closed().all or not adjective or ahead in self.verb_positions:
                break
            ahead += 1
        return found


def _groups(sentence: Sentence, mentions: list[ActorMention]) -> list[list[ActorMention]]:
    """Partition of the mentions into coordinations; an apposition stays with its name."""
    groups: list[list[ActorMention]] = []
    for mention in mentions:
        if groups:
            last = groups[-1][-1]
            between = [word.text for word in sentence.words[last.end : mention.start]]
            plain = all(text in "،,()«»\"“”" for text in between) and len(between) <= 3
            if plain and (
                (mention.how == "apposition" and mention.entity is last.entity)
                or (mention.conjunction and mention.preposition in ("", last.preposition))
                or (
                    between in (["،"], [","])
                    and not mention.preposition
                    and mention.entity.kind is last.entity.kind is Kind.STATE
                )
            ):
                groups[-1].append(mention)
                if mention.preposition == "":
                    mention.preposition = last.preposition
                continue
        groups.append([mention])
    return groups


def _is_plural(verb: Verb) -> bool:
    return bool(verb.features & {"plural", "dual"})


def _names_source(word: str) -> bool:
    return word in {fold(w) for w in "مصادر مصدر بيان بلاغ تقرير تقارير صحيفة وكالة وسائل قناة موقع صحف وثائق متحدث باحث خبير خبراء مراقبون".split()}


def _agrees(verb: Verb, subject: list[ActorMention]) -> bool:
    """Whether a carried subject fits the verb's gender and number."""
    if not subject:
        return False
    count = sum(len(mention.entities) for mention in subject)
    if "dual" in verb.features:
        return count >= 2
    if "fem" in verb.features:
        return subject[0].entity.kind is not Kind.PERSON or _is_feminine(subject[0].entity)
    return True


def _is_feminine(person: Entity) -> bool:
    return bool(person.office) and person.office.split()[0].endswith("ه")  # type: ignore[union-attr]
