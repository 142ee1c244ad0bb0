"""What notebooks show of events, builds and graphs: HTML with inline styles, without scripts, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from tansiq.model import Event, Evidence
from tansiq.ontology import relations
from tansiq.shown import direction, marked, plain

if TYPE_CHECKING:
    from tansiq.builder import Summary

HEIGHT = 720  # pixels of a page in a notebook
MOST = 5_000  # events of a graph that a notebook shows: their page has some 10 MB, which every notebook keeps

_SUBJECT, _OBJECT, _TRIGGER = "subject", "object", "trigger"
# blue and vermilion of Okabe and Ito, told apart by the colour-blind; the kind of line says the same again
_LOOKS = {
    _SUBJECT: "border-bottom:2px solid #0072b2",
    _OBJECT: "border-bottom:2px dashed #d55e00",
    _TRIGGER: "background:#ffe59a;color:#1d2733;border-radius:3px",
}
_BOTH = "border-bottom:3px double #0072b2"
_QUOTE = "margin:.4em 0;padding:0;border:0;font-size:1.15em;line-height:1.9;text-align:start"


def event(told: Event) -> Markup:
    """An event as an article tells it: its sentences, from right to left, and what was read in them."""
    facts = (
        told.status.value,
        told.date or "no date",
        f"at {told.place}" if told.place else None,
        f"on {', '.join(told.topics)}" if told.topics else None,
    )
    head = heading(told.subject.label, told.relation, told.object.label, filter(None, facts))
    body = Markup().join(_told(evidence, told.doc) for evidence in told.evidences or _unplaced(told))
    return Markup('<div style="max-width:60em"><div>{}</div>{}</div>').format(head, body)


def heading(subject: str, relation: str, object_: str, facts: Iterable[str]) -> Markup:
    """Who does what to whom, and what else is known of it, on a line."""
    sides = (Markup("<strong>{}</strong>").format(bdi(side)) for side in (subject, object_))
    return Markup("{1} {0} {2}, {3}").format(relation, *sides, Markup(", ").join(map(bdi, facts)))


def quote(evidence: Evidence) -> Markup:
    """A sentence with the words marked that name the subject, the object and the relation, where they are known."""
    words = Markup().join(_marked(text, roles) for text, roles in marked(evidence))
    return Markup('<blockquote dir="{}" style="{}">{}</blockquote>').format(direction(evidence.sentence), _QUOTE, words)


def summary(built: Summary) -> Markup:
    """What a build did: events by family and relation, articles read and skipped, what to open."""
    rows = [
        Markup('<tr><td>{}</td><td>{}</td><td style="text-align:right">{}</td></tr>').format(family, relation, number)
        for family in sorted(built.families)
        for relation, number in built.events.most_common()
        if relations()[relation].family == family
    ]
    lines = (
        f"{built.report.read} articles read, {built.found} events found in them, {built.events.total()} in the graph",
        *(skip.message for skip in built.report.skips),
        *(f"open {path} in a browser" for path in built.files[:1]),
    )
    return Markup(
        "<div><table><thead><tr><th>family</th><th>relation</th><th>events</th></tr></thead><tbody>{}</tbody></table>"
        "<p>{}</p></div>"
    ).format(Markup().join(rows), Markup("<br>").join(map(bdi, lines)))


def frame(page: str) -> Markup:
    """A page of ours inside a notebook: it may run its own scripts, save files and open links, and reach nothing else.

    Args:
        page: the HTML of `tansiq.page`.
    """
    return Markup(
        '<iframe srcdoc="{}" sandbox="allow-scripts allow-downloads allow-popups" title="knowledge graph" '
        'style="width:100%;height:{}px;border:1px solid #dde1e6"></iframe>'
    ).format(page, HEIGHT)


def too_many(events: int) -> Markup:
    """What stands in the place of a page that is too large for a notebook."""
    return Markup(
        "<p>A graph of {} events, too many to show here. <code>.page('graph.html')</code> writes its page, "
        "<code>.page('part.html', dyad=('MA', 'FR'), since=2014)</code> that of a part.</p>"
    ).format(events)


def _unplaced(told: Event) -> list[Evidence]:
    """The sentence of a gold event, which does not say where it stands."""
    if told.sentence is None:
        return []
    return [Evidence(sentence=told.sentence, start=0, end=len(told.sentence), trigger=told.trigger)]


def _told(evidence: Evidence, doc: str) -> Markup:
    facts = (
        doc,
        evidence.confidence is not None and f"confidence {evidence.confidence:g}",
        evidence.rule and f"rule {evidence.rule}",
        evidence.claimed_by and f"claimed by {evidence.claimed_by.label}",
    )
    return quote(evidence) + Markup('<div style="font-size:.9em;opacity:.75">{}</div>').format(
        Markup(" · ").join(bdi(fact) for fact in facts if fact)
    )


def _marked(text: str, roles: Sequence[str]) -> Markup:
    if not roles:
        return Markup("{}").format(text)
    both = {_SUBJECT, _OBJECT} <= set(roles)
    looks = [look for role, look in _LOOKS.items() if role in roles and not (both and role != _TRIGGER)]
    return Markup('<span title="{}" style="{}">{}</span>').format(
        " and ".join(roles), ";".join([*looks, *([_BOTH] if both else [])]), text
    )


def bdi(text: str) -> Markup:
    """A text whose direction, or that it forces, does not reach beyond it."""
    return Markup('<bdi dir="auto">{}</bdi>').format(plain(text))
