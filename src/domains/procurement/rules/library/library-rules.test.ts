import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import type { ClauseState } from "./clause.ts";
import { fitsWish, type Speaking, versionToUse } from "./clause-speaks.ts";
import { blanksOf, fillClause, oddBlanks } from "./fill-clause.ts";
import { type PolicyThreshold, thresholdFor } from "./policy.ts";

describe("filling a clause", () => {
  test("puts each value wherever its blank stands, and says which stay open", () => {
    const text = "[[gemeente]] vraagt [[uren]] uren; [[gemeente]] telt ze per [[maand]].";
    expect(fillClause(text, { gemeente: "Voorbeelddorp", uren: " 120 ", maand: " " })).toEqual({
      text: "Voorbeelddorp vraagt 120 uren; Voorbeelddorp telt ze per [[maand]].",
      open: ["maand"],
    });
  });

  test("never reads what was put in as a blank, nor a property every object has", () => {
    expect(fillClause("[[a]] [[b]]", { a: "[[b]]", b: "$&" }).text).toBe("[[b]] $&");
    expect(fillClause("[[constructor]]", {}).open).toEqual(["constructor"]);
  });

  test("with every blank given, nothing stays open, whatever the words", () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,4})?$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), name)), (parts) => {
        const text = parts.map(([words, blank]) => `${words.replace(/[[\]]/g, "")}[[${blank}]]`);
        const values = Object.fromEntries(parts.map(([, blank]) => [blank, "x"]));
        expect(fillClause(text.join(""), values).open).toEqual([]);
        expect(blanksOf(text.join("")).toSorted()).toEqual(Object.keys(values).toSorted());
      }),
    );
  });

  test("tells what stands between brackets and is no blank", () => {
    expect(oddBlanks("[[uren]] en [[Uren per week]] en [[half] en [[x2]]")).toEqual([
      "[[Uren per week]]",
      "[[half]",
      "[[x2]]",
    ]);
  });
});

const version = (
  number: number,
  state: ClauseState,
  from = "2026-01-01",
  to: string | null = null,
): Speaking => ({
  version: number,
  state,
  validFrom: asDay(from),
  validTo: to === null ? null : asDay(to),
});
const used = (versions: Speaking[], on = "2026-11-23") =>
  versionToUse(versions, asDay(on))?.version ?? null;

describe("the version one may use", () => {
  test("is the shipped one until the partnership decides", () => {
    expect(used([version(1, "shipped")])).toBe(1);
    expect(used([version(1, "shipped"), version(2, "draft")])).toBe(1);
    expect(used([version(1, "shipped"), version(2, "approved")])).toBe(2);
  });

  test("is not a newer shipped edition when the partnership approved its own", () => {
    expect(used([version(1, "approved"), version(2, "shipped")])).toBe(1);
  });

  test("is none once the last decided version was withdrawn", () => {
    expect(used([version(1, "approved"), version(2, "withdrawn")])).toBeNull();
    expect(used([version(1, "withdrawn"), version(2, "shipped")])).toBeNull();
  });

  test("is the earlier one until the newer begins, and none from the day it ends", () => {
    const versions = [version(1, "approved"), version(2, "approved", "2027-01-01", "2028-01-01")];
    expect(used(versions)).toBe(1);
    expect(used(versions, "2027-01-01")).toBe(2);
    expect(used(versions, "2028-01-01")).toBeNull();
    expect(used(versions, "2025-12-31")).toBeNull();
  });
});

test("a clause without sectors or kinds fits each, one with them only its own", () => {
  const clause = { family: "training", level: "light", sectors: [], purchaseKinds: [] } as const;
  const forGreen = { ...clause, sectors: ["green"], purchaseKinds: ["works"] } as const;
  expect(fitsWish(clause, { sector: "green", purchaseKind: "supplies" })).toBe(true);
  expect(fitsWish(forGreen, { sector: "cleaning" })).toBe(false);
  expect(fitsWish(forGreen, { purchaseKind: "services" })).toBe(false);
  expect(fitsWish(forGreen, { sector: "green", families: ["flexible"] })).toBe(false);
  expect(fitsWish(forGreen, {})).toBe(true);
});

test("the threshold that names most of a purchase counts, whatever its amount", () => {
  const thresholds: PolicyThreshold[] = [
    { kind: null, sector: null, fromCents: 100, ask: "motivate" },
    { kind: "works", sector: null, fromCents: 900, ask: "clause" },
    { kind: null, sector: "green", fromCents: 300, ask: "clause" },
  ];
  const fromOf = (kind: "works" | "supplies" | null, sector: "green" | null) =>
    thresholdFor(thresholds, { kind, sector })?.fromCents;
  expect(fromOf("works", "green")).toBe(300);
  expect(fromOf("works", null)).toBe(900);
  expect(fromOf(null, null)).toBe(100);
  expect(thresholdFor([], { kind: "works", sector: null })).toBeNull();
});
