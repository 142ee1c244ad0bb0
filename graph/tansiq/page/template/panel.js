"use strict";
// Beside the picture: the events of what is chosen, with every sentence that tells them.

const CARDS = 60;  // shown at once

/** A member of a level by its name, which leads to it. */
const actorButton = (id, at = view.level) => el("button", { class: "actor", dir: "auto", type: "button", onclick: () => goTo(id, at) }, nameOf(levels[at].members[id]));
const soft = (...parts) => {
  const told = parts.filter((part) => part !== null && part !== undefined && part !== "");
  return told.length ? el("p", { class: "soft" }, ...told.flatMap((part, n) => (n ? [" · ", part] : [part]))) : null;
};

/** A date in EDTF as it is read: a span with a dash, an open end with dots. */
const readable = (date) => date.replaceAll("..", "…").replace("/", " – ");

// ---- one event -----------------------------------------------------------------------------------------------------

function source({ title, publisher, published, url }) {
  const link = url && el("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, `${t("openAt")} `, bdi(new URL(url).hostname));
  return [el("p", { class: "soft", dir: "auto" }, title), soft(publisher && bdi(publisher), published, link)];
}

/** A piece of a sentence: a text, or a text with what it names. */
const piece = (part) => {
  if (typeof part === "string") return part;
  const [text, ...roles] = part;
  return el("mark", { class: roles.join(" "), title: roles.map((role) => t(`side${role[0].toUpperCase()}${role.slice(1)}`)).join(" · ") }, text);
};

function sentence({ article, parts, title, dir, rule, confidence, claimant, date, repeats }) {
  return el("section", { class: repeats === null ? "evidence" : "evidence repeating" },
    el("blockquote", { dir }, ...parts.map(piece)),
    repeats === null ? null : el("p", { class: "soft" }, `${t("repeats")} `, bdi(articles[repeats].title)),
    soft(title ? t("inTitle") : null, claimant === null ? null : t("accordingTo", { actor: isolated(claimant) }), date === null ? null : t("dated", { date: isolated(readable(date)) }),
      confidence === null ? null : t("confidenceOf", { n: share(confidence) }), rule === null ? null : t("rule", { rule: isolated(rule) })),
    ...source(articles[article]),
  );
}

function tellers({ articles: all, corroboration: n }) {
  if (all === 1) return null;
  return el("p", { class: "soft tellers" }, t("toldBy", { n }) + (all === n ? "" : ` (${t("inAll", { n: all })})`));
}

function when({ date, others, status }) {
  const also = others.length ? ` (${t("elsewhere", { dates: others.map((other) => isolated(readable(other))).join(" · ") })})` : "";
  return el("div", { class: "when" }, el("span", {}, date ? el("bdi", { dir: "ltr" }, readable(date)) : t("noDate"), also),
    status === "actual" ? null : el("span", { class: "status" }, t(status)));
}

/** Who does what to whom, in the order of the language. */
function deed({ symmetric, labels }, subject, object) {
  const parts = { "{subject}": actorButton(subject, "actors"), "{relation}": labels[language], "{object}": actorButton(object, "actors") };
  return el("p", {}, ...texts[language][symmetric ? "toEachOther" : "toAnother"].split(/(\{\w+\})/).map((part) => parts[part] ?? part));
}

function card(number) {
  // among states too, an event is one of the actors that its sentences name
  const event = events[number], { family, labels } = relations[event.relation], [subject, object] = event.ends.actors;
  const others = Object.keys(texts).filter((code) => code !== language);
  return el("article", { class: `event ${family}${event.status === "actual" ? "" : " unreal"}`, "data-event": number },
    when(event),
    deed(relations[event.relation], subject, object),
    el("p", { class: "relations" }, ...others.flatMap((code, n) => [n ? " · " : null, el("bdi", { lang: code, dir: texts[code].direction }, labels[code])])),
    soft(...event.topics.map((name) => topics[name][language]), event.place && t("place", { place: isolated(event.place) })),
    tellers(event),
    ...event.evidence.map(sentence),
  );
}

const newestFirst = (a, b) => (events[b].begin ?? events[b].end ?? "").localeCompare(events[a].begin ?? events[a].end ?? "") || a - b;

function cards(numbers) {
  const ordered = numbers.toSorted(newestFirst), rest = ordered.slice(CARDS);
  if (!rest.length) return ordered.map(card);
  const more = el("button", { type: "button", class: "more", onclick: () => more.replaceWith(...rest.map(card)) }, `+ ${t("nEvents", { n: rest.length })}`);
  return [...ordered.slice(0, CARDS).map(card), more];
}

const showAllCards = () => { for (const more of document.querySelectorAll("#panel .more")) more.click(); };

// ---- what the panel shows ------------------------------------------------------------------------------------------

function startPanel() {
  const events = new Map();
  for (const line of drawn.lines) for (const end of new Set([line.from, line.to])) events.set(end, (events.get(end) ?? 0) + countOf(line));
  const often = [...events].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12);
  return [
    el("h2", {}, t("startTitle")), el("p", {}, t("startText")), often.length ? el("h3", {}, t("mostEvents")) : null,
    el("ol", {}, ...often.map(([id, n]) => el("li", {}, actorButton(id), " ", el("small", {}, t("nEvents", { n }))))),
  ];
}

