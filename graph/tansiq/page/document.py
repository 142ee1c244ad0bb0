"""The page as one file: pyvis builds the networks, a template of our own the page around them.

The page asks the network for nothing: its Content-Security-Policy has the browser refuse every request, and every
script but those that stand in the template. What articles say travels as JSON and is shown as text.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup

from tansiq import network
from tansiq.colours import FAMILIES, KINDS
from tansiq.coreference import MergedEvent
from tansiq.model import Article, Status
from tansiq.ontology import relations, topics
from tansiq.page.data import page_data
from tansiq.page.levels import MEASURES, drawn, ends, networks
from tansiq.page.look import OPTIONS

# in this order: each uses what stands before it
SCRIPTS = ("base.js", "view.js", "drawing.js", "paths.js", "timeline.js", "panel.js", "search.js", "filters.js",
           "exports.js", "start.js")  # fmt: skip
FIRST_LANGUAGE = "en"  # of what the file says before its script runs

# inside <script type="application/json"> these could end the element, begin a comment or an entity, or end a line
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def write_page(articles: Iterable[Article], events: Iterable[MergedEvent], path: Path | str) -> None:
    """Write the events as one HTML file that needs no network. Same input, same bytes.

    Args:
        articles: where the events were read; what is known of them is shown beside each sentence.
        events: of every status, each with all articles that tell it; those that are not `actual` are hidden at first.
        path: the file, replaced where it exists.

    Raises:
        OSError: the file cannot be written.
    """
    Path(path).write_text(html(articles, events), encoding="utf-8", newline="\n")


def html(articles: Iterable[Article], events: Iterable[MergedEvent]) -> str:
    """The page that `write_page` writes."""
    told, sources = sorted(events, key=lambda event: event.id), list(articles)
    numbers = {event.id: number for number, event in enumerate(told)}
    graphs = networks(network.mirror(told))
    data = page_data(sources, told, {name: ends(graph) for name, graph in graphs.items()})
    data |= {
        "levels": {name: drawn(graph, numbers) for name, graph in graphs.items()},
        "counts": {"events": len(told), "actors": len(graphs["actors"]), "articles": len(sources)},
        "families": FAMILIES,
        "options": OPTIONS,
        "texts": texts(),
    }
    style, library = _template("page.css"), _library()
    scripts = [_template(name) for name in SCRIPTS]
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(_template("page.html.j2")).render(
        policy=_policy([library, *scripts], style),
        style=Markup(style),
        library=Markup(library),
        scripts=[Markup(script) for script in scripts],
        data=Markup(_json(data)),
        text=texts()[FIRST_LANGUAGE],
        language=FIRST_LANGUAGE,
        languages={language: found["self"] for language, found in texts().items()},
        kinds={kind.value: look for kind, look in KINDS.items()},
        families=FAMILIES,
        relations=_occurring(told),
        statuses=[(status.value, sum(event.status is status for event in told)) for status in Status],
        topics=[name for name in topics() if any(name in event.topics for event in told)],
        most=max((event.corroboration for event in told), default=1),
        measures=list(MEASURES),
    )


@cache
def texts() -> dict[str, dict[str, Any]]:
    """What the page itself says, by language and name; texts with plural forms have a text for each."""
    found: dict[str, dict[str, Any]] = yaml.safe_load(
        resources.files("tansiq.page").joinpath("texts.yaml").read_text(encoding="utf-8")
    )
    return found


def _occurring(events: Iterable[MergedEvent]) -> dict[str, list[tuple[str, int]]]:
    """For the filter: by family, the relations that occur, and how often."""
    counts = Counter(event.relation for event in events)
    return {
        family: [
            (name, counts[name]) for name, relation in relations().items() if relation.family == family and counts[name]
        ]
        for family in FAMILIES
    }


def _policy(scripts: Sequence[str], style: str) -> str:
    """Nothing may be loaded, sent or framed; only these very scripts and this style count."""
    hashes = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_ESCAPES)


@cache
def _template(name: str) -> str:
    return resources.files("tansiq.page").joinpath("template", name).read_text(encoding="utf-8")


@cache
def _library() -> str:
    """The vis-network that pyvis ships, without the line that sends a debugger to the network."""
    shipped = resources.files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    return shipped.partition("//# sourceMappingURL=")[0]
