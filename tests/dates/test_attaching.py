"""Which date an event gets: its own, or that of the story it belongs to."""

import datetime as dt

import pytest

from tansiq.explain import explain
from tansiq.model import Event
from tansiq.pipeline import pipeline

PUBLISHED = dt.date(2024, 6, 12)  # a Wednesday
LEAD = "وصل وزير الخارجية الإيطالي إلى تونس أمس الثلاثاء."


def events(text: str) -> list[Event]:
    nlp = pipeline("ar")
    doc = nlp.make_doc(text)
    doc._.published = PUBLISHED
    return list(nlp(doc)._.events)


def dates(text: str, relation: str) -> set[str | None]:
    """The dates of the events of a relation; there has to be one."""
    found = {event.date for event in events(text) if event.relation == relation}
    assert found, [event.model_dump() for event in events(text)]
    return found


@pytest.mark.parametrize(
    ("text", "relation", "date"),
    [
        # the clause that tells when the noun before took place
        ("طلب الرئيس الفرنسي من نظيره المغربي، في مكالمة جرت أول أمس، مساعدة أمنية.", "requests", "2024-06-10"),
        ("تطرقت الصحف إلى القمة بين مصر والأردن التي عقدت أمس.", "meets", "2024-06-11"),
        ("وقّعت تونس وإيطاليا اتفاقا أمنيا، وكان ذلك عام 2017.", "agreesWith", "2017"),
        # what opens the sentence frames all of it, relative clause or not
        ("فخلال الزيارة التي قام بها الوفد في مارس 2016، وقّع المغرب وروسيا اتفاقا.", "agreesWith", "2016-03"),
        # a date in a relative clause stays there
        ("أشاد الملك بالرئيس الذي انتخب عام 2019، واستقبل وزير الدفاع السعودي نظيره القطري.", "meets", None),
        # who blames another one by telling what that one does: the day on which he says so
        ("قال وزير الخارجية البولندي الاثنين إن بيلاروسيا انتهكت المعاهدة عام 2019.", "accuses", "2024-06-10"),
        # hours after what the news goes on from
        ("هبطت الأسهم بعد ساعات قليلة من اتهام برلين لموسكو بالتجسس.", "accuses", "2024-06-12"),
        # who comes, and is told to in the present, is still to come
        ("تزور المستشارة الألمانية فرنسا الجمعة.", "visits", "2024-06-14"),
        # the date of an agreement is told once
        ("انسحبت واشنطن من الاتفاق المبرم عام 2015. وكان الاتفاق بين إيران وألمانيا صعبا.", "agreesWith", "2015"),
        ("أشاد باتفاقية عام 2012. ونصت الاتفاقية بين تونس وإيطاليا على ترحيل المهاجرين.", "agreesWith", "2012"),
        # another occasion is not that of the verb before
        ("أعلن الرئيس أمس عن خطة جديدة تلبية لطلب تقدمت به تونس إلى إيطاليا.", "requests", None),
        # the end of a time is no day of an event
        ("يزور وزير الدفاع التركي ليبيا حتى 20 يونيو.", "visits", None),
        # what was says nothing of what is planned
        ("غادر الوزير الألماني برلين مساء الاثنين، وسيزور وزير الخارجية الألماني مصر.", "visits", None),
    ],
)
def test_the_date_of_a_sentence_belongs_to_what_it_dates(text: str, relation: str, date: str | None) -> None:
    assert dates(text, relation) == {date}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("واستقبل الرئيس التونسي قيس سعيد رئيسة الوزراء الإيطالية جورجيا ميلوني.", "meets"),
        ("وأعربت إيطاليا عن شكرها لتونس.", "supports"),
        ("واتهمت روما ليبيا بتسهيل التهريب.", "accuses"),
    ],
)
def test_what_is_told_in_the_past_belongs_to_the_story(text: str, relation: str) -> None:
    assert dates(f"{LEAD}\n{text}", relation) == {"2024-06-11"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("وكانت إيطاليا قد اتهمت ليبيا بتسهيل التهريب.", "accuses"),  # before the story
        ("وسبق أن اتهمت إيطاليا ليبيا بتسهيل التهريب.", "accuses"),
        ("واستقبل الرئيس المصري مؤخرا نظيره الفرنسي.", "meets"),  # at a time not told
        ("وقال خبير إن إيطاليا اتهمت ليبيا بتسهيل التهريب.", "accuses"),  # who knows when
        ("ويتعاون المغرب مع إسبانيا في مكافحة الإرهاب.", "cooperatesWith"),  # a lasting state
    ],
)
def test_what_goes_back_behind_the_story_has_no_date(text: str, relation: str) -> None:
    assert dates(f"{LEAD}\n{text}", relation) == {None}


