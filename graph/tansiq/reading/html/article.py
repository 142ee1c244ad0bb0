"""Which part of a page is its article: it begins behind the headline with its first paragraph."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile

from lxml.html import HtmlElement

from tansiq.reading.html.furniture import is_card, is_furniture, is_list, take_out_furniture
from tansiq.reading.html.names import is_named, names
from tansiq.reading.html.tree import (
    HEADINGS,
    PARAGRAPH,
    Weights,
    behind,
    cut_before,
    form_of,
    is_line,
    next_of,
    take_out,
)  # fmt: skip

_LABEL = 80  # characters that a line beside the headline has at most
# a part of the page belongs to the article if it makes it so much longer
_MORE = 1.25
# paragraphs of one form tell where the article is if they are several
_SEVERAL = 3
_SENTENCE = 25  # letters
# how much more than the first paragraph on a page another part must hold to be the article in its place
_FAR_MORE = 2


def first_paragraph(root: HtmlElement, head: HtmlElement | None, weights: Weights) -> HtmlElement | None:
    """The element of the first paragraph behind the headline, without a headline of the page; None where none is.

    Notices may stand before the article: where one part of the page holds far more paragraphs than what comes first,
    the article begins there, unless what comes first is named as its opening.
    """
    found: list[HtmlElement] = []
    element = behind(head) if head is not None else root
    while element is not None:
        weight = weights[element]
        skipped = weight.letters - weight.linked < PARAGRAPH or is_furniture(element) or is_list(element, weights)
        if skipped and element is not root:
            element = behind(element)
        elif weight.run - weight.linked >= PARAGRAPH:
            found.append(element)
            element = behind(element)
        else:
            element = next_of(element)
    if not found:
        return _first_sentence(root, head, weights)
    told: dict[HtmlElement, int] = defaultdict(int)
    for element in found:
        if element.tag == "p" or not is_card(element, weights):
            told[element.getparent()] += weights[element].run
    most = max(told or [found[0].getparent()], key=lambda parent: told[parent])
    if told[most] < _FAR_MORE * told[found[0].getparent()] or is_opening(found[0], head):
        return found[0]
    return next(element for element in found if element.getparent() is most)


def _first_sentence(root: HtmlElement, head: HtmlElement | None, weights: Weights) -> HtmlElement | None:
    """The first line behind the headline that is a sentence: an article may be no longer."""
    element = behind(head) if head is not None else None
    while element is not None:
        text = element.text_content().strip() if weights[element].run == weights[element].letters >= _SENTENCE else ""
        if text.endswith((".", "؟", "!")) and not is_furniture(element) and not is_list(element, weights):
            return element
        element = next_of(element)
    return None


def is_opening(element: HtmlElement, head: HtmlElement | None) -> bool:
    """Whether a paragraph opens an article by its tag or by the name of what holds it alone."""
    around = set() if head is None else set(head.iterancestors())
    above = takewhile(lambda holder: holder not in around, element.iterancestors())
    return element.tag in HEADINGS or any(is_named(one, names().openings) for one in (element, *above))


def paragraph_after(opening: HtmlElement, weights: Weights) -> HtmlElement:
    """The paragraph that follows an opening, else the opening."""
    element = behind(opening)
    while element is not None and weights[element].run < PARAGRAPH:
        element = next_of(element)
    return opening if element is None else element


def leave_article(
    root: HtmlElement, head: HtmlElement | None, prose: HtmlElement, weights: Weights, is_live: bool
) -> HtmlElement:
    """Take out of the tree all but the article whose first paragraph is `prose`; the element that holds it.

    Args:
        is_live: whether the page is a running report, whose entries look like pages of their own.
    """
    body = paragraph_after(prose, weights) if is_opening(prose, head) else prose
    kept = {one for start in {prose, body} for one in (start, *start.iterancestors(), *start.iterdescendants())}
    if head is not None:
        kept |= {head, *head.iterancestors()}
    cut_before(prose if head is None else head)
    take_out_furniture(root, prose, kept, weights, is_live)
    if head is not None:
        _take_out_labels(head, prose)
        if body is not prose:
            _take_out_labels(prose, body)
        if head not in prose.iterancestors():
            take_out(head)
    return _scope(prose, Weights(root))


def _scope(prose: HtmlElement, weights: Weights) -> HtmlElement:
    """The part of the page that holds the article: around it there is little more to read.

    Where several paragraphs stand together, only such as are marked alike count.
    """
    part = [one for one in prose.getparent() if one.tag == prose.tag and weights[one].run >= PARAGRAPH]
    if len(part) < _SEVERAL:
        scope = prose
        for above in prose.iterancestors():
            if weights[above].prose > _MORE * (weights[scope].prose or weights[scope].run):
                scope = above
        return scope
    form = form_of(prose)
    alike: dict[HtmlElement, int] = defaultdict(int)
    for one in prose.getroottree().getroot().iter(prose.tag):
        if form_of(one) == form and weights[one].run >= PARAGRAPH:
            for above in one.iterancestors():
                alike[above] += weights[one].run
    scope = prose.getparent()
    for above in scope.iterancestors():
        if alike[above] > _MORE * alike[scope]:
            scope = above
    return scope


def _take_out_labels(head: HtmlElement, prose: HtmlElement) -> None:
    """Between headline and article stand who wrote it, when, and how to share it."""
    holding = set(prose.iterancestors())
    element = behind(head)
    while element is not None and element is not prose:
        after = behind(element)
        if element in holding or (element.tag not in HEADINGS and not is_line(element)):
            after = next_of(element)
        elif element.tag not in HEADINGS and len(" ".join(element.text_content().split())) < _LABEL:
            take_out(element)
        element = after
