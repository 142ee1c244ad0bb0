"use strict";
// The picture: which lines and actors are drawn, and how they stand out. Places were computed beforehand.

const MOST_LINES = 1000;  // drawn at once; beyond, the strongest
const MOST_NAMED = 40;  // lines that say their relation at once: of more none does

const nodes = new vis.DataSet(), edges = new vis.DataSet();
const network = new vis.Network(byId("network"), { nodes, edges }, DATA.options);
let drawn = { lines: [], named: [], actors: new Map() };  // actors by number: whether they belong to what is chosen

const weightOf = (line) => line.events.reduce((sum, number) => sum + (allowed[number] ? events[number].corroboration : 0), 0);
const countOf = (line) => line.events.reduce((sum, number) => sum + allowed[number], 0);
const isBetween = ({ from, to }, [one, other]) => (from === one && to === other) || (from === other && to === one);

/** Whether a line belongs to what is chosen; null where nothing is. */
function focusTest() {
  if (view.pair !== null) return (line) => isBetween(line, view.pair);
  if (view.path !== null) {
    const steps = shortestPath(view.actor, view.path);
    return (line) => steps.some((step) => isBetween(line, step));
  }
  if (view.actor !== null) return ({ from, to }) => from === view.actor || to === view.actor;
  return null;
}

/** The lines that pass, with what they weigh; of too many the strongest, and all that belong to what is chosen. */
function choose(inFocus) {
  let lines = level().edges.map((line) => ({ line, weight: weightOf(line) })).filter(({ weight }) => weight > 0);
  if (view.actor !== null && view.around) {
    const near = within(view.actor, view.around, lines.map(({ line }) => line));
    lines = lines.filter(({ line: { from, to } }) => near.has(from) && near.has(to));
  }
  const all = lines.length;
  if (all > MOST_LINES) {
    lines.sort((a, b) => b.weight - a.weight || a.line.id - b.line.id);
    lines = lines.filter(({ line }, rank) => rank < MOST_LINES || inFocus?.(line));
  }
  return { lines, all };
}

const nameOfLine = (line) => (line.relation === null ? t(line.family) : relationName(line.relation));

function drawnLine({ line, weight }, focus) {
  const colour = families[line.family], opacity = focus ? 0.8 : 0.14;
  const directed = line.relation !== null && !relations[line.relation].symmetric;
  return {
    id: line.id, from: line.from, to: line.to, dashes: line.dashes, smooth: line.smooth, arrows: directed ? "to" : "",
    width: Math.round(100 * (2 + 1.5 * Math.log2(weight))) / 100, color: { color: colour, highlight: colour, hover: colour, opacity },
    title: `${isolated(nameOfLine(line))} (${countOf(line)})`,
  };
}

function drawnActor(id, focus) {
  const { x, y, shape, color } = level().nodes[id], { sizes, labels } = level().members[id], border = "#1d2733";
  return {
    id, x, y, shape, size: sizes[view.size][0], title: isolated(labels[language]), opacity: focus ? 1 : 0.35,
    color: { background: color, border: "#ffffff", highlight: { background: color, border }, hover: { background: color, border } },
  };
}

/** Bring a set of drawn things to what is wanted, touching only what differs. */
function bring(set, wanted) {
  const told = new Map(wanted.map((item) => [item.id, JSON.stringify(item)])), before = bring.before.get(set);
  set.remove(set.getIds().filter((id) => !told.has(id)));
  set.update(wanted.filter(({ id }) => told.get(id) !== before?.get(id)));
  bring.before.set(set, told);
}
bring.before = new Map();

function paint() {
  const inFocus = focusTest(), { lines, all } = choose(inFocus);
  const inside = inFocus === null ? [] : lines.map(({ line }) => line).filter(inFocus);
  const actors = new Map();
  const wanted = lines.map((chosen) => {
    const focus = inFocus === null || inFocus(chosen.line);
    for (const end of [chosen.line.from, chosen.line.to]) actors.set(end, focus || actors.get(end) === true);
    return drawnLine(chosen, focus);
  });
  for (const chosen of [view.actor, view.path, ...(view.pair ?? [])]) if (chosen !== null) actors.set(chosen, true);
  drawn = { lines: lines.map(({ line }) => line), named: inside.length > MOST_NAMED ? [] : inside, actors };
  // vis-network would draw anew after each of these
  network.body.emitter.emit("_blockRedraw");
  bring(nodes, [...actors].map(([id, focus]) => drawnActor(id, focus)));
  bring(edges, wanted);
  const chosen = view.pair ?? [view.actor].filter((actor) => actor !== null);
  network.setSelection({ nodes: chosen, edges: view.line === null || !edges.get(view.line) ? [] : [view.line] }, { highlightEdges: false });
  network.body.emitter.emit("_allowRedraw");
  network.redraw();
  showNotice(lines.length, all);
}

