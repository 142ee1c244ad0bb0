"""Which words of a sentence are marked as naming the subject, the object and the relation."""

import pytest

from tansiq.extraction import extract_article
from tansiq.model import Article, Event, Evidence, Span

# a sentence, the relation it tells, the words marked for subject and object (None: it does not name that side)
SENTENCES = [
    # verb first, subject first, passive
    ("استقبل الرئيس التونسي وزير الدفاع الإيطالي في قصر قرطاج.", "meets", "الرئيس التونسي", "وزير الدفاع الإيطالي"),
    ("وزير الخارجية المصري يلتقي نظيره التركي في أنقرة.", "meets", "وزير الخارجية المصري", "نظيره التركي"),
    ("اتهمت روسيا من قبل بريطانيا بتسميم عميل سابق.", "accuses", "بريطانيا", "روسيا"),
    # dual and plural: one phrase stands for both
    ("التقى وزيرا داخلية تونس وإيطاليا في روما.", "meets", *["وزيرا داخلية تونس وإيطاليا"] * 2),
    ("أجرى الجيشان التونسي والجزائري مناورات مشتركة.", "operatesWith", *["الجيشان التونسي والجزائري"] * 2),
    # one office, each of the two with his name
    ("التقى الرئيسان الروسي فلاديمير بوتين والتركي رجب طيب أردوغان في سوتشي.", "meets",
     "الرئيسان الروسي فلاديمير بوتين", "التركي رجب طيب أردوغان"),
    # an apposition goes with its name or stands apart
    ("استقبل ملك المغرب وزير الدفاع الإيطالي غويدو كروزيتو.", "meets", "ملك المغرب",
     "وزير الدفاع الإيطالي غويدو كروزيتو"),
    ("التقى أشتون كارتر، وزير الدفاع الأمريكي، الرئيس التونسي.", "meets", "أشتون كارتر", "الرئيس التونسي"),
    ("وقّعت فرنسا اتفاقا مع المغرب في شخص عبد اللطيف حموشي.", "agreesWith", "فرنسا",
     "المغرب في شخص عبد اللطيف حموشي"),
    # adjectives of states
    ("عرفت العلاقات الأمنية المغربية الإسبانية تطورا، وأثنى عليه وزير.", "cooperatesWith", "المغربية", "الإسبانية"),
    # what is written onto a word before it is left out, also with its vowel, tatweel or apart
    ("سلمت فرنسا أسلحة لليبيا.", "supplies", "فرنسا", "ليبيا"),
    ("سلمت فرنسا أسلحة لِـليبيا.", "supplies", "فرنسا", "ليبيا"),
    ("وقدمت باريس مساعدة للمغرب.", "assists", "باريس", "لمغرب"),
    # a word that stands for an actor, and a pronoun for one that the sentence names before
    ("أكد رئيس الوزراء الإسباني أن بلاده تدعم المغرب.", "supports", "بلاده", "المغرب"),
    ("التقى وزير الخارجية التركي نظيره المصري، وأشاد الأخير بدور تركيا.", "supports", "الأخير", "تركيا"),
    ("اتهمت الجزائر المغرب بدعم حركة مسلحة، وطالبته بوقف ذلك.", "requests", "الجزائر", "المغرب"),
    # named twice: what filled the slot, be it an adjective
    ("أشادت فرنسا بالدور الجزائري في مالي، وهو دور تفخر به الجزائر.", "supports", "فرنسا", "الجزائري"),
]  # fmt: skip


def told(text: str, relation: str, title: str | None = None) -> list[Event]:
    events = extract_article(Article(id="a", text=text, title=title, published="2024-05-10"))
    found = [event for event in events if event.relation == relation]
    assert found, events
    return found


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[slice(*span)]


def marked(text: str, evidence: Event | Evidence) -> tuple[str | None, str | None]:
    return words(text, evidence.subject_at), words(text, evidence.object_at)


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), SENTENCES)
def test_the_words_that_name_the_actors(text: str, relation: str, subject: str, object_: str) -> None:
    (event,) = told(text, relation)
    assert marked(text, event) == (subject, object_)
    assert words(text, event.trigger_at) == event.trigger


def test_coordinated_actors_are_marked_each_for_itself() -> None:
    text = "وقعت تونس وليبيا و الجزائر اتفاقا أمنيا مع إيطاليا."
    found = [marked(text, event) for event in told(text, "agreesWith")]
    assert found == [("تونس", "إيطاليا"), ("ليبيا", "إيطاليا"), ("الجزائر", "إيطاليا")]


def test_each_event_marks_the_mention_that_filled_its_slot() -> None:
    text = "اتهمت مصر تركيا بالتدخل في ليبيا، واتهمت تركيا مصر بالتدخل فيها."
    first, second = told(text, "accuses")
    assert (first.subject_at, first.object_at, first.trigger_at) == ((6, 9), (10, 15), (0, 5))
    assert (second.subject_at, second.object_at, second.trigger_at) == ((41, 46), (47, 50), (34, 40))


def test_of_two_mentions_the_one_that_filled_the_slot_is_marked_and_not_the_nearest() -> None:
    text = "انتقد وزير الخارجية الفرنسي، أمام نواب من تركيا، تدخلات تركيا في ليبيا."
    (event,) = told(text, "accuses")
    assert event.object_at == (text.rindex("تركيا"), text.rindex("تركيا") + 5)


def test_a_trigger_that_stands_twice_is_marked_where_it_fired() -> None:
    text = "بعد لقاء مع الصحافة، جرى لقاء بين وزير الدفاع التونسي ونظيره الإيطالي."
    (event,) = told(text, "meets")
    assert (event.trigger, event.trigger_at) == ("لقاء", (text.rindex("لقاء"), text.rindex("لقاء") + 4))


def test_a_subject_of_the_sentence_before_is_not_marked() -> None:
    text = "وصل وزير الدفاع الإيطالي إلى تونس. وأجرى محادثات مع وزير الدفاع التونسي."
    (event,) = told(text, "meets")
    assert marked(text, event) == (None, "وزير الدفاع التونسي")


def test_between_them_names_nobody() -> None:
    text = "وصل وزير الدفاع الإيطالي إلى مطار قرطاج، حيث كان وزير الدفاع التونسي. وجرى لقاء بينهما."
    (event,) = told(text, "meets")
    assert event.sentence == "وجرى لقاء بينهما."
    assert marked(text, event) == (None, None)


def test_a_symmetric_relation_told_the_other_way_round_marks_the_sides_of_the_event() -> None:
    text = "اتفقت تونس مع ليبيا على ضبط الحدود. وقال الوزير إن ليبيا اتفقت مع تونس على ذلك."
    (event,) = told(text, "agreesWith")
    assert [marked(text, evidence) for evidence in event.evidences] == [("تونس", "ليبيا")] * 2


def test_offsets_count_from_the_text_and_not_from_the_title() -> None:
    text = "روما - الوكالة\n\nزار وزير الدفاع الإيطالي تونس."
    (event,) = told(text, "visits", title="وزير الدفاع الإيطالي يزور تونس")
    assert marked(text, event) == ("وزير الدفاع الإيطالي", "تونس")
