"use strict";
// The controls on the side, and what follows from a choice.

const boxes = (name) => [...document.querySelectorAll(`input[name="${name}"]`)];

/** Change the view; everything shown follows. */
function change(update) {
  const leveled = update.level !== undefined && update.level !== view.level;
  Object.assign(view, update);
  if (leveled) {
    Object.assign(view, NOTHING_CHOSEN, update);
    clearPicture();
  }
  show();
  if (leveled) fit();
}

function show() {
  filterEvents();
  paint();
  showControls();
  showPanel();
  remember();
}

/** What is chosen in the picture; null for nothing. */
const select = (choice) => change({ ...NOTHING_CHOSEN, ...choice });

/** Choose a member of a level and bring it into sight, with those that it has to do with. */
function goTo(actor, at = view.level) {
  if (at !== view.level) {
    view.level = at;
    clearPicture();
    filterEvents();
  }
  const isHidden = events.every((event, number) => !allowed[number] || !event.ends[view.level].includes(actor));
  // an actor that the filters hide would be shown without a single event
  if (isHidden) Object.assign(view, filtersAtFirst(), { statuses: new Set(STATUSES) });
  select({ actor });
  fitChosen();
}

function fitChosen() {
  const near = [...drawn.actors].flatMap(([id, focus]) => (focus ? [id] : []));
  network.fit({ nodes: near, maxZoomLevel: 1, animation: { duration: 400 } });
}

network.on("click", ({ nodes: [actor], edges: [line] }) => {
  if (actor !== undefined) select({ actor });
  else if (line !== undefined) select({ line, pair: [level().edges[line].from, level().edges[line].to] });
  else select({});
});

// ---- controls → view -----------------------------------------------------------------------------------------------

const on = (id, event, then) => byId(id).addEventListener(event, then);
const changedSet = (set, values, isIn) => {
  const found = new Set(set);
  for (const value of values) isIn ? found.add(value) : found.delete(value);
  return found;
};

on("level", "change", ({ target }) => change({ level: target.value }));
on("size", "change", ({ target }) => change({ size: target.value }));
on("lang", "change", ({ target }) => { speak(target.value); show(); });
on("topic", "change", ({ target }) => change({ topic: target.value }));
on("confidence", "input", ({ target }) => change({ confidence: Number(target.value) }));
on("corroboration", "input", ({ target }) => { if (target.validity.valid && target.value) change({ corroboration: Number(target.value) }); });
on("from", "input", ({ target }) => change({ from: Math.min(Number(target.value), view.to) }));
on("to", "input", ({ target }) => change({ to: Math.max(Number(target.value), view.from) }));
on("statuses", "change", ({ target }) => change({ statuses: changedSet(view.statuses, [target.value], target.checked) }));
on("relations", "change", ({ target }) => {
  const names = target.name === "family" ? Object.keys(relations).filter((name) => relations[name].family === target.value) : [target.value];
  change({ off: changedSet(view.off, names, !target.checked) });
});
on("relations", "click", ({ target }) => {
  if (target.className === "only") change({ off: new Set(Object.keys(relations).filter((name) => name !== target.value)) });
});
on("reset", "click", () => { const { level: now } = view; change({ ...atFirst(), level: now }); fit(); });
on("filters", "submit", (event) => event.preventDefault());

// ---- view → controls -----------------------------------------------------------------------------------------------

function showControls() {
  for (const box of boxes("level")) box.checked = box.value === view.level;
  for (const box of boxes("lang")) box.checked = box.value === language;
  for (const box of boxes("status")) box.checked = view.statuses.has(box.value);
  for (const box of boxes("relation")) box.checked = !view.off.has(box.value);
  for (const box of boxes("family")) {
    const own = boxes("relation").filter(({ value }) => relations[value].family === box.value);
    box.checked = own.some(({ checked }) => checked);
    box.indeterminate = box.checked && !own.every(({ checked }) => checked);
  }
  for (const name of ["size", "topic", "confidence", "corroboration"]) byId(name).value = view[name];
  byId("confidenceShown").textContent = share(view.confidence);
  byId("undated").hidden = isWholePeriod();
  const n = allowed.filter(Boolean).length;
  byId("shown").textContent = t("shown", { events: t("nEvents", { n }), n: events.length });
  showYears();
}

/** Events of each year, by what the other filters let through, under the two handles of the period. */
function showYears() {
  byId("years").hidden = LAST_YEAR < FIRST_YEAR;
  if (LAST_YEAR < FIRST_YEAR) return;
  for (const end of ["from", "to"]) Object.assign(byId(end), { min: FIRST_YEAR, max: LAST_YEAR, value: view[end] });
  const from = view.from === FIRST_YEAR && YEARS[0] < FIRST_YEAR ? `≤ ${view.from}` : String(view.from);
  const to = view.to === LAST_YEAR && YEARS.at(-1) > LAST_YEAR ? `${view.to} ≤` : String(view.to);
  byId("period").textContent = view.from === view.to ? from : `${from} – ${to}`;
  const years = new Map();
  for (const event of events) {
    const day = event.begin ?? event.end;
    if (!day || !passesBesidesPeriod(event)) continue;
    const year = Math.min(Math.max(yearOf(day), FIRST_YEAR), LAST_YEAR), counts = years.get(year) ?? { cooperation: 0, tension: 0 };
    counts[relations[event.relation].family]++;
    years.set(year, counts);
  }
  const most = Math.max(1, ...[...years.values()].map(({ cooperation, tension }) => cooperation + tension));
  const length = LAST_YEAR - FIRST_YEAR + 1;
  const bars = [...years].sort(([a], [b]) => a - b).flatMap(([year, counts]) => {
    const opacity = year >= view.from && year <= view.to ? 1 : 0.25, x = year - FIRST_YEAR + 0.08;
    let top = 1;
    return Object.keys(families).map((family) => {
      const height = counts[family] / most;
      top -= height;
      return svg("rect", { x, y: top, width: 0.84, height, fill: families[family], opacity },
        svg("title", {}, `${year}: ${counts.cooperation + counts.tension}`));
    });
  });
  filled(byId("histogram"), { viewBox: `0 0 ${length} 1`, preserveAspectRatio: "none" }, []).replaceChildren(...bars);
}

// ---- keys ----------------------------------------------------------------------------------------------------------

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return select({});
  if (event.target.closest("input, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") byId("search").focus();
  else if (event.key.toLowerCase() === "f") fit();
  else return;
  event.preventDefault();
});