function clearPicture() {
  drawn = { lines: [], named: [], actors: new Map() };  // clearing draws
  edges.clear();
  nodes.clear();
  bring.before.clear();
}

function showNotice(n, all) {
  const told = [n < all ? t("strongest", { n, all }) : null, drawn.lines.some(({ relation }) => relation === null) ? t("bundled") : null];
  byId("notice").textContent = (all ? told.filter(Boolean) : [t("nothing")]).join(" ");
  byId("notice").hidden = byId("notice").textContent === "";
}

function fit() {
  network.fit();
  network.moveTo({ scale: network.getScale() * 1.06 });  // fit leaves a wide margin
}

// ---- names ---------------------------------------------------------------------------------------------------------
// As on a map: of the same size on the screen at any zoom, the weightiest first, none on another.

const INKS = { cooperation: "#1f5f80", tension: "#a34700" };  // the families, dark enough to read
const FACE = '"Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, sans-serif', LINE = 1.25;

function drawNames(context) {
  const scale = network.getScale(), { canvas } = context, unit = canvas.width / canvas.clientWidth;
  const left = network.DOMtoCanvas({ x: 0, y: 0 }), right = network.DOMtoCanvas({ x: canvas.width / unit, y: canvas.height / unit });
  const taken = [], chosen = new Set([view.actor, view.path, ...(view.pair ?? [])]);
  const isInside = ({ x, y }) => x > left.x && x < right.x && y > left.y && y < right.y;
  const candidates = [...drawn.actors].filter(([id, focus]) => focus && isInside(level().nodes[id]))
    .map(([id]) => ({ id, rank: level().members[id].sizes[view.size][0] + (chosen.has(id) ? 1000 : 0) }));
  Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", strokeStyle: "#fcfcfad0" });
  for (const { id } of candidates.sort((a, b) => b.rank - a.rank || a.id - b.id)) {
    const { x, y } = level().nodes[id], { sizes, texts: broken } = level().members[id];
    const [radius, pixels] = sizes[view.size], letters = pixels * Math.max(1, Math.min(scale, 1.4)) / scale, rows = broken[language].split("\n");
    context.font = `${chosen.has(id) ? 700 : 500} ${letters}px ${FACE}`;
    const gap = radius + 3 / scale;
    write(context, taken, rows, x, [y + gap, y - gap - rows.length * letters * LINE], letters, "#1d2733");
  }
  context.font = `500 ${10.5 / scale}px ${FACE}`;
  for (const line of drawn.named) {
    const { x, y } = network.body.edges[line.id].edgeType.getPoint(0.5);
    write(context, taken, [isolated(nameOfLine(line))], x, [y - 7 / scale], 10.5 / scale, INKS[line.family]);
  }
}

/** Write rows centred at x, at the first of these heights where nothing is written yet; nowhere else. */
function write(context, taken, rows, x, tops, letters, ink) {
  const width = Math.max(...rows.map((row) => context.measureText(row).width)), height = rows.length * letters * LINE;
  const isFree = (box) => !taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
  const box = tops.map((top) => ({ left: x - width / 2, right: x + width / 2, top, bottom: top + height })).find(isFree);
  if (!box) return;
  taken.push(box);
  Object.assign(context, { lineWidth: letters / 4, fillStyle: ink });
  rows.forEach((row, n) => {
    context.strokeText(row, x, box.top + n * letters * LINE);
    context.fillText(row, x, box.top + n * letters * LINE);
  });
}

network.on("afterDrawing", drawNames);

// ---- states behind their actors ------------------------------------------------------------------------------------

network.on("beforeDrawing", (context) => {
  const scale = network.getScale(), present = new Set([...drawn.actors.keys()].map((id) => level().members[id].country));
  for (const { country, labels, box: [x, y, width, height] } of level().areas) {
    if (!present.has(country)) continue;
    context.beginPath();
    context.roundRect(x, y, width, height, 24);
    context.fillStyle = "#1d27330a";
    context.strokeStyle = "#1d273320";
    context.lineWidth = 1 / scale;
    context.fill();
    context.stroke();
    const letters = Math.min(15 / scale, 40);
    context.font = `600 ${letters}px ${FACE}`;
    context.fillStyle = "#566270";
    context.textAlign = "center";
    context.fillText(isolated(labels[language]), x + width / 2, y + 10 + letters * 0.85, width);
  }
});
