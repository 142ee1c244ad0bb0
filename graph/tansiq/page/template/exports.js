"use strict";
// What is seen, as files: the picture, and the events with their sentences.

function save(blob, name) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const LEGEND = { glyph: 30, gap: 18, row: 22 };  // pixels of an entry's shape, between two entries, of a row

/** The entries of the legend on the page in rows no wider than this, each with its shape, words and width. */
function legendRows(context, width) {
  const rows = [[]];
  let left = width;
  for (const item of document.querySelectorAll("#legend li")) {
    const words = item.textContent.trim(), entry = { shape: item.querySelector("svg").firstElementChild, words, width: LEGEND.glyph + context.measureText(words).width + LEGEND.gap };
    if (entry.width > left && rows.at(-1).length) { rows.push([]); left = width; }
    rows.at(-1).push(entry);
    left -= entry.width;
  }
  return rows;
}

/** A shape of the legend with its left end (lines) or its middle (actors) at the origin. */
function drawShape(context, shape) {
  const at = (name) => Number(shape.getAttribute(name)), path = new Path2D(shape.getAttribute("d") ?? "");
  if (shape.tagName === "circle") path.arc(0, 0, at("r"), 0, 2 * Math.PI);
  if (shape.tagName === "rect") path.rect(at("x"), at("y"), at("width"), at("height"));
  context.setLineDash((shape.getAttribute("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number));
  Object.assign(context, { lineWidth: at("stroke-width"), strokeStyle: shape.getAttribute("stroke") ?? "#0000", fillStyle: shape.getAttribute("fill") ?? "#0000" });
  context.fill(path);
  context.stroke(path);
}

function drawRow(context, row, width) {
  const isRtl = texts[language].direction === "rtl", side = isRtl ? -1 : 1;
  let x = width / 2 - side * (row.reduce((sum, entry) => sum + entry.width, 0) - LEGEND.gap) / 2;
  for (const { shape, words, width: own } of row) {
    context.save();
    context.translate(shape.hasAttribute("stroke") ? x - (isRtl ? 26 : 0) : x + side * 13, -5);
    drawShape(context, shape);
    context.restore();
    context.fillText(words, x + side * LEGEND.glyph, 0);
    x += side * own;
  }
}

/** The picture on white; below it the legend, and what is shown. */
function picture() {
  const drawing = byId("network").querySelector("canvas"), unit = drawing.width / drawing.clientWidth, width = drawing.clientWidth;
  const canvas = el("canvas", {}), context = canvas.getContext("2d"), font = `13px ${FACE}`;
  context.font = font;
  const rows = legendRows(context, width - 20), foot = (rows.length + 1) * LEGEND.row + 10;
  Object.assign(canvas, { width: drawing.width, height: drawing.height + foot * unit });  // forgets the font
  context.fillStyle = "#fcfcfa";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawing, 0, 0);
  context.scale(unit, unit);
  Object.assign(context, { font, fillStyle: "#566270", direction: texts[language].direction, textAlign: "start" });
  context.translate(0, drawing.clientHeight);
  for (const row of rows) {
    context.translate(0, LEGEND.row);
    drawRow(context, row, width);
  }
  const period = isWholePeriod() ? [] : [isolated(byId("period").textContent)];
  context.textAlign = "center";
  context.fillText(["Tansiq", byId("shown").textContent, ...period].join(" · "), width / 2, LEGEND.row, width);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

// a spreadsheet takes a cell that begins so for a formula
const cell = (value) => {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? "");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The events that pass the filters, a row for each sentence; it opens in a spreadsheet with its Arabic intact. */
function table() {
  const columns = ["event", "date", "begin", "end", "subject", "subject_key", "relation", "object", "object_key", "status", "topics", "place",
    "confidence", "corroboration", "sentence", "claimed_by", "rule", "article", "publisher", "published", "url"];
  const rows = numbersOf(() => true).sort(newestFirst).flatMap((number) => {
    const event = events[number], [subject, object] = event.ends.actors.map((id) => levels.actors.members[id]);
    return event.evidence.map(({ article, parts, claimant, rule, confidence }) => {
      const { title, publisher, published, url } = articles[article];
      return [number, event.date, event.begin, event.end, nameOf(subject), subject.key, event.relation, nameOf(object), object.key, event.status,
        event.topics.join(" "), event.place, confidence, event.corroboration, parts.map((part) => (typeof part === "string" ? part : part[0])).join(""),
        claimant, rule, title, publisher, published, url];
    });
  });
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

on("png", "click", async () => save(await picture(), "tansiq.png"));
on("csv", "click", () => save(new Blob([table()], { type: "text/csv;charset=utf-8" }), "tansiq-events.csv"));
