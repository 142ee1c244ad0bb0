"use strict";
// All that comes from articles is shown by way of text nodes; the page never builds markup from text.

const DATA = JSON.parse(document.getElementById("data").textContent);
const { actors, events, articles, relations } = DATA;
const nodes = new vis.DataSet(DATA.nodes);
const edges = new vis.DataSet(DATA.edges);
const network = new vis.Network(document.getElementById("network"), { nodes, edges }, DATA.options);

const byId = (id) => document.getElementById(id);
const view = { relation: "", unreal: false, actor: null, edge: null };

// ---- what is shown -------------------------------------------------------------------------------------------------

const allowed = ({ relation, status }) =>
  (view.unreal || status === "actual") &&
  (!view.relation || view.relation === relation || view.relation === relations[relation].family);

function paint() {
  const inFocus = (edge) => view.edge === null ? view.actor === null || edge.from === view.actor || edge.to === view.actor
    : edge.id === view.edge;
  const shown = new Set(), near = new Set();
  const edgeUpdates = DATA.edges.map((edge) => {
    const hidden = !allowed(edge), focus = inFocus(edge);
    if (!hidden) for (const end of [edge.from, edge.to]) { shown.add(end); if (focus) near.add(end); }
    return { id: edge.id, hidden, color: { ...edge.color, opacity: focus ? edge.color.opacity : edge.color.opacity / 5 } };
  });
  if (view.actor !== null) { shown.add(view.actor); near.add(view.actor); }
  edges.update(edgeUpdates);
  nodes.update(DATA.nodes.map(({ id, font }) => {
    const focus = near.has(id) || (view.actor === null && view.edge === null);
    return { id, hidden: !shown.has(id), opacity: focus ? 1 : 0.4, font: { ...font, color: focus ? "#1d2733" : "#1d273366", strokeWidth: focus ? 4 : 0 } };
  }));
}

// ---- the panel -----------------------------------------------------------------------------------------------------

function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const bdi = (text) => el("bdi", { dir: "auto" }, text);
const actorButton = (id) => el("button", { class: "actor", dir: "auto", type: "button", onclick: () => goTo(id) }, actors[id].label);

function source(article) {
  const facts = [article.publisher && bdi(article.publisher), article.published].filter(Boolean);
  const line = el("p", { class: "soft" }, ...facts.flatMap((fact, n) => (n ? [" · ", fact] : [fact])));
  if (article.url) {
    const link = { href: article.url, target: "_blank", rel: "noopener noreferrer nofollow" };
    line.append(facts.length ? " · " : "", el("a", link, "open at ", bdi(new URL(article.url).hostname)));
  }
  return [el("p", { class: "soft", dir: "auto" }, article.title), line];
}

function sentence({ article, parts, dir, rule, confidence, claimant, date, repeats }) {
  const [before, trigger, after] = parts;
  const notes = [claimant === null ? null : `according to \u2068${claimant}\u2069`, date === null ? null : `dated ${date} here`,
    confidence === null ? null : `confidence ${confidence.toFixed(2)}`, rule === null ? null : `rule ${rule}`];
  return el("section", { class: repeats === null ? "evidence" : "evidence repeating" },
    el("blockquote", { dir }, before, trigger === undefined ? null : el("mark", {}, trigger), after),
    repeats === null ? null : el("p", { class: "soft" }, "repeats what was told in ", bdi(articles[repeats].title)),
    el("p", { class: "soft" }, notes.filter(Boolean).join(" · ")),
    ...source(articles[article]),
  );
}

function tellers({ articles, corroboration }) {
  const all = articles === corroboration ? "" : ` (${articles} in all)`;
  return el("p", { class: "soft tellers" }, `told by ${plural(corroboration, "independent article")}${all}`);
}

function when({ date, others, status }) {
  const told = el("span", {}, date ?? "no date told", others.length ? ` (elsewhere ${others.join(", ")})` : null);
  return el("div", { class: "when" }, told, status === "actual" ? null : el("span", { class: "status" }, status));
}

function card(number) {
  const event = events[number], relation = relations[event.relation];
  const [subject, object] = event.actors;
  return el("article", { class: `event ${relation.family}${event.status === "actual" ? "" : " unreal"}` },
    when(event),
    el("p", {}, actorButton(subject), ` ${relation.labels.en} `, actorButton(object)),
    el("p", { class: "relations" }, el("bdi", { lang: "ar", dir: "rtl" }, relation.labels.ar), " · ", el("span", { lang: "fr" }, relation.labels.fr)),
    event.articles > 1 ? tellers(event) : null,
    ...event.evidence.map(sentence),
  );
}

