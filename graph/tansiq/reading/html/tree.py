"""The tree of a page, and how much text stands where in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

# beyond this depth no page is written by hand or system; libraries that read a tree by recursion fail there
_DEEPEST = 250
_WRAPPERS = re.compile(
    r"</?(?:div|span|font|section|b|i|u|em|strong|center|blockquote|ul|ol|li|dl|dd|dt|table|tbody|tr|td)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PARAGRAPH = 70
"""Letters that a paragraph has at least: fewer are a label, a headline, an entry of a menu."""
# nothing of these is ever read
_UNSEEN = (
    "style", "noscript", "template", "iframe", "frameset", "object", "embed", "applet", "svg", "math", "audio",
    "video", "canvas", "map", "select", "button", "textarea", "datalist", "input", "marquee", "dialog", "rp", "rt",
)  # fmt: skip
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "label", "mark", "q", "s",
     "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"}
)  # fmt: skip
# what holds no loose text
_WHOLE = frozenset({"head", "table", "thead", "tbody", "tr", "ul", "ol", "dl", "p", "pre", "script", "title"})
_SPACES = re.compile(r"\s+")
_LETTERS = re.compile(r"[^\W_]+")
_NO_TEXT = frozenset({"script", "style", "head", "title", "noscript"})


def parsed(text: str) -> HtmlElement | None:
    """The tree of a page; None of a page without an element. Damaged markup is read as browsers read it.

    A tree too deep to be read by recursion is flattened to its paragraphs.
    """
    root = _tree(text)
    if root is not None and _is_deep(root):
        root = _tree(_WRAPPERS.sub("\n", text))
    return root


def _tree(text: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _is_deep(root: HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def without_unseen(root: HtmlElement) -> None:
    """Take out what no reader sees; what stood in <script> has been read before."""
    etree.strip_elements(root, "script", *_UNSEEN, with_tail=False)
    etree.strip_tags(root, "form", "wbr")
    for mark in list(root.iter("sup")):
        if mark.find(".//a") is not None:  # of a footnote
            tail = mark.tail
            mark.clear()
            mark.tail = tail


@dataclass(slots=True)
class Weight:
    """Letters and digits of an element: all, those in links, those in no block inside it, those in paragraphs."""

    letters: int = 0
    linked: int = 0
    run: int = 0
    prose: int = 0
    breaks: int = 0
    """lines that end inside its run"""


@dataclass
class Weights:
    """The weight of every element of a tree, measured once from its leaves upwards."""

    root: HtmlElement
    of: dict[HtmlElement, Weight] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for element in reversed(list(self.root.iter(etree.Element))):
            weight = Weight()
            if element.tag not in _NO_TEXT:
                weight.letters = weight.run = letters(element.text)
                for child in element:
                    inner = self.of[child]
                    behind_it = letters(child.tail)
                    weight.letters += inner.letters + behind_it
                    weight.linked += inner.linked
                    weight.prose += inner.prose
                    weight.run += behind_it
                    if is_inline(child):
                        weight.run += inner.run
                        weight.breaks += inner.breaks
                    elif child.tag == "br" and behind_it:
                        weight.breaks += 1
                if element.tag == "a":
                    weight.linked = weight.letters
                told = weight.run >= PARAGRAPH * (weight.breaks + 1) and 2 * weight.linked <= weight.letters
                if told and not is_inline(element):
                    weight.prose += weight.run
            self.of[element] = weight

    def __getitem__(self, element: HtmlElement) -> Weight:
        return self.of[element]


def letters(text: str | None) -> int:
    """How many letters and digits a text has."""
    return sum(map(len, _LETTERS.findall(text))) if text else 0


def is_inline(element: HtmlElement) -> bool:
    """Whether an element stands in a line of text."""
    return element.tag in _INLINE


def is_line(element: HtmlElement) -> bool:
    """Whether an element holds no block, but line breaks at most."""
    return all(is_inline(inner) or inner.tag == "br" for inner in element.iterdescendants(etree.Element))


def behind(element: HtmlElement) -> HtmlElement | None:
    """The next element that neither stands in this one nor holds it."""
    above: HtmlElement | None = element.getparent()
    while above is not None:  # what stands beside the root is no part of its tree
        after: HtmlElement | None = element.getnext()
        if after is not None:
            return after
        element, above = above, above.getparent()
    return None


def next_of(element: HtmlElement) -> HtmlElement | None:
    """The next element in the order of the page: the first one inside, else the one behind."""
    return element[0] if len(element) else behind(element)


def form_of(element: HtmlElement) -> tuple[str | None, ...]:
    """How an element and what it stands in are marked."""
    parent = element.getparent()
    return element.tag, element.get("class"), parent.tag, parent.get("class")


def wrap_loose_text(root: HtmlElement) -> None:
    """Make paragraphs of text that stands in a block beside other blocks («<td>text<br><table>…»)."""
    for block in list(root.iter(etree.Element)):
        if is_inline(block) or block.tag in _WHOLE or all(is_inline(one) or one.tag == "br" for one in block):
            continue
        children, text, block.text = list(block), block.text, None
        for child in children:
            block.remove(child)
        run = _Run(block, text)
        for child in children:
            tail, child.tail = child.tail, None
            if child.tag == "br" or (is_inline(child) and is_line(child)):
                run.add(child)
            else:
                run.close()
                block.append(child)
            run.say(tail)
        run.close()


class _Run:
    """Text and inline elements that are gathered into one paragraph of a block."""

    def __init__(self, block: HtmlElement, text: str | None) -> None:
        self.block = block
        self.line = self._new()
        self.say(text)

    def _new(self) -> HtmlElement:
        line: HtmlElement = self.block.makeelement("p")
        self.last: HtmlElement | None = None
        return line

    def say(self, text: str | None) -> None:
        if text and self.last is not None:
            self.last.tail = (self.last.tail or "") + text
        elif text:
            self.line.text = (self.line.text or "") + text

    def add(self, child: HtmlElement) -> None:
        self.line.append(child)
        self.last = child

    def close(self) -> None:
        if self.last is not None or (self.line.text or "").strip():
            self.block.append(self.line)
        self.line = self._new()


def take_out(element: HtmlElement) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is not None and not (element.tail or "").strip():
        parent.remove(element)  # in constant time, unlike what joins texts
    else:
        element.drop_tree()


def cut_from(element: HtmlElement) -> None:
    """Take out an element and all that stands behind it."""
    inner = element
    for above in element.iterancestors():
        for after in list(inner.itersiblings()):
            above.remove(after)
        inner.tail = None
        inner = above
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def cut_before(element: HtmlElement) -> None:
    """Take out all that stands before an element."""
    inner = element
    for above in element.iterancestors():
        for before in list(inner.itersiblings(preceding=True)):
            if before.tag != "head":
                above.remove(before)
        above.text = None
        inner = above


def lines(element: HtmlElement) -> list[str]:
    """The text of an element, a line for each block and each line break in it."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append("" if is_inline(node) else "\n")
            pieces.append(_told(node.text, node))
        else:
            pieces.append("" if is_inline(node) else "\n")
            pieces.append(_told(node.tail, node) if node is not element else "")
    return [line for line in (" ".join(line.split()) for line in "".join(pieces).split("\n")) if line]


def _told(text: str | None, node: HtmlElement) -> str:
    """Text as it is shown: line ends of the source are spaces, but in <pre>."""
    return (text or "") if node.tag == "pre" else _SPACES.sub(" ", text or "")
