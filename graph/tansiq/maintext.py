"""Which parts of a page's text are the article itself; the rest is furniture: menus, other headlines, comments."""

from __future__ import annotations

import re

from tansiq.text import fold

# a strip of headlines or menu entries: parted by runs of spaces, no-break spaces among them
_GAP = re.compile(r"[ \t\u00a0]{2,}")
# a ruled line parts what was pasted together
_RULE = re.compile(r"[-–—─━=_*•.~\s]{5,}")
_BULLET = re.compile(r"^\s*(?:[•▪●◦■»*|]|[-–]\s{2,})\s*")
_LINK = re.compile(r"https?://|pic\.twitter|@\w+|JavaScript|cookies", re.IGNORECASE)
_ARABIC = re.compile(r"[\u0621-\u064a]")

# a line longer than this is prose, whatever it begins with («المزيد من القوات وصل إلى …»)
_FURNITURE_LENGTH = 110
# what may follow a phrase of furniture on its line: a name, a number
_FURNITURE_REST = 22
# lines that open a block of furniture which lasts to the end of the page
_TAIL = tuple(
    fold(phrase)
    for phrase in (
        "كلمات دلالية", "كلمات مفتاحية", "الكلمات الدلالية", "الكلمات المفتاحية", "وسوم", "الوسوم", "مواضيع ذات صلة",
        "مقالات ذات صلة", "أخبار ذات صلة", "أخبار متعلقة", "مواضيع متعلقة", "مقالات مشابهة", "اخترنا لك", "قد يعجبك أيضا",
        "قد يهمك", "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تعليقا", "التعليقات", "تعليقات الزوار", "أضف تعليق", "اترك تعليقا", "اترك ردا",
        "انقر هنا لقراءة الخبر من مصدره", "شارك هذا", "شارك المقال", "رابط الخبر", "المزيد من متابعات", "آخر الأخبار",
        "تابعونا على", "تابعنا على", "جميع الحقوق محفوظة", "اشترك في", "النشرة البريدية", "إقرأ أيضا", "اقرأ أيضا", "اقرأ أيضاً:",
        "طالع أيضا", "شاهد أيضا", "ذات صلة", "في نفس القسم",
    )
)  # fmt: skip
# of these, the boxes that stand inside an article as often as below it
_BOX = tuple(fold(phrase) for phrase in ("اقرأ أيضا", "إقرأ أيضا", "طالع أيضا", "شاهد أيضا", "مواضيع ذات صلة", "أخبار ذات صلة"))
# letters of a line that is prose, not a headline
_PROSE = 110
# furniture of one line, after which the article goes on
_LINE = tuple(
    fold(phrase)
    for phrase in (
        "شكرا على الإبلاغ", "سيتم حجب هذه الصورة", "اقرأ المزيد", "يحتوي هذا القسم", "إعلان", "الرئيسية", "القائمة", "تسجيل الدخول",
        "Sorry, you need", "للمزيد", "شاهد الفيديو", "حجم الخط", "طباعة", "مشاركة", "عاجل", "نشر في", "تاريخ النشر", "استمع", "تابعونا", "ملخص", "Next Previous",
    )
)  # fmt: skip


def main_spans(text: str, body: int = 0) -> list[tuple[int, int]]:
    """Character spans of the title (before offset `body`) and of the main article.

    A tail phrase («كلمات دلالية», «اقرأ أيضا:») on a line of its own ends the article when enough of it stands before, since a
    second article is often pasted below; short of that, only its line and block are left out.
    """
    spans = [(0, body)] if body else []
    lines = list(re.finditer(r"[^\n]*\n?", text[body:]))
    weights = [len(_ARABIC.findall(line.group())) for line in lines]
    is_strip = [_is_strip(line.group()) for line in lines]
    # a page that is nothing but short lines or strips has no article; a lone sentence given by a user has
    total = sum(weight for weight, strip in zip(weights, is_strip, strict=True) if not strip)
    read = 0
    previous_tail = False
    for number, (line, weight, strip) in enumerate(zip(lines, weights, is_strip, strict=True)):
        content = line.group().strip()
        if not content:
            continue
        folded = fold(content)
        if (folded.startswith(_TAIL) and len(folded) <= _FURNITURE_LENGTH) or _RULE.fullmatch(content):
            if read >= 300 and read >= 0.25 * total and not _goes_on(lines, weights, is_strip, number):
                break
            previous_tail = True
            continue
        if strip or _LINK.search(content):
            previous_tail = False
            continue
        if any(folded.startswith(phrase) and len(folded) <= len(phrase) + _FURNITURE_REST for phrase in _LINE):
            continue
        if previous_tail and weight < 90:  # the entries of a list that a tail phrase opened
            continue
        previous_tail = False
        read += weight
        spans.append((body + line.start(), body + line.end()))
    return spans


def _goes_on(lines: list[re.Match[str]], weights: list[int], is_strip: list[bool], number: int) -> bool:
    """Whether a «read also» box stands inside the article: prose follows its bullets, with no headline of another article."""
    if not fold(lines[number].group().strip()).startswith(_BOX):
        return False
    for line, weight, strip in zip(lines[number + 1 :], weights[number + 1 :], is_strip[number + 1 :], strict=True):
        if line.group().strip() and not strip:
            return weight >= _PROSE
    return False


def _is_wide(gap: str) -> bool:
    """Whether white space parts menu entries: two no-break spaces, two tabs or four spaces."""
    return gap.count("\u00a0") >= 2 or gap.count("\t") >= 2 or len(gap) >= 4


def _is_strip(line: str) -> bool:
    content = line.strip()
    menu = "|" in content and not content.endswith((".", "؟", "!", "»", "”"))
    return menu or sum(map(_is_wide, _GAP.findall(content))) >= 3 or bool(_BULLET.match(line))