def test_what_goes_on_elsewhere_is_not_the_time_of_the_story() -> None:
    met = "والتقى الرئيس التونسي قيس سعيد رئيسة الوزراء الإيطالية، فيما غادرت السفينة الميناء الاثنين."
    assert dates(f"{LEAD}\n{met}", "meets") == {"2024-06-11"}


def test_the_paragraph_goes_on_with_its_own_date() -> None:
    text = f"{LEAD}\nوأعلن الوفد الاثنين موقفه. واتهمت إيطاليا ليبيا بتسهيل التهريب."
    assert dates(text, "accuses") == {"2024-06-10"}


def test_an_old_date_ends_the_story_for_its_paragraph() -> None:
    text = f"{LEAD}\nواندلعت الأزمة في مارس 2016. واتهمت إيطاليا ليبيا بتسهيل التهريب."
    assert dates(text, "accuses") == {None}


def test_a_plan_goes_on_with_the_day_told_for_it() -> None:
    text = "سيصل وزير الخارجية التركي هاكان فيدان إلى قطر غدا الخميس. وسيلتقي فيدان وزير الخارجية الروسي."
    assert dates(text, "meets") == {"2024-06-13"}


def test_explain_says_why_the_story_dates_an_event() -> None:
    report = explain("التقى وزير الدفاع التونسي نظيره الإيطالي يوم 4 مارس 2024. ووقّعت تونس وإيطاليا اتفاقا.").report
    assert "2024-03-04 (as the same sides before, «التقى»)" in report


@pytest.mark.parametrize(
    ("text", "relation", "date"),
    [
        # the date of another occasion, but not that of an hour
        ("بحث وزير الخارجية التونسي مع نظيره الجزائري ملف الحدود قبل مباراة الثلاثاء.", "meets", None),
        ("استقبل الرئيس التونسي نظيره الجزائري بعد ظهر الثلاثاء.", "meets", "2024-06-11"),
        # what is announced for this week says nothing of what was threatened
        ("تعتزم فرنسا إعلان موقفها هذا الأسبوع، وهددت فرنسا النيجر بعقوبات.", "threatens", None),
        # what is counted since then is not the day of blaming
        ("اتهمت مالي فرنسا بخرق أجوائها مرارا منذ مطلع العام.", "accuses", None),
        # the last visit was then
        ("سيبدأ الرئيس النمساوي أول زيارة لرئيس أوروبي إلى إيران منذ 2004.", "visits", None),
        # one of several agreements
        ("وقع اتفاق عام 2012 ثم اتفاق عام 2016. وكان الاتفاق بين تونس وإيطاليا صعبا.", "agreesWith", None),
        # cooperation lasts
        ("أعلنت باريس أمس الثلاثاء موقفها من التعاون بين المغرب وفرنسا.", "cooperatesWith", None),
    ],
)
def test_a_date_of_something_else_is_left_alone(text: str, relation: str, date: str | None) -> None:
    assert {event.date for event in events(text) if event.relation == relation} <= {date}


def test_days_apart_are_two_accusations_and_one_meeting() -> None:
    accused = "واتهمت إيطاليا ليبيا بتسهيل التهريب."
    again = "واتهمت إيطاليا ليبيا الاثنين بتسهيل التهريب."
    assert dates(f"{LEAD}\n{accused}\n{again}", "accuses") == {"2024-06-10", "2024-06-11"}
    met = "واستقبل الرئيس التونسي قيس سعيد رئيسة الوزراء الإيطالية جورجيا ميلوني."
    again = "وبحث قيس سعيد مع جورجيا ميلوني الاثنين ملف الهجرة."
    assert dates(f"{LEAD}\n{met}\n{again}", "meets") == {"2024-06-10"}


def test_a_second_relative_clause_tells_of_the_same_visit() -> None:
    text = "ذكّر بالزيارة التي أداها العاهل المغربي في مارس 2016 والتي وقعت على هامشها اتفاقيات مع فلاديمير بوتين."
    assert dates(text, "agreesWith") == {"2016-03"}
