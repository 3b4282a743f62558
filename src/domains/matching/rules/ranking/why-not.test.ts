import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import type { Need } from "../need.ts";
import type { Supplier } from "../supplier.ts";
import { indexSuppliers } from "./index-suppliers.ts";
import {
  aNeed,
  aSupplier,
  does,
  examplePredictor,
  exampleTools,
  today,
} from "./ranking-examples.ts";
import { readNeed } from "./read-need.ts";
import { whyNot } from "./why-not.ts";

const ask = (supplier: Supplier, needs: readonly Partial<Need>[], others: Supplier[] = []) => {
  const reads = needs.map((need) => readNeed(aNeed(need), exampleTools, examplePredictor));
  const index = indexSuppliers([supplier, ...others], exampleTools);
  return whyNot(supplier.id, reads, index, { today });
};
const inHalle = { nis: ["23027"], nuts: [] };
const hedges = { texts: ["Hagen en struiken snoeien"], place: inHalle };

test("who does not say it does the work is told which activity to add", () => {
  const answer = ask(aSupplier(), [hedges]);
  expect(answer?.standings[0]?.rank).toBeNull();
  expect(answer?.gaps[0]?.gap).toEqual({ kind: "activity", code: "groen/hagen-snoeien" });
});

test("an activity out of NACE is to be stated, an area to be named, hours to be given", () => {
  const supplier = aSupplier({
    seatNis: "24062",
    activities: [{ code: "groen/hagen-snoeien", basis: "derived-from-nace" }],
  });
  const answer = ask(supplier, [{ ...hedges, size: { hoursPerMonth: 80 } }]);
  const gaps = answer?.gaps.map(({ gap }) => gap);
  expect(gaps).toContainEqual({ kind: "state", code: "groen/hagen-snoeien" });
  expect(gaps).toContainEqual({ kind: "area", nis: ["23027"] });
  expect(gaps).toContainEqual({ kind: "capacity", hoursPerMonth: 80 });
});

test("what helps with most comes first, and says with which needs", () => {
  const cleaning = { texts: ["Kantoren poetsen"], place: inHalle };
  const answer = ask(aSupplier({ activities: does("schoonmaak/gebouwen") }), [
    hedges,
    cleaning,
    { ...hedges, texts: ["Snoeiwerk: haag scheren"] },
  ]);
  expect(answer?.gaps[0]).toMatchObject({
    gap: { kind: "activity", code: "groen/hagen-snoeien" },
    needs: [0, 2],
  });
  expect(answer?.standings[1]?.rank).toBe(1);
});

test("filling a gap brings what was promised", () => {
  const before = ask(aSupplier(), [hedges]);
  const after = ask(aSupplier({ activities: does("groen/hagen-snoeien") }), [hedges]);
  const promised = before?.standings[0]?.missing.find(({ gap }) => gap.kind === "activity");
  const rise = (after?.standings[0]?.score ?? 0) - (before?.standings[0]?.score ?? 0);
  // A word that one more says is a little less rare.
  expect(rise).toBeCloseTo(promised?.gain ?? 0, 1);
});

test("a record that lacks nothing has no gaps, an old one is to be confirmed", () => {
  const full = aSupplier({
    activities: does("groen/hagen-snoeien"),
    areaNis: ["23027"],
    texts: ["Hagen en struiken snoeien"],
  });
  expect(ask(full, [hedges])?.gaps).toEqual([]);
  const old = { ...full, confirmedOn: asDay("2024-01-01") };
  expect(ask(old, [hedges])?.gaps.map(({ gap }) => gap)).toEqual([{ kind: "confirm" }]);
});

test("who stopped is told so, who is unknown gets no answer", () => {
  expect(ask(aSupplier({ status: "stopped" }), [hedges])?.kept).toBe("stopped");
  const index = indexSuppliers([], exampleTools);
  expect(whyNot("niemand", [], index, { today })).toBeNull();
});

test("a guess advises no activity, a word that is no work is not to be used", () => {
  const guessed = ask(aSupplier(), [{ texts: ["Verts lawaai"], place: inHalle }]);
  expect(guessed?.gaps.map(({ gap }) => gap.kind)).not.toContain("activity");
  const words = guessed?.gaps.flatMap(({ gap }) => (gap.kind === "words" ? gap.words : []));
  expect(words).not.toContain("lawaai");
});
