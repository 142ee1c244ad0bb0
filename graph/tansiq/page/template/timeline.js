"use strict";
// Events of a pair or an actor along the years: cooperation above the line, tension below, what is no fact hollow.

const WIDTH = 330, MIDDLE = 58, FLOOR = 116, EDGE = 16, DOT = 4;

function timeline(numbers) {
  const dated = numbers.filter((number) => events[number].begin ?? events[number].end);
  if (!dated.length) return null;
  const day = (number) => Date.parse(events[number].begin ?? events[number].end);
  const years = dated.map((number) => new Date(day(number)).getUTCFullYear());
  const first = Math.min(...years), last = Math.max(...years) + 1;
  const begin = Date.UTC(first, 0, 1), length = Date.UTC(last, 0, 1) - begin;
  const at = (time) => EDGE + (time - begin) / length * (WIDTH - 2 * EDGE);
  const step = Math.ceil((last - first) / 6), ticks = [];
  for (let year = first; year <= last; year += step) {
    const x = at(Date.UTC(year, 0, 1));
    ticks.push(svg("path", { d: `M${x} ${MIDDLE - 3}v6`, class: "axis" }), svg("text", { x, y: FLOOR + 12 }, String(year)));
  }
  const stacks = new Map();
  const dots = dated.toSorted((a, b) => day(a) - day(b) || a - b).map((number) => {
    const { relation, status } = events[number], { family } = relations[relation], x = at(day(number));
    const place = `${family} ${Math.round(x / (2 * DOT))}`, height = stacks.get(place) ?? 0;
    stacks.set(place, height + 1);
    const away = Math.min(2 * DOT * (height + 1), MIDDLE - DOT), y = family === "tension" ? MIDDLE + away : MIDDLE - away;
    const colour = families[family], fact = status === "actual";
    const name = [readable(events[number].date), relationName(relation), fact ? null : t(status)].filter(Boolean).join(" · ");
    return svg("circle", { cx: x, cy: y, r: DOT - 0.5, fill: fact ? colour : "#fff", stroke: colour, "data-event": number, onclick: () => showCard(number) },
      svg("title", {}, name));
  });
  const axis = svg("path", { d: `M${EDGE} ${MIDDLE}H${WIDTH - EDGE}`, class: "axis" });
  const left = numbers.length - dated.length;
  return el("figure", { class: "timeline", dir: "ltr" },
    svg("svg", { viewBox: `0 0 ${WIDTH} ${FLOOR + 16}`, role: "img", "aria-label": t("timeline") }, axis, ...ticks, ...dots),
    el("figcaption", { class: "soft", dir: "auto" }, t("timeline"), left ? ` · ${t("undated", { n: left })}` : null));
}

function showCard(number) {
  showAllCards();
  const card = document.querySelector(`#panel .event[data-event="${number}"]`);
  card?.scrollIntoView({ block: "start" });
  card?.querySelector("button")?.focus({ preventScroll: true });
}
