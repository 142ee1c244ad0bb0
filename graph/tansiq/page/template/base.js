"use strict";
// All that comes from articles is shown by way of text nodes; the page never builds markup from text.

const DATA = JSON.parse(document.getElementById("data").textContent);
const { events, articles, relations, topics, levels, texts, families } = DATA;

const byId = (id) => document.getElementById(id);

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const el = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
const bdi = (text) => el("bdi", { dir: "auto" }, text);
const isolated = (text) => `\u2068${text}\u2069`;

// ---- what the page says --------------------------------------------------------------------------------------------

let language = "en";

/** The text of this name in the language of the page, its {braces} filled; n decides the plural form. */
function t(name, values = {}) {
  const found = texts[language][name];
  const form = typeof found === "string" ? found : found[new Intl.PluralRules(language).select(values.n)] ?? found.other;
  return form.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** A number from 0 to 1, with the comma or the point of the language. */
const share = (n) => n.toLocaleString(`${language}-u-nu-latn`, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const nameOf = (member) => member.labels[language];
const relationName = (name) => relations[name].labels[language];

function speak(code) {
  language = code;
  Object.assign(document.documentElement, { lang: code, dir: texts[code].direction });
  document.title = t("title");
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
  for (const node of document.querySelectorAll("[data-relation]")) node.textContent = relationName(node.dataset.relation);
  for (const node of document.querySelectorAll("[data-topic]")) node.textContent = topics[node.dataset.topic][code];
  for (const node of document.querySelectorAll("[data-placeholder]")) {
    node.placeholder = t(node.dataset.placeholder);
    node.setAttribute("aria-label", node.placeholder);
  }
  const { events: n, actors, articles: read } = DATA.counts;
  byId("counts").textContent = [t("nEvents", { n }), t("nActors", { n: actors }), t("nArticles", { n: read })].join(" · ");
}
