"use strict";
// What is seen, as files: the picture, and the events with their sentences.

function save(blob, name) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The picture on white, with what it shows below. */
function picture() {
  const drawing = byId("network").querySelector("canvas"), unit = drawing.width / drawing.clientWidth, foot = 28 * unit;
  const canvas = el("canvas", { width: drawing.width, height: drawing.height + foot });
  const context = canvas.getContext("2d");
  context.fillStyle = "#fcfcfa";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawing, 0, 0);
  context.fillStyle = "#5b6775";
  context.font = `${13 * unit}px ${FACE}`;
  context.direction = texts[language].direction;
  context.textAlign = "center";
  const period = isWholePeriod() ? [] : [isolated(byId("period").textContent)];
  context.fillText(["Tansiq", byId("shown").textContent, ...period].join(" · "), canvas.width / 2, drawing.height + 19 * unit, canvas.width);
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
