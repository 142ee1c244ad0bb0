"use strict";
// The view that the address tells, kept in it from then on; the browser's Back leads to what was chosen before.

let remembered = null;

/** What an address chooses: a level, and in it an actor, a pair or a path. Filters are not among it. */
const choiceIn = (hash) => JSON.stringify([...new URLSearchParams(hash.slice(1))].filter(([name]) => ["level", "actor", "path", "pair"].includes(name)));

function remember() {
  const before = remembered;
  remembered = hashOfView();
  // inside another page (a notebook) there is no address of our own
  if (location.protocol === "about:") return;
  const step = before !== null && choiceIn(before) !== choiceIn(remembered) ? "pushState" : "replaceState";
  history[step](null, "", remembered);
}

function restore() {
  const told = new URLSearchParams(location.hash.slice(1)).get("lang"), before = view.level;
  const wanted = [told, ...navigator.languages.map((code) => code.slice(0, 2))].find((code) => code !== null && Object.hasOwn(texts, code));
  remembered = null;
  Object.assign(view, viewOfHash(location.hash));
  if (view.level !== before) clearPicture();
  speak(wanted ?? "en");
  show();
}

addEventListener("hashchange", () => { if (location.hash !== remembered) { restore(); fit(); } });

restore();
fit();

// What a browser does for the first times it does slowly: lines of another status took three times as long as later. So
// they are painted, and then again what was there, while the reader looks at the picture: unseen, as no frame falls between.
setTimeout(() => {
  const facts = view.statuses, all = new Set(STATUSES);
  for (const statuses of [all, facts, all, facts, all, facts]) {
    view.statuses = statuses;
    filterEvents();
    paint();
  }
}, 300);
