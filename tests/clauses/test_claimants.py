"""Who is quoted for what a sentence tells."""

import pytest

from tansiq import pipeline


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("زار وزير الدفاع الفرنسي مصر.", [None]),
        ("قال وزير الدفاع الفرنسي إن بلاده سلمت أوكرانيا مدافع.", ["وزير الدفاع الفرنسي"]),
        ("أعلنت الرباط أن وزير الداخلية الإسباني زار المغرب، وأضافت أن مدريد أشادت بالشرطة المغربية.", ["المغرب"] * 2),
        ("وفقا لبيان لوزارة الدفاع الفرنسية، التقى الوزير الفرنسي نظيره الأوكراني.", ["وزارة الجيوش الفرنسية"]),
        ("زودت فرنسا أوكرانيا بمدافع وفقا لاتفاق مع ألمانيا.", [None]),
        # whom the writer quotes is no known actor: nobody else is named in his place
        ("قال خبراء إن فرنسا زودت أوكرانيا بمدافع.", [None]),
    ],
)
def test_claimants(text: str, claimants: list[str | None]) -> None:
    events = pipeline("ar")(text)._.events
    assert [event.claimed_by.label if event.claimed_by else None for event in events] == claimants
