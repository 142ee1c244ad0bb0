"use strict";
// What the reader has chosen to see, and which events that lets through.

const yearOf = (day) => Number(day.slice(0, 4));
const YEARS = events.flatMap(({ begin, end }) => [begin, end].filter(Boolean).map(yearOf)).sort((a, b) => a - b);
const WIDEST = 40;  // years that the histogram shows one by one
/** The years that bound the period. Of a longer time the few events before and after go with the first and the last. */
function bounds() {
  const [first, last] = [YEARS[0] ?? 9999, YEARS.at(-1) ?? 0];
  if (last - first < WIDEST) return [first, last];
  return [0.02, 0.98].map((share) => YEARS[Math.round(share * (YEARS.length - 1))]);
}
const [FIRST_YEAR, LAST_YEAR] = bounds();
const LARGE = 3000;  // lines; a larger graph is first shown by states

const filtersAtFirst = () => ({
  off: new Set(), statuses: new Set(["actual"]), topic: "", from: FIRST_YEAR, to: LAST_YEAR, confidence: 0, corroboration: 1,
});
/** `actor`, `pair` and `path` are numbers of members of the level, `line` is that of a line. */
const NOTHING_CHOSEN = { actor: null, pair: null, line: null, around: 0, path: null };
/** A fresh view: every event told as fact, nothing chosen. */
const atFirst = () => ({ level: levels.actors.edges.length > LARGE ? "states" : "actors", size: "events", ...filtersAtFirst(), ...NOTHING_CHOSEN });
const view = atFirst();
const level = () => levels[view.level];

const isWholePeriod = () => view.from === FIRST_YEAR && view.to === LAST_YEAR;

function inPeriod({ begin, end }) {
  if (isWholePeriod()) return true;
  if (!begin && !end) return false;
  return (!begin || view.to === LAST_YEAR || yearOf(begin) <= view.to) && (!end || view.from === FIRST_YEAR || yearOf(end) >= view.from);
}

const passesBesidesPeriod = (event) =>
  event.ends[view.level] !== undefined && !view.off.has(event.relation) && view.statuses.has(event.status) &&
  (!view.topic || event.topics.includes(view.topic)) &&
  (view.confidence === 0 || (event.confidence ?? 0) >= view.confidence) && event.corroboration >= view.corroboration;

let allowed = [];  // by number of an event: whether it passes the filters
const filterEvents = () => { allowed = events.map((event) => passesBesidesPeriod(event) && inPeriod(event)); };
const numbersOf = (test) => events.flatMap((event, number) => (allowed[number] && test(event.ends[view.level]) ? [number] : []));
const eventsOf = (actor) => numbersOf((ends) => ends.includes(actor));
const eventsBetween = (one, other) => numbersOf(([a, b]) => (a === one && b === other) || (a === other && b === one));

// ---- the view in the address ---------------------------------------------------------------------------------------

const joined = (set) => [...set].sort().join(",");
const keyOf = (number) => level().members[number].key;

/** The view as the part of the address behind #; what is as at first is left out. */
function hashOfView() {
  const first = atFirst(), found = new URLSearchParams({ lang: language });
  for (const name of ["level", "size", "topic", "from", "to", "confidence", "corroboration", "around"]) {
    if (view[name] !== first[name]) found.set(name, view[name]);
  }
  if (view.off.size) found.set("without", joined(view.off));
  if (joined(view.statuses) !== joined(first.statuses)) found.set("status", joined(view.statuses));
  if (view.actor !== null) found.set("actor", keyOf(view.actor));
  if (view.path !== null) found.set("path", keyOf(view.path));
  if (view.pair !== null) for (const end of view.pair) found.append("pair", keyOf(end));
  if (view.line !== null) found.set("line", lineName(level().edges[view.line]));
  return `#${found}`;
}

const lineName = ({ relation, family, status }) => `${relation ?? family}.${status}`;

/** The view that a hash tells; whatever in it means nothing here is passed over. */
function viewOfHash(hash) {
  const told = new URLSearchParams(hash.slice(1)), found = atFirst();
  const among = (name, values) => { if (values.includes(told.get(name))) found[name] = told.get(name); };
  const between = (name, least, most) => {
    const value = Number(told.get(name));
    if (told.has(name) && value >= least && value <= most) found[name] = value;
  };
  among("level", Object.keys(levels));
  among("size", Object.keys(levels.actors.members[0]?.sizes ?? {}));
  among("topic", Object.keys(topics));
  between("from", FIRST_YEAR, LAST_YEAR);
  between("to", FIRST_YEAR, LAST_YEAR);
  between("confidence", 0, 1);
  between("corroboration", 1, Infinity);
  between("around", 0, 2);
  if (found.from > found.to) [found.from, found.to] = [FIRST_YEAR, LAST_YEAR];
  if (told.has("without")) found.off = new Set(told.get("without").split(",").filter((name) => Object.hasOwn(relations, name)));
  if (told.has("status")) found.statuses = new Set(told.get("status").split(",").filter((name) => STATUSES.includes(name)));
  const { members, edges } = levels[found.level];
  const number = (key) => { const at = members.findIndex((member) => member.key === key); return at < 0 ? null : at; };
  found.actor = number(told.get("actor"));
  found.path = found.actor === null ? null : number(told.get("path"));
  const pair = told.getAll("pair").map(number);
  if (pair.length === 2 && !pair.includes(null)) {
    found.pair = pair;
    const isLine = (edge) => edge.from === pair[0] && edge.to === pair[1] && lineName(edge) === told.get("line");
    found.line = edges.find(isLine)?.id ?? null;
  }
  return found;
}

const STATUSES = ["actual", "planned", "hypothetical", "negated"];
