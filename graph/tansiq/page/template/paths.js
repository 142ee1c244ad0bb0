"use strict";
// Who is near whom, over the events that pass the filters.

function neighbours(lines) {
  const found = new Map();
  for (const { from, to } of lines) {
    for (const [one, other] of [[from, to], [to, from]]) {
      if (!found.has(one)) found.set(one, new Set());
      found.get(one).add(other);
    }
  }
  return found;
}

/** The actors at most so many steps from one, itself among them. */
function within(actor, steps, lines) {
  const near = neighbours(lines);
  let reached = new Set([actor]);
  for (let step = 0; step < steps; step++) reached = new Set([...reached, ...[...reached].flatMap((one) => [...near.get(one) ?? []])]);
  return reached;
}

/** The pairs of a shortest path; of several the one over the better attested ties. Empty where there is none. */
function shortestPath(start, goal) {
  const lines = level().edges.filter(countOf);
  const near = neighbours(lines), strength = new Map();
  for (const line of lines) {
    for (const name of [`${line.from} ${line.to}`, `${line.to} ${line.from}`]) strength.set(name, (strength.get(name) ?? 0) + weightOf(line));
  }
  let reached = new Map([[start, { before: null, strength: 0 }]]), edge = [start];
  while (edge.length && !reached.has(goal)) {
    const next = new Map();
    for (const one of edge) {
      for (const other of near.get(one) ?? []) {
        const total = reached.get(one).strength + strength.get(`${one} ${other}`);
        if (!reached.has(other) && !(next.get(other)?.strength >= total)) next.set(other, { before: one, strength: total });
      }
    }
    reached = new Map([...reached, ...next]);
    edge = [...next.keys()].sort((a, b) => a - b);
  }
  const steps = [];
  for (let at = goal; reached.get(at)?.before != null; at = reached.get(at).before) steps.unshift([reached.get(at).before, at]);
  return steps;
}
