import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { contentOfPolicy } from "../../rules/library/judge-policy.ts";
import { draftOfPolicy, readEuros, typedOfPolicy } from "./read-policy-form.ts";

test("an amount is read as people write it", () => {
  const read = ["30000", "30.000", "1.250.000,50", "€ 85 000", "12,5", "30.00", "x", "-5", "1,234"];
  expect(read.map(readEuros)).toEqual([
    3_000_000,
    3_000_000,
    125_000_050,
    8_500_000,
    1_250,
    3_000,
    null,
    null,
    null,
  ]);
});

test("a policy that is opened and kept says the same", () => {
  const policy = {
    title: "Sociaal aankopen",
    sharePercent: 12.5,
    shareBase: "upkeep",
    shareOf: "onderhoud",
    shareBudgetCents: 1_234_567,
    thresholds: [{ kind: "works", sector: null, fromCents: 10_000_050, ask: "clause" }],
    validFrom: asDay("2026-01-01"),
    validTo: asDay("2027-01-01"),
    decidedOn: asDay("2025-12-15"),
    decisionReference: "GR 7",
    sourceTitle: "",
    sourceUrl: "",
    note: "",
  } as const;
  expect(contentOfPolicy(draftOfPolicy(typedOfPolicy(policy)))).toEqual(policy);
});

test("what is no number or no day is told, and a row without an amount is no threshold", () => {
  const draft = draftOfPolicy({
    sharePercent: "veel",
    from: "2026-02-30",
    until: "morgen",
    "threshold:0:kind": "works",
    "threshold:1:from": "duizend",
  });
  expect(draft).toMatchObject({ sharePercent: null, from: null, lastDay: null });
  expect(draft.thresholds).toEqual([
    { row: 1, kind: null, sector: null, fromCents: null, ask: "motivate" },
  ]);
});
