"""Which parts of a page's text are the article itself; the rest is furniture: menus, other headlines, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tansiq.lang.ar.furniture import furniture
from tansiq.teasers import number_of_teasers
from tansiq.text import fold_text

# a strip of headlines or menu entries: parted by runs of spaces, no-break spaces among them
_GAP = re.compile(r"[ \t\u00a0]{2,}")
# how many such gaps make a strip
_STRIP_GAPS = 3
# a ruled line parts what was pasted together
_RULE = re.compile(r"[-–—━─=_*•.~\s]{5,}")
_BULLET = re.compile(r"^\s*(?:[•▪●◦■»*|]|[-–]\s{2,})\s*")
_LINK = re.compile(r"https?://|pic\.twitter|@\w+|JavaScript|cookies", re.IGNORECASE)
_ARABIC = re.compile(r"[\u0621-\u064a]")

# characters: a line longer than this is prose, whatever it begins with («المزيد من القوات وصل إلى …»)
_LONGEST_TAIL = 110
# what may follow a phrase of furniture on its line: a name, a number
_LONGEST_REST = 22
# Arabic letters of a line that is prose, not a headline; and of one that is no entry of a list below a tail phrase
_PROSE = 110
_NO_ENTRY = 90
# an article ends at a tail phrase once so many of its letters, and so much of the page, were read
_LEAST_READ = 300
_LEAST_SHARE = 0.25


@dataclass(frozen=True)
class _Line:
    text: str
    start: int
    end: int

    @cached_property
    def content(self) -> str:
        return self.text.strip()

    @cached_property
    def folded(self) -> str:
        """Its folded text; nothing of a line too long for a phrase of furniture, were it full of vowel marks."""
        return fold_text(self.content) if len(self.content) <= 3 * _LONGEST_TAIL else ""

    @cached_property
    def weight(self) -> int:
        """Its Arabic letters."""
        return len(_ARABIC.findall(self.text))

    @cached_property
    def is_strip(self) -> bool:
        """Whether it is a menu, a strip of headlines or an entry of a list."""
        is_menu = "|" in self.content and not self.content.endswith((".", "؟", "!", "»", "”"))
        gaps = sum(map(_is_wide, _GAP.findall(self.content)))
        return is_menu or gaps >= _STRIP_GAPS or bool(_BULLET.match(self.text))

    @cached_property
    def ends_article(self) -> bool:
        """Whether furniture begins with it: a tail phrase on a line of its own, or a ruled line."""
        is_tail = len(self.folded) <= _LONGEST_TAIL and self.folded.startswith(furniture().tails)
        return is_tail or _RULE.fullmatch(self.content) is not None

    @cached_property
    def is_furniture(self) -> bool:
        """Whether it is furniture of one line."""
        return self.folded.startswith(furniture().lines) and any(
            self.folded.startswith(phrase) and len(self.folded) <= len(phrase) + _LONGEST_REST
            for phrase in furniture().lines
        )


def main_spans(text: str, body: int = 0) -> list[tuple[int, int]]:
    """Character spans of the title (before offset `body`) and of the main article."""
    spans = [(0, body), *_spans(text, body)]
    teasers = number_of_teasers([text[start:end] for start, end in spans])
    return spans[0 if body else 1 : len(spans) - teasers]


def has_main_text(text: str) -> bool:
    """Whether there is an article at all; quick, since it looks no further than the first line of it."""
    return next(_spans(text, 0), None) is not None


def _spans(text: str, body: int) -> Iterator[tuple[int, int]]:
    """The spans of the main article, the first of which is told without a look at the rest.

    A tail phrase («كلمات دلالية», «اقرأ أيضا:») on a line of its own ends the article when enough of it stands before,
    since a second article is often pasted below; short of that, only its line and block are left out.
    """
    lines = [
        _Line(match.group(), body + match.start(), body + match.end())
        for match in re.finditer(r"[^\n]*\n?", text[body:])
        if match.group().strip()
    ]
    total: int | None = None  # Arabic letters of the page, strips apart, once they are asked for
    read, unweighed = 0, list[_Line]()
    below_tail = False
    for number, line in enumerate(lines):
        if line.ends_article:
            if total is None:
                total = sum(line.weight for line in lines if not line.is_strip)
            read += sum(line.weight for line in unweighed)
            unweighed.clear()
            if read >= max(_LEAST_READ, _LEAST_SHARE * total) and not _goes_on(lines, number):
                break
            below_tail = True
        elif line.is_strip or _LINK.search(line.content):
            below_tail = False
        elif not line.is_furniture and not (below_tail and line.weight < _NO_ENTRY):
            below_tail = False
            unweighed.append(line)
            yield line.start, line.end


def _goes_on(lines: list[_Line], number: int) -> bool:
    """Whether the line opens a «read also» box inside the article.

    Prose follows the bullets of such a box, with no headline of another article between.
    """
    if not lines[number].folded.startswith(furniture().boxes):
        return False
    following = (lines[at] for at in range(number + 1, len(lines)))
    return next((line.weight >= _PROSE for line in following if not line.is_strip), False)


def _is_wide(gap: str) -> bool:
    """Whether white space parts menu entries: two no-break spaces, two tabs or four spaces."""
    return gap.count("\u00a0") >= 2 or gap.count("\t") >= 2 or len(gap) >= 4
