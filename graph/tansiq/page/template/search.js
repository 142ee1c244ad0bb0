"use strict";
// Finding an actor by any of its names; spelling variants, vowel marks, accents and the article «ال» make no difference.

const FOLD = new Map(Object.entries(DATA.fold));
const fold = (text) => [...text.normalize("NFKC").toLowerCase()].map((letter) => FOLD.get(letter) ?? letter).join("");
const bare = (word) => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word);

/** Members of both levels, those of the present one first, the most active before others; at most ten. */
function found(query) {
  const words = fold(query).split(/\s+/).filter(Boolean).map(bare);
  if (!words.length) return [];
  const where = view.level === "actors" ? ["actors"] : ["states", "actors"];
  const hits = where.flatMap((name, order) => levels[name].members.flatMap((member, id) =>
    words.every((word) => member.search.includes(word)) ? [{ id, at: name, order, member }] : []));
  const isNew = ({ member }, n) => hits.findIndex((hit) => hit.member.key === member.key) === n;
  const size = ({ member }) => member.sizes.events[0];
  return hits.filter(isNew).sort((a, b) => a.order - b.order || size(b) - size(a) || a.id - b.id).slice(0, 10);
}

/** Completion of a box by a list (the combobox pattern of ARIA): arrows choose, Enter takes, Esc closes. */
function complete(box, list, take) {
  let hits = [], at = 0;
  const close = () => { list.hidden = true; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
  const pick = (hit) => { close(); box.value = ""; take(hit); };
  const point = () => [...list.children].forEach((item, n) => {
    item.setAttribute("aria-selected", n === at);
    if (n === at) box.setAttribute("aria-activedescendant", item.id);
  });
  box.addEventListener("input", () => {
    hits = found(box.value);
    at = 0;
    list.replaceChildren(...hits.map((hit, n) => el("li", { id: `${list.id}-${n}`, role: "option", onclick: () => pick(hit) },
      bdi(nameOf(hit.member)), el("small", {}, [t(hit.member.kind), hit.member.country && isolated(hit.member.country)].filter(Boolean).join(" · ")))));
    list.hidden = hits.length === 0;
    box.setAttribute("aria-expanded", String(hits.length > 0));
    point();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits[at] && !list.hidden) pick(hits[at]);
    else if (event.key === "Escape") close();
    else if (hits.length && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      at = (at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length;
      point();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());  // the box keeps the focus until the click
  box.addEventListener("blur", close);
}

complete(byId("search"), byId("found"), ({ id, at }) => {
  goTo(id, at);
  byId("panel").focus({ preventScroll: true });
});
