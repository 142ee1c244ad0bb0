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
        # a quotation of several sentences is one speaker's, and «وأضاف» goes on from him
        ("وقال الوزير السعودي: «الوضع صعب. إيران تزعزع أمن جيراننا. نشكر مصر».", ["الوزير السعودي"] * 2),
        ("قال الوزير القطري: «الوضع صعب. الناس خائفون». وأضاف أن إسرائيل ترتكب جرائم.", ["الوزير القطري"]),
        ("قال الوزير السعودي إن الوضع صعب. وأضاف: «إيران تزعزع أمن جيراننا».", ["الوزير السعودي"]),
        ("وقال الوزير السعودي «الوضع صعب. الناس خائفون.\nإيران تزعزع أمن جيراننا. سلمت فرنسا أوكرانيا مدافع.", [None]),
        ("استقبل الوزير السعودي السفير الفرنسي، مؤكدا أن إيران تزعزع أمن جيرانه.", [None, "الوزير السعودي"]),
        # whom the writer quotes is no known actor: nobody else is named in his place
        ("قال خبراء إن فرنسا زودت أوكرانيا بمدافع.", [None]),
    ],
)
def test_claimants(text: str, claimants: list[str | None]) -> None:
    events = pipeline("ar")(text)._.events
    assert [event.claimed_by.label if event.claimed_by else None for event in events] == claimants
