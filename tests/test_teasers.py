"""Leads of other articles pasted below an article."""

from tansiq.maintext import main_spans
from tansiq.teasers import number_of_teasers

TITLE = "الشرطة الكينية تكشف تفاصيل حادث القطار"
ARTICLE = [
    "أعلنت الشرطة الكينية أن حادث القطار الذي وقع قرب نيروبي نجم عن عطل في المكابح بحسب التحقيق الأولي.",
    "وقال مفوض الشرطة للصحفيين إن التحقيق في حادث القطار سيستمر أسبوعا آخر قبل نشر نتائجه النهائية.",
    "وأضاف المفوض أن القطار كان في طريقه من مومباسا إلى نيروبي وأن معظم الركاب من العمال.",
]
TEASERS = [
    "اتهمت وزيرة الدفاع النرويجية روسيا بالتشويش على نظام الملاحة في شمال البلاد خلال تدريبات حلف الأطلسي.",
    "أصدر قادة اليابان والهند وأستراليا بيانا مشتركا بشأن حرية الملاحة في المحيط الهادئ ودعوا إلى الحوار.",
    "افتتاحية كتبها وزير سابق في صحيفة برازيلية أثارت جدلا واسعا في البرلمان حول مستقبل غابات الأمازون.",
    "رفضت محكمة إيطالية الإفراج عن رجل أعمال ألباني متهم بتهريب السيارات المسروقة عبر البحر الأدرياتيكي.",
]


def test_leads_of_other_articles_are_told_from_the_article() -> None:
    assert number_of_teasers([TITLE, *ARTICLE, *TEASERS]) == 4
    text = "\n".join([*ARTICLE, *TEASERS])
    assert [text[start:end].strip() for start, end in main_spans(text)] == ARTICLE


def test_an_article_goes_on_where_it_says_so() -> None:
    joined = [f"و{teaser}" for teaser in TEASERS]
    assert number_of_teasers([TITLE, *ARTICLE, *joined]) == 0
    assert number_of_teasers([TITLE, *ARTICLE, *TEASERS[:3], "كما " + TEASERS[3]]) == 0


def test_two_paragraphs_or_short_ones_may_be_its_own() -> None:
    assert number_of_teasers([TITLE, *ARTICLE, *TEASERS[:2]]) == 0
    assert number_of_teasers([TITLE, *ARTICLE, *(" ".join(teaser.split()[:6]) for teaser in TEASERS)]) == 0


def test_paragraphs_that_speak_of_the_same_are_its_own() -> None:
    own = [
        "أعلنت الشرطة الكينية أن التحقيق في حادث القطار قرب نيروبي كشف عطلا في المكابح قبل الحادث.",
        "قال مفوض الشرطة إن القطار كان في طريقه من مومباسا إلى نيروبي وإن معظم الركاب من العمال.",
        "كشف التحقيق الأولي الذي أعلنته الشرطة أن عطل المكابح نجم عن إهمال قبل حادث القطار بأسبوع.",
    ]
    assert number_of_teasers([TITLE, *ARTICLE, *own]) == 0


def test_a_page_without_an_article_has_no_teasers() -> None:
    assert number_of_teasers([]) == number_of_teasers([TITLE]) == 0
    assert number_of_teasers(["", *TEASERS[:3]]) == 0


def test_leads_that_are_cut_off_speak_of_what_they_like() -> None:
    own = [
        "أعلنت الشرطة الكينية أن التحقيق في حادث القطار قرب نيروبي كشف عطلا في المكابح قبل الحاد",
        "قال مفوض الشرطة إن القطار كان في طريقه من مومباسا إلى نيروبي وإن معظم الركاب من العم",
        "كشف التحقيق الأولي الذي أعلنته الشرطة أن عطل المكابح نجم عن إهمال قبل حادث القطار بأسب",
    ]
    assert number_of_teasers([TITLE, *ARTICLE, *own]) == 3
    cut_off = [paragraph.rstrip(".") for paragraph in ARTICLE]
    assert number_of_teasers([TITLE, *cut_off, *own]) == 0