const newestFirst = (a, b) => (events[b].date ?? "").localeCompare(events[a].date ?? "") || a - b;
const cards = (numbers) => numbers.toSorted(newestFirst).map(card);
const numbersOf = (test) => events.flatMap((event, number) => (allowed(event) && test(event) ? [number] : []));
const plural = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

function showPanel() {
  const panel = byId("panel");
  panel.replaceChildren(...(view.edge !== null ? edgePanel() : view.actor !== null ? actorPanel() : startPanel()));
  panel.scrollTop = 0;
}

function startPanel() {
  const often = DATA.nodes.toSorted((a, b) => b.size - a.size || a.id - b.id).slice(0, 12);
  return [
    el("h2", {}, "Who works with whom, and which sentence says so"),
    el("p", {}, "Click a line to read the sentences behind it, an actor for all that is told of it. The wheel zooms; more names appear as you come closer."),
    el("h3", {}, "Most events"),
    el("ol", {}, ...often.map(({ id }) => el("li", {}, actorButton(id)))),
  ];
}

function actorPanel() {
  const actor = actors[view.actor];
  const numbers = numbersOf((event) => event.actors.includes(view.actor));
  const about = [actor.kind, actor.country, plural(numbers.length, "event")].filter(Boolean).join(" · ");
  return [
    el("h2", { dir: "auto" }, actor.label),
    ...actor.labels.map((label) => el("p", { dir: "auto" }, label)),
    el("p", { class: "soft" }, about),
    ...cards(numbers),
  ];
}

function edgePanel() {
  const edge = DATA.edges[view.edge];
  const pair = new Set([edge.from, edge.to]);
  const others = numbersOf((event) => event.actors.every((id) => pair.has(id))).filter((number) => !edge.events.includes(number));
  return [
    el("h2", {}, bdi(actors[edge.from].label), " – ", bdi(actors[edge.to].label)),
    el("p", { class: "soft" }, `${relations[edge.relation].labels.en}: ${plural(edge.events.length, "event")}`),
    ...cards(edge.events),
    ...(others.length ? [el("h3", {}, `Also between them: ${plural(others.length, "event")}`), ...cards(others)] : []),
  ];
}

// ---- choosing ------------------------------------------------------------------------------------------------------

function choose(actor, edge) {
  Object.assign(view, { actor, edge });
  network.setSelection({ nodes: actor === null ? [] : [actor], edges: edge === null ? [] : [edge] }, { highlightEdges: false });
  paint();
  showPanel();
}

function goTo(actor) {
  if (!numbersOf((event) => event.actors.includes(actor)).length) {  // the filters hide it
    Object.assign(view, { relation: "", unreal: true });
    byId("relation").value = "";
    byId("unreal").checked = true;
  }
  choose(actor, null);
  network.focus(actor, { scale: Math.max(network.getScale(), 0.7), animation: { duration: 400 } });
}

network.on("click", ({ nodes: [node], edges: [edge] }) => choose(node ?? null, node === undefined ? edge ?? null : null));

byId("relation").addEventListener("change", ({ target }) => { view.relation = target.value; choose(view.actor, null); });
byId("unreal").addEventListener("change", ({ target }) => { view.unreal = target.checked; choose(view.actor, null); });

// ---- the search ----------------------------------------------------------------------------------------------------

const FOLD = new Map(Object.entries(DATA.fold));
const fold = (text) => [...text.normalize("NFKC").toLowerCase()].map((letter) => FOLD.get(letter) ?? letter).join("");

function found(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const hits = actors.flatMap((actor, id) => (words.every((word) => actor.search.includes(word)) ? [id] : []));
  return words.length ? hits.sort((a, b) => DATA.nodes[b].size - DATA.nodes[a].size || a - b).slice(0, 10) : [];
}

byId("search").addEventListener("input", ({ target }) => {
  const hits = found(target.value);
  byId("found").replaceChildren(...hits.map((id) => {
    const pick = () => { byId("found").hidden = true; target.value = ""; goTo(id); };
    return el("li", {}, el("button", { type: "button", onclick: pick }, bdi(actors[id].label), el("small", {}, actors[id].kind)));
  }));
  byId("found").hidden = hits.length === 0;
});
byId("search").addEventListener("keydown", ({ key }) => {
  if (key === "Enter") byId("found").querySelector("button")?.click();
  if (key === "Escape") byId("found").hidden = true;
});

showPanel();
paint();
network.fit();
network.moveTo({ scale: network.getScale() * 1.06 });  // fit leaves a wide margin
