import { type CpvLevel, cpvPart } from "./cpv-code.ts";
import { type LinePack, packLines } from "./line-pack.ts";
import { trainLine } from "./linear-svm.ts";
import type { TrainingRow } from "./training-row.ts";

/** Lines between the groups inside each division and between the classes inside each group. */
export function trainBelow(
  rows: readonly TrainingRow[],
  options: { readonly bits: number; readonly seed: number },
): Map<string, LinePack> {
  const packs = new Map<string, LinePack>();
  for (const [upper, lower] of [
    ["division", "group"],
    ["group", "class"],
  ] as const) {
    for (const [node, inside] of gather(rows, upper)) {
      const nodes = [...gather(inside, lower).keys()]
        .filter((part) => part.startsWith(node))
        .sort();
      if (nodes.length < 2) continue;
      packs.set(node, learnNodes(nodes, inside, options));
    }
  }
  return packs;
}

/** Rows by the nodes of a level their codes lie in; codes that end above the level are left out. */
function gather(rows: readonly TrainingRow[], level: CpvLevel): Map<string, TrainingRow[]> {
  const nodes = new Map<string, TrainingRow[]>();
  for (const row of rows) {
    for (const node of new Set(row.codes.map((code) => cpvPart(code, level)))) {
      if (/0$/.test(node) && level !== "division") continue;
      const there = nodes.get(node);
      if (there) there.push(row);
      else nodes.set(node, [row]);
    }
  }
  return nodes;
}

function learnNodes(
  nodes: readonly string[],
  inside: readonly TrainingRow[],
  { bits, seed }: { readonly bits: number; readonly seed: number },
): LinePack {
  // A row of a wider code says nothing about what is below it.
  const telling = inside.filter(({ codes }) =>
    codes.some((code) => nodes.some((node) => code.startsWith(node))),
  );
  const numbered = denseSlots(telling, bits);
  const costs = Float32Array.from(telling, ({ cost }) => cost * 4);
  const lines = nodes.map((node) =>
    trainLine(
      numbered.rows,
      Uint8Array.from(telling, ({ codes }) =>
        codes.some((code) => code.startsWith(node)) ? 1 : 0,
      ),
      { costs, slots: numbered.slots.length, seed, mostPasses: 20 },
    ),
  );
  const pack = packLines(nodes, lines);
  return { ...pack, slots: pack.slots.map((slot) => numbered.slots[slot] ?? 0) };
}

/** Numbers the slots that occur anew, so that a line over a few texts is as short as they are. */
function denseSlots(rows: readonly TrainingRow[], bits: number) {
  const isUsed = new Uint8Array(2 ** bits);
  for (const { row } of rows) for (const slot of row.slots) isUsed[slot] = 1;
  const slots: number[] = [];
  const numberOf = new Uint32Array(isUsed.length);
  isUsed.forEach((used, slot) => {
    if (used === 0) return;
    numberOf[slot] = slots.length;
    slots.push(slot);
  });
  return {
    slots,
    rows: rows.map(({ row }) => ({
      slots: row.slots.map((slot) => numberOf[slot] ?? 0),
      values: row.values,
    })),
  };
}
