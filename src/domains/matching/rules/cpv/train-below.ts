import type { PackedRows } from "../text/packed-rows.ts";
import { cpvPart } from "./cpv-code.ts";
import { type LinePack, packLines } from "./line-pack.ts";
import { trainLine } from "./linear-svm.ts";
import type { TrainingTexts } from "./training-texts.ts";

const costBelow = 4;
const passesBelow = 20;

/** Lines between the groups inside each division and between the classes inside each group, one pack after the other. */
export function* trainBelow(
  texts: TrainingTexts,
  options: { readonly bits: number; readonly seed: number },
): Generator<readonly [node: string, lines: LinePack]> {
  for (const [upper, lower] of [
    ["division", "group"],
    ["group", "class"],
  ] as const) {
    const everything = Array.from({ length: texts.rows.count }, (_, at) => at);
    for (const [node, inside] of gather(texts, everything, upper)) {
      const nodes = [...gather(texts, inside, lower).keys()]
        .filter((part) => part.startsWith(node))
        .sort();
      if (nodes.length > 1) yield [node, learnNodes(nodes, texts, inside, options)];
    }
  }
}

/** Texts by the nodes of a level their codes lie in; codes that end above the level are left out. */
function gather(
  { codes }: TrainingTexts,
  which: readonly number[],
  level: Parameters<typeof cpvPart>[1],
): Map<string, number[]> {
  const nodes = new Map<string, number[]>();
  for (const at of which) {
    for (const node of new Set(codes[at]?.map((code) => cpvPart(code, level)))) {
      if (level !== "division" && node.endsWith("0")) continue;
      const there = nodes.get(node);
      if (there) there.push(at);
      else nodes.set(node, [at]);
    }
  }
  return nodes;
}

function learnNodes(
  nodes: readonly string[],
  { rows, codes, costs }: TrainingTexts,
  inside: readonly number[],
  { bits, seed }: { readonly bits: number; readonly seed: number },
): LinePack {
  const isIn = (at: number, node: string) => codes[at]?.some((code) => code.startsWith(node));
  // A text of a wider code says nothing about what is below it.
  const telling = inside.filter((at) => nodes.some((node) => isIn(at, node)));
  const { dense, slots } = denseRows(rows, telling, bits);
  const which = Uint32Array.from(telling, (_, at) => at);
  const options = {
    costs: Float32Array.from(telling, (at) => (costs[at] as number) * costBelow),
    slots: slots.length,
    seed,
    mostPasses: passesBelow,
  };
  const lines = nodes.map((node) =>
    trainLine(
      dense,
      which,
      Uint8Array.from(telling, (at) => (isIn(at, node) ? 1 : 0)),
      options,
    ),
  );
  const pack = packLines(nodes, lines);
  return { ...pack, slots: pack.slots.map((slot) => slots[slot] as number) };
}

/** Some texts with the slots that occur in them numbered anew, so that their lines are as short as they are. */
function denseRows(rows: PackedRows, which: readonly number[], bits: number) {
  const numberOf = new Uint32Array(2 ** bits);
  const starts = new Uint32Array(which.length + 1);
  which.forEach((at, place) => {
    const length = (rows.starts[at + 1] as number) - (rows.starts[at] as number);
    starts[place + 1] = (starts[place] as number) + length;
    for (const slot of slotsOf(rows, at)) numberOf[slot] = 1;
  });
  // Rising, as the slots of a pack must be.
  const slots: number[] = [];
  numberOf.forEach((used, slot) => {
    if (used === 0) return;
    numberOf[slot] = slots.length;
    slots.push(slot);
  });
  const dense: PackedRows = {
    count: which.length,
    starts,
    slots: new Uint32Array(starts[which.length] as number),
    values: new Float32Array(starts[which.length] as number),
    squares: Float64Array.from(which, (at) => rows.squares[at] as number),
  };
  which.forEach((at, place) => {
    const start = starts[place] as number;
    dense.slots.set(
      slotsOf(rows, at).map((slot) => numberOf[slot] as number),
      start,
    );
    dense.values.set(rows.values.subarray(rows.starts[at], rows.starts[at + 1]), start);
  });
  return { dense, slots };
}

const slotsOf = ({ slots, starts }: PackedRows, at: number): Uint32Array =>
  slots.subarray(starts[at], starts[at + 1]);