function actorPanel() {
  const { labels, kind, country } = level().members[view.actor], numbers = eventsOf(view.actor);
  const others = [...new Set(Object.values(labels))].filter((label) => label !== labels[language]);
  return [
    el("h2", { dir: "auto" }, labels[language]),
    ...others.map((label) => el("p", {}, bdi(label))),
    soft(t(kind), country && bdi(country), t("nEvents", { n: numbers.length })),
    aroundSwitch(), pathFinder(),
    ...(view.path === null ? [timeline(numbers), ...cards(numbers)] : pathSteps()),
  ];
}

function aroundSwitch() {
  const choice = ([name, steps]) => el("button", { type: "button", "aria-pressed": view.around === steps, onclick: () => change({ around: steps }) }, t(name));
  return el("p", { class: "choices" }, `${t("around")} `, ...Object.entries({ everything: 0, oneStep: 1, twoSteps: 2 }).map(choice));
}

function pathFinder() {
  const box = el("input", { type: "search", id: "goal", autocomplete: "off", dir: "auto", role: "combobox", "aria-controls": "goals", "aria-expanded": "false", "aria-label": t("pathTo"), placeholder: t("pathTo") });
  const list = el("ul", { id: "goals", role: "listbox", hidden: "" });
  complete(box, list, ({ id }) => { change({ path: id, around: 0 }); fitChosen(); });
  return el("div", { class: "finder" }, box, list);
}

function pathSteps() {
  const actor = isolated(nameOf(level().members[view.path])), steps = shortestPath(view.actor, view.path);
  if (!steps.length) return [el("p", {}, t("noPath", { actor }))];
  const step = ([one, other]) => el("li", {}, actorButton(one), " – ", actorButton(other), " ",
    el("button", { type: "button", class: "step", onclick: () => select({ pair: [one, other] }) }, t("nEvents", { n: eventsBetween(one, other).length })));
  return [el("h3", {}, `${t("pathOf", { actor, steps: t("steps", { n: steps.length }) })}`), el("ol", { class: "path" }, ...steps.map(step))];
}

function pairPanel() {
  const all = eventsBetween(...view.pair), line = view.line === null ? null : new Set(level().edges[view.line].events);
  const [own, others] = [all.filter((number) => line?.has(number) ?? true), all.filter((number) => line && !line.has(number))];
  return [
    el("h2", {}, ...view.pair.flatMap((id, n) => [n ? " – " : null, actorButton(id)])),
    soft(line && (level().edges[view.line].relation ? relationName(level().edges[view.line].relation) : t(level().edges[view.line].family)), t("nEvents", { n: own.length })),
    timeline(all), ...cards(own),
    ...(others.length ? [el("h3", {}, t("alsoBetween", { events: t("nEvents", { n: others.length }) })), ...cards(others)] : []),
  ];
}

const choices = () => [...document.querySelectorAll("#panel .choices button")];

function showPanel() {
  const panel = byId("panel"), shown = view.pair !== null ? pairPanel() : view.actor !== null ? actorPanel() : startPanel();
  const held = panel.contains(document.activeElement) ? document.activeElement : null, place = choices().indexOf(held);
  panel.replaceChildren(...shown.filter(Boolean));
  panel.scrollTop = 0;
  // what had the focus is gone: its like takes it, else the panel, so that Tab goes on from here
  if (held) (choices()[place] ?? panel).focus({ preventScroll: true });
  // on a phone the panel scrolls with the page
  if (held && panel.getBoundingClientRect().top < 0) panel.scrollIntoView();
}
