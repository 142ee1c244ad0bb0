"""What an event is about, and where it took place."""

import pytest

from tansiq import pipeline


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استقبل وزير الدفاع الفرنسي نظيره المصري في برلين.", ("برلين", "DE")),
        ("استقبل وزير الدفاع الفرنسي نظيره المصري.", (None, None)),
        ("استقبل وزير الدفاع الفرنسي نظيره المصري بين برلين وروما.", (None, None)),
    ],
)
def test_the_place_is_told_by_name_and_country(text: str, place: tuple[str | None, str | None]) -> None:
    (event,) = pipeline("ar")(text)._.events
    assert (event.place, event.place_country) == place


def test_topics_are_those_of_the_ontology() -> None:
    (event,) = pipeline("ar")(
        "بحث وزير الداخلية الفرنسي مع نظيره المغربي مكافحة الإرهاب والهجرة غير النظامية."
    )._.events
    assert event.topics == ("counter-terrorism", "irregular-migration")
