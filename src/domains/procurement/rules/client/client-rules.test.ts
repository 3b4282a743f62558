import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import {
  countFates,
  followPurchase,
  type PolicyPurchase,
  shareOf,
  withoutEchoes,
} from "../library/follow-policy.ts";
import type { Policy } from "../library/policy.ts";
import { amountInYear } from "./amount-in-year.ts";
import { sectorOfCpv } from "./sector-of-cpv.ts";

describe("the amount of a contract in a year", () => {
  test("is spread over its days; without an end it counts where it begins", () => {
    const period = { startsOn: asDay("2025-07-01"), endsOn: asDay("2026-06-30") };
    expect(amountInYear(36_500, period, 2025)).toBe(18_400);
    expect(amountInYear(36_500, period, 2026)).toBe(18_100);
    expect(amountInYear(36_500, period, 2027)).toBe(0);
    expect(amountInYear(100, { ...period, endsOn: null }, 2025)).toBe(100);
    expect(amountInYear(100, { ...period, endsOn: null }, 2026)).toBe(0);
  });

  test("adds up to the whole over all years, to the cent", () => {
    const length = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), length, length, (cents, from, days) => {
        const startsOn = addDays(asDay("2024-01-01"), from);
        const period = { startsOn, endsOn: addDays(startsOn, days) };
        const years = Array.from({ length: 14 }, (_, at) => 2023 + at);
        const sum = years.reduce((total, year) => total + amountInYear(cents, period, year), 0);
        expect(sum).toBe(cents);
      }),
    );
  });
});

const policy: Policy = {
  id: "p",
  nis: "23027",
  version: 1,
  title: "",
  sharePercent: 15,
  shareBase: "upkeep",
  shareOf: "",
  shareBudgetCents: null,
  thresholds: [
    { kind: null, sector: null, fromCents: 3_000_000, ask: "motivate" },
    { kind: "works", sector: null, fromCents: 10_000_000, ask: "clause" },
  ],
  validFrom: asDay("2026-01-01"),
  validTo: null,
  decidedOn: null,
  decisionReference: "",
  sourceTitle: "",
  sourceUrl: "",
  note: "",
};
const purchase = (change: Partial<PolicyPurchase> = {}): PolicyPurchase => ({
  origin: "advice",
  ref: "a",
  href: "/clausules/advies/a",
  title: "Onkruid",
  nis: "23027",
  day: asDay("2026-05-01"),
  cents: 5_000_000,
  kind: "services",
  sector: null,
  families: [],
  hasClause: false,
  absence: null,
  from: [],
  ...change,
});
const fate = (change: Partial<PolicyPurchase>, given: Policy | null = policy) =>
  followPurchase(purchase(change), given).fate;

describe("a purchase held against the policy of its day", () => {
  test("from the threshold on it carries a clause, a reason, or misses both", () => {
    expect(fate({ cents: 2_999_999 })).toBe("below");
    expect(fate({ cents: 3_000_000 })).toBe("missing");
    expect(fate({ hasClause: true })).toBe("with-clause");
    expect(fate({ absence: "Geen aanbod" })).toBe("motivated");
  });

  test("what is not known is told apart, never counted as followed", () => {
    expect(fate({ cents: null, hasClause: true })).toBe("amount-unknown");
    expect(fate({ hasClause: null })).toBe("clause-unknown");
    expect(fate({}, null)).toBe("no-policy");
    expect(fate({}, { ...policy, thresholds: [] })).toBe("below");
  });

  test("a reason where a clause was expected is a departure", () => {
    const works = purchase({ kind: "works", cents: 20_000_000, absence: "Geen aanbod" });
    expect(followPurchase(works, policy)).toMatchObject({ fate: "motivated", isDeparture: true });
    expect(followPurchase({ ...works, kind: "services" }, policy).isDeparture).toBe(false);
  });

  test("is counted once, however many records tell of it", () => {
    const records = [
      purchase({ origin: "notice", ref: "n" }),
      purchase({ origin: "advice", ref: "a", from: ["notice:n"] }),
      purchase({ origin: "contract", ref: "c", from: ["advice:a"] }),
      purchase({ origin: "notice", ref: "other" }),
    ];
    expect(withoutEchoes(records).map(({ ref }) => ref)).toEqual(["c", "other"]);
  });

  test("is counted by its fate", () => {
    const followed = [purchase(), purchase({ hasClause: true })].map((one) =>
      followPurchase(one, policy),
    );
    expect(countFates(followed)).toMatchObject({ missing: 1, "with-clause": 1, below: 0 });
  });
});

test("a share is told only of a whole that is known", () => {
  expect(shareOf(150_000, 1_000_000).percent).toBe(15);
  expect(shareOf(150_000, null).percent).toBeNull();
  expect(shareOf(150_000, 0).percent).toBeNull();
});

test("a code tells its sector by its most precise beginning", () => {
  expect(sectorOfCpv("77310000")).toBe("green");
  expect(sectorOfCpv("45112723")).toBe("playgrounds");
  expect(sectorOfCpv("45112711")).toBe("works");
  expect(sectorOfCpv("45112720")).toBe("green");
  expect(sectorOfCpv("79000000")).toBeNull();
  expect(sectorOfCpv(null)).toBeNull();
});
