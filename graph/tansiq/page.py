"""The graph as one interactive page: pyvis builds the network, a template of our own the page around it.

The page asks the network for nothing: its Content-Security-Policy has the browser refuse every request, and every
script but the two that stand in the template. What articles say travels as JSON and is shown as text.
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
from markupsafe import Markup
from pyvis.network import Network

from tansiq import network
from tansiq.coreference import MergedEvent
from tansiq.model import Article, Status
from tansiq.ontology import relations
from tansiq.page_data import PageData, page_data
from tansiq.page_look import FAMILIES, KINDS, OPTIONS, box, isolated, lines, node_look

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
    told, sources = list(events), list(articles)
    graph = network.mirror(told)
    data = page_data(sources, told, graph)
    drawn = _draw(data, graph)
    script, library, style = _template("page.js"), _library(), _template("page.css")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    html = environment.from_string(_template("page.html.j2")).render(
        policy=_policy([library, script], style),
        style=Markup(style),
        library=Markup(library),
        script=Markup(script),
        data=Markup(_json({**data.view, **drawn})),
        counts={"events": len(data.view["events"]), "actors": len(graph), "articles": len(sources)},
        kinds=[(kind.value, *look) for kind, look in KINDS.items()],
        families=FAMILIES,
        families_relations=_choices(told),
        unreal=sum(event.status is not Status.ACTUAL for event in told),
    )
    Path(path).write_text(html, encoding="utf-8", newline="\n")


def _draw(data: PageData, graph: Any) -> dict[str, Any]:
    """What vis-network draws: nodes, edges and options, by pyvis."""
    drawing = Network(directed=True, cdn_resources="in_line")  # an undirected one would drop parallel edges
    drawing.options = OPTIONS  # set_options would take the blanks out of font names
    actual = Counter(
        index for event in data.view["events"] if event["status"] == Status.ACTUAL for index in event["actors"]
    )
    looks = {key: node_look(graph.nodes[key], actual[index]) for key, index in data.index.items()}
    places = network.positions(graph, {key: box(look) for key, look in looks.items()})
    for key, index in data.index.items():
        x, y = places[key]
        look = looks[key]
        above = (box(look)[1] - 2 * look["size"]) / 2  # the label hangs below the node: the node goes up by its half
        drawing.add_node(index, x=x, y=round(y - above), **look)
    for number, line in enumerate(lines(data.view["events"])):
        drawing.add_edge(line.pop("from"), line.pop("to"), id=number, **line)
    nodes, edges, *_ = drawing.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": drawing.options}


def _choices(events: Iterable[MergedEvent]) -> dict[str, list[tuple[str, str, int]]]:
    """For the filter: by family, the relations that occur, their names in English and Arabic, and how often."""
    counts = Counter(event.relation for event in events)
    choices: dict[str, list[tuple[str, str, int]]] = {family: [] for family in FAMILIES}
    for name, relation in relations().items():
        if counts[name]:
            label = f"{relation.labels['en']} · {isolated(relation.labels['ar'])}"
            choices[relation.family].append((name, label, counts[name]))
    return choices


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
    return resources.files("tansiq").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _library() -> str:
    """The vis-network that pyvis ships, without the line that sends a debugger to the network."""
    shipped = resources.files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    return shipped.partition("//# sourceMappingURL=")[0]
