"use strict";
// The view that the address tells, kept in it from then on.

let remembered = null;

function remember() {
  remembered = hashOfView();
  // inside another page (a notebook) there is no address of our own
  if (location.protocol !== "about:") history.replaceState(null, "", remembered);
}

function restore() {
  const told = new URLSearchParams(location.hash.slice(1)).get("lang"), before = view.level;
  const wanted = [told, ...navigator.languages.map((code) => code.slice(0, 2))].find((code) => code !== null && Object.hasOwn(texts, code));
  Object.assign(view, viewOfHash(location.hash));
  if (view.level !== before) clearPicture();
  speak(wanted ?? "en");
  show();
}

addEventListener("hashchange", () => { if (location.hash !== remembered) { restore(); fit(); } });

restore();
fit();
