"""Offices without a named holder, resolved by well-known facts."""

import pytest

from tansiq.identity.presumption import presumed
from tansiq.model import Actor, Kind


def person_of(label: str, country: str | None, date: str | None) -> str | None:
    found = presumed(Actor(label=label, kind=Kind.PERSON, country=country), date)
    return found.person.removeprefix("person/") if found and found.person else None


@pytest.mark.parametrize(
    ("label", "country", "date", "person"),
    [
        ("وزير الداخلية الفرنسي", "FR", "2015-01-20", "bernard-cazeneuve"),
        ("وزير الداخلية الفرنسي", "FR", "2013", "manuel-valls"),
        ("وزير الخارجية الأمريكي", "US", "2018-08", "mike-pompeo"),
        ("وزيرة العدل الفرنسية", "FR", "2015-01-30", "christiane-taubira"),
        ("الرئيس الفرنسي", "FR", "2014", "francois-hollande"),
        ("الرئيس الفرنسي", "FR", "2018-05/2018-06", "emmanuel-macron"),
        ("الرئيس المصري", "EG", "2016", "abdel-fattah-el-sisi"),
        ("العاهل المغربي", "MA", "2016", "mohammed-vi"),
        ("أمير قطر", "QA", "2016", "tamim-bin-hamad"),
        ("المستشارة الألمانية", "DE", "2016", "angela-merkel"),
        ("مستشار الأمن القومي الأمريكي", "US", "2018-08", "john-bolton"),
        ("المدير العام للأمن الوطني المغربي", "MA", "2018", "abdellatif-hammouchi"),
        ("مدير المخابرات الداخلية المغربية", "MA", "2014", "abdellatif-hammouchi"),
        ("مدير المخابرات الخارجية المغربية", "MA", "2014", "mohamed-yassine-mansouri"),
        ("رئيس الموساد", "IL", "2018-04-01", "yossi-cohen"),
        ("مدير الموساد", "IL", "2018-04-01", "yossi-cohen"),
        ("مدير مكتب التحقيقات الفيدرالي الأمريكي", "US", "2015", "james-comey"),
        ("الأمين العام للأمم المتحدة", None, "2014", "ban-ki-moon"),
        ("رئيسة الوزراء البريطانية", "GB", "2018-02", "theresa-may"),
        # the file calls the one head of Spain's government so, the other otherwise
        ("رئيس الوزراء الإسباني", "ES", "2019-01-10", "pedro-sanchez"),
        ("رئيس الحكومة الإسبانية", "ES", "2015", "mariano-rajoy"),
        ("رئيس الوزراء الجزائري", "DZ", "2013", "abdelmalek-sellal"),
        ("خادم الحرمين الشريفين", "SA", "2016", "salman-bin-abdulaziz"),
        ("رئيس مجلس الوزراء اللبناني", "LB", "2015-08-10", "tammam-salam"),
        # the country of the actor, where the label has none
        ("وزير الداخلية", "MA", "2018", "abdelouafi-laftit"),
    ],
)
def test_who_held_the_office_then(label: str, country: str | None, date: str, person: str) -> None:
    assert person_of(label, country, date) == person


@pytest.mark.parametrize(
    ("label", "country", "date"),
    [
        ("الرئيس الفرنسي", "FR", None),  # no date
        ("الرئيس الفرنسي", "FR", "2012"),  # the year in which one followed the other
        ("الرئيس الفرنسي", "FR", "2017-05-14"),  # the file knows the month alone
        ("الرئيس الفرنسي", "FR", "2018/.."),  # no end
        ("الرئيس الفرنسي", "FR", "2031"),  # the file knows nothing so late
        ("الرئيس المصري", "EG", "2013-08"),  # an interim one was in office
        ("رئيسة الوزراء البريطانية", "GB", "2020-02"),  # Boris Johnson was
        ("نائب وزير الخارجية الروسي", "RU", "2018"),  # there are several at a time
        ("مستشار الرئيس الأمريكي", "US", "2018"),
    ],
)
def test_the_post_is_known_its_holder_is_not(label: str, country: str | None, date: str | None) -> None:
    found = presumed(Actor(label=label, kind=Kind.PERSON, country=country), date)
    assert found is not None
    assert (found.person, bool(found.post or found.organization)) == (None, True)


@pytest.mark.parametrize(
    ("label", "country"),
    [
        ("مدير المخابرات المغربية", "MA"),  # the one within or the one abroad
        ("السفير الجزائري", "DZ"),  # in which state?
        ("الأمير السعودي", "SA"),  # a prince is no king
        ("وزير الداخلية الفرنسي السابق", "FR"),
        ("رئيس اللجنة الليبية", "LY"),
        ("وزير الداخلية", None),
        ("عبد اللطيف حموشي", "MA"),
        ("Nicolas Lerner", "FR"),
        ("«", None),
    ],
)
def test_what_is_unclear_or_no_office_stands_for_nothing(label: str, country: str | None) -> None:
    assert presumed(Actor(label=label, kind=Kind.PERSON, country=country), "2015-01-20") is None


def test_only_persons_without_a_record_are_offices() -> None:
    label = "وزير الداخلية الفرنسي"
    assert presumed(Actor(label=label, kind=Kind.ORGANIZATION, country="FR"), "2015-01-20") is None
    assert presumed(Actor(label=label, kind=Kind.PERSON, country="FR", id="person/manuel-valls"), "2015-01-20") is None


@pytest.mark.parametrize(
    ("label", "country", "date", "organization"),
    [
        ("مدير المخابرات الداخلية الفرنسية", "FR", "2011", "org/fr-dcri"),
        ("مدير المخابرات الداخلية الفرنسية", "FR", "2021", "org/fr-dgsi"),
        ("وزير الخارجية البريطاني", "GB", "2017-01", "org/gb-fco"),
        ("وزير الخارجية البريطاني", "GB", "2021-01", "org/gb-fcdo"),
        ("الرئيس الفرنسي", "FR", "2014", None),
    ],
)
def test_the_organization_is_that_of_the_time(label: str, country: str, date: str, organization: str | None) -> None:
    found = presumed(Actor(label=label, kind=Kind.PERSON, country=country), date)
    assert found is not None
    assert found.organization == organization


def test_the_reason_tells_post_holder_and_term() -> None:
    found = presumed(Actor(label="وزير الداخلية الفرنسي", kind=Kind.PERSON, country="FR"), "2015-01-20")
    assert found is not None
    assert found.post == "fr-interior/minister-of-the-interior"
    assert found.reason == (
        "«وزير الداخلية الفرنسي» is fr-interior/minister-of-the-interior, "
        "held by Bernard Cazeneuve 2014-04/2016-12, on 2015-01-20"
    )
