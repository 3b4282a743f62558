import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { contentOfPolicy, judgePolicy, type PolicyDraft } from "./judge-policy.ts";
import type { Policy } from "./policy.ts";

const today = asDay("2026-11-23");
const aDraft = (change: Partial<PolicyDraft> = {}): PolicyDraft => ({
  title: "",
  sharePercent: 15,
  shareBase: "upkeep",
  shareOf: "",
  shareBudgetCents: "none",
  thresholds: [{ row: 0, kind: "works", sector: null, fromCents: 10_000_000, ask: "clause" }],
  from: asDay("2026-01-01"),
  lastDay: "none",
  decidedOn: "none",
  decisionReference: "",
  sourceTitle: "",
  sourceUrl: "",
  note: "",
  ...change,
});
const aPolicy = (from: string, to: string | null): Policy => ({
  ...contentOfPolicy(aDraft({ from: asDay(from) })),
  validTo: to === null ? null : asDay(to),
  id: from,
  nis: "23027",
  version: 1,
});
const found = (change: Partial<PolicyDraft>, others: Policy[] = []) =>
  judgePolicy(aDraft(change), others, today).map(({ because, field }) => `${because} ${field}`);

describe("a policy as typed", () => {
  test("with a share and a threshold is in order, also from a day in the future", () => {
    expect(found({})).toEqual([]);
    expect(found({ from: asDay("2031-01-01") })).toEqual([]);
  });

  test("with a share above 100, below 0 or of no number is told", () => {
    expect(found({ sharePercent: 100.5 })).toEqual(["share-above-100 sharePercent"]);
    expect(found({ sharePercent: -1 })).toEqual(["bad-share sharePercent"]);
    expect(found({ sharePercent: null })).toEqual(["bad-share sharePercent"]);
    expect(found({ sharePercent: 100 })).toEqual([]);
  });

  test("that decides nothing at all is told", () => {
    expect(found({ sharePercent: "none", thresholds: [] })).toEqual([
      "nothing-decided sharePercent",
    ]);
  });

  test("that ends before it begins is told; one day is enough", () => {
    expect(found({ lastDay: asDay("2025-12-31") })).toEqual(["ends-before-it-begins until"]);
    expect(found({ lastDay: asDay("2026-01-01") })).toEqual([]);
  });

  test("with an amount that is no number, negative, or twice for the same purchases is told", () => {
    const thresholds = [
      { row: 0, kind: null, sector: null, fromCents: null, ask: "clause" },
      { row: 2, kind: "works", sector: null, fromCents: -1, ask: "clause" },
      { row: 3, kind: "works", sector: null, fromCents: 100, ask: "motivate" },
    ] as const;
    expect(found({ thresholds })).toEqual([
      "bad-amount threshold:0:from",
      "bad-amount threshold:2:from",
      "double-threshold threshold:3:kind",
    ]);
  });

  test("decided on a day to come, or with an address that is none, is told", () => {
    expect(found({ decidedOn: asDay("2026-11-24"), sourceUrl: "www.voorbeeld.be" })).toEqual([
      "decided-later decidedOn",
      "bad-address sourceUrl",
    ]);
  });
});

describe("two policies of one municipality", () => {
  test("never overlap, by not a single day", () => {
    const earlier = aPolicy("2020-01-01", "2026-01-02");
    expect(found({}, [earlier])).toEqual(["overlap from"]);
    expect(found({ from: asDay("2026-01-02") }, [earlier])).toEqual([]);
  });

  test("one without an end meets everything that comes after it begins", () => {
    const later = aPolicy("2030-01-01", "2031-01-01");
    expect(found({}, [later])).toEqual(["overlap from"]);
    expect(found({ lastDay: asDay("2029-12-31") }, [later])).toEqual([]);
    expect(found({ lastDay: asDay("2030-01-01") }, [later])).toEqual(["overlap from"]);
    expect(found({ from: asDay("2031-01-01") }, [later])).toEqual([]);
    expect(found({}, [aPolicy("2019-01-01", null)])).toEqual(["overlap from"]);
  });
});
