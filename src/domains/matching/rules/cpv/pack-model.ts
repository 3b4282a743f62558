import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import type { TrainedModel } from "./cpv-model.ts";
import type { LinePack } from "./line-pack.ts";

/** Changes when a text is read otherwise: a model of another edition would answer nonsense. */
const edition = 2;

const numbers = z.array(z.number()).readonly();
const packShape = z.object({ nodes: z.array(z.string()).readonly(), slots: z.number() });
const headShape = z.object({
  edition: z.literal(edition),
  bits: z.number().int().min(4).max(24),
  divisions: z.array(z.string()).readonly(),
  known: z.number(),
  blend: numbers,
  stair: z.object({ scores: numbers, shares: numbers }),
  thresholds: numbers,
  sureFrom: z.number(),
  examples: z.number(),
  packs: z.array(packShape.extend({ above: z.string() })),
});

/**
 * A model as bytes: the length of a head of JSON, the head, then the numbers; deflated. The same model gives the same
 * bytes.
 */
export function packModel(model: TrainedModel): Uint8Array {
  const { bits, rarity, divisions, below } = model.lines;
  const packs = [["", divisions] as const, ...below];
  const known = Uint32Array.from([...rarity.keys()].filter((slot) => (rarity[slot] ?? 0) > 0));
  const head = new TextEncoder().encode(
    JSON.stringify({
      edition,
      bits,
      divisions: model.divisions,
      known: known.length,
      blend: model.blend.weights,
      stair: model.stair,
      thresholds: [...model.thresholds],
      sureFrom: model.sureFrom,
      examples: model.examples,
      packs: packs.map(([above, { nodes, slots }]) => ({ above, nodes, slots: slots.length })),
    } satisfies z.infer<typeof headShape>),
  );
  const parts: Uint8Array[] = [bytesOf(Uint32Array.of(head.length)), head];
  parts.push(
    bytesOf(stepsOf(known)),
    bytesOf(known, (slot) => rarity[slot] ?? 0),
  );
  for (const [, pack] of packs)
    parts.push(
      bytesOf(stepsOf(pack.slots)),
      new Uint8Array(pack.weights.buffer, pack.weights.byteOffset, pack.weights.length),
      bytesOf(pack.scales, (scale) => scale),
      bytesOf(pack.biases, (bias) => bias),
    );
  return deflateRawSync(Buffer.concat(parts), { level: 6 });
}

/** @throws AppError `matching.model-unreadable` when the bytes are no model, or one that reads texts otherwise */
export function unpackModel(packed: Uint8Array): TrainedModel {
  try {
    return readModel(new Uint8Array(inflateRawSync(packed, { maxOutputLength: mostBytes })));
  } catch (cause) {
    throw new AppError(
      "matching.model-unreadable",
      "This is no CPV model of this edition; learn it again.",
      { cause },
    );
  }
}

const mostBytes = 512 * 1024 * 1024;

function readModel(bytes: Uint8Array): TrainedModel {
  const take = reader(bytes);
  const length = take.integers(1)[0] ?? 0;
  const head = headShape.parse(JSON.parse(new TextDecoder().decode(take.bytes(length))));
  const known = slotsOf(take.integers(head.known));
  const rarity = new Float32Array(2 ** head.bits);
  take.decimals(head.known).forEach((rare, at) => {
    rarity[known[at] ?? 0] = rare;
  });
  const packs = head.packs.map(({ above, nodes, slots }): readonly [string, LinePack] => [
    above,
    {
      nodes,
      slots: slotsOf(take.integers(slots)),
      weights: new Int8Array(take.bytes(slots * nodes.length)),
      scales: take.decimals(nodes.length),
      biases: take.decimals(nodes.length),
    },
  ]);
  const [first, ...below] = packs;
  if (!first || !take.isAtEnd()) throw new AppError("matching.model-unreadable");
  return {
    divisions: head.divisions,
    lines: { bits: head.bits, rarity, divisions: first[1], below: new Map(below) },
    blend: { weights: head.blend },
    stair: head.stair,
    thresholds: Float32Array.from(head.thresholds),
    sureFrom: head.sureFrom,
    examples: head.examples,
  };
}

/** Copies each piece, because a view on floats must begin at a multiple of four. */
function reader(bytes: Uint8Array) {
  let at = 0;
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new AppError("matching.model-unreadable");
    at += count;
    return bytes.slice(at - count, at);
  };
  return {
    bytes: take,
    integers: (count: number) => new Uint32Array(take(count * 4).buffer),
    decimals: (count: number) => new Float32Array(take(count * 4).buffer),
    isAtEnd: () => at === bytes.length,
  };
}

/** Rising slots as the steps between them: small numbers deflate well. */
const stepsOf = (slots: Uint32Array): Uint32Array =>
  slots.map((slot, at) => (at === 0 ? slot : slot - (slots[at - 1] ?? 0)));

function slotsOf(steps: Uint32Array): Uint32Array {
  let slot = 0;
  return steps.map((step) => {
    slot += step;
    return slot;
  });
}

/** The bytes of integers, or of what is made of them as decimals of four bytes. */
function bytesOf(
  values: Uint32Array | Float32Array,
  decimal?: (value: number) => number,
): Uint8Array {
  const made = decimal ? Float32Array.from(values, decimal) : values;
  return new Uint8Array(made.buffer, made.byteOffset, made.byteLength);
}
