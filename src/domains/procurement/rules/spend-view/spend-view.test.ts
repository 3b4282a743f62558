import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Day } from "#kernel/day";
import { type ComparedCell, compareCell, hideBeside } from "./compare-cells.ts";
import { vatKinds } from "./filter-names.ts";
import { shareRange } from "./share-range.ts";
import {
  allSpend,
  lineKinds,
  linesHref,
  readSpendFilter,
  type SpendFilter,
  writeSpendFilter,
} from "./spend-filter.ts";
import { noSpend } from "./spend-sums.ts";
import {
  type KnownSupplier,
  localStandings,
  type Spell,
  socialStandings,
  spellsOf,
} from "./standing.ts";
import { yearToShow } from "./year-to-show.ts";

const members = new Set(["23027", "23003"]);
const found: KnownSupplier = {
  nis: "23027",
  band: "accepted",
  isSaidPerson: false,
  address: { kind: "unknown" },
  organisation: { isSocial: true, workForms: [{ from: null, to: null }], places: [] },
};
const on = (spells: readonly Spell[], day: Day) =>
  spells.find(
    ({ from, until }) => (from === null || from <= day) && (until === null || day < until),
  );

describe("where a supplier stands", () => {
  test("a work form counts from its first day to its last, both included", () => {
    const organisation = {
      isSocial: true,
      workForms: [{ from: asDay("2024-03-01"), to: asDay("2025-06-30") }],
      places: [],
    };
    const spells = spellsOf({ ...found, organisation }, members);
    expect(on(spells, asDay("2024-02-29"))?.social).toBe("regular");
    expect(on(spells, asDay("2024-03-01"))?.social).toBe("social");
    expect(on(spells, asDay("2025-06-30"))?.social).toBe("social");
    expect(on(spells, asDay("2025-07-01"))?.social).toBe("regular");
  });

  test.each([
    ["in doubt", { ...found, band: "review" as const }, "unknown"],
    ["not found", { ...found, band: "none" as const, organisation: null }, "unknown"],
    ["found, not in the register", { ...found, organisation: null }, "regular"],
    ["said to be a person", { ...found, band: "none" as const, isSaidPerson: true }, "regular"],
    [
      "a social enterprise of which no work form is known",
      { ...found, organisation: { isSocial: true, workForms: [], places: [] } },
      "unknown",
    ],
    [
      "a company in the register",
      { ...found, organisation: { isSocial: false, workForms: [], places: [] } },
      "regular",
    ],
  ])("%s: %#", (_, supplier, social) => {
    expect(spellsOf(supplier, members).map((spell) => spell.social)).toEqual([social]);
  });

  test("an establishment in the municipality makes it local until it closes, then its address does", () => {
    const places = [
      { nis: "23027", startedOn: null, closedOn: asDay("2025-01-01") },
      { nis: "23003", startedOn: asDay("2024-06-01"), closedOn: asDay("2025-03-01") },
    ];
    const organisation = { isSocial: true, workForms: [{ from: null, to: null }], places };
    const address = { kind: "nis", nis: "44021" } as const;
    expect(
      spellsOf({ ...found, organisation, address }, members).map(({ local }) => local),
    ).toEqual(["municipality", "partnership", "elsewhere"]);
  });

  test("of who was not found the address in the file tells, abroad too", () => {
    const localOf = (address: KnownSupplier["address"]) =>
      spellsOf({ ...found, band: "none", organisation: null, address }, members)[0]?.local;
    expect(localOf({ kind: "nis", nis: "23027" })).toBe("municipality");
    expect(localOf({ kind: "nis", nis: "23003" })).toBe("partnership");
    expect(localOf({ kind: "nis", nis: "44021" })).toBe("elsewhere");
    expect(localOf({ kind: "outside" })).toBe("elsewhere");
    expect(localOf({ kind: "unknown" })).toBe("unknown");
  });

  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(asDay("2024-01-01"), days));
  const maybe = fc.option(day, { nil: null });
  const someone = fc.record({
    nis: fc.constantFrom("23027", "23003"),
    band: fc.constantFrom("accepted" as const, "review" as const, "none" as const),
    isSaidPerson: fc.boolean(),
    address: fc.constantFrom<KnownSupplier["address"]>(
      { kind: "nis", nis: "23027" },
      { kind: "outside" },
      { kind: "unknown" },
    ),
    organisation: fc.option(
      fc.record({
        isSocial: fc.boolean(),
        workForms: fc.array(fc.record({ from: maybe, to: maybe }), { maxLength: 3 }),
        places: fc.array(
          fc.record({
            nis: fc.constantFrom("23027", "23003", "44021", null),
            startedOn: maybe,
            closedOn: maybe,
          }),
          { maxLength: 3 },
        ),
      }),
      { nil: null },
    ),
  });

  test("every day lies in exactly one spell, and neighbours differ", () => {
    fc.assert(
      fc.property(someone, day, (supplier, asked) => {
        const spells = spellsOf(supplier, members);
        expect(spells[0]?.from).toBeNull();
        expect(spells.at(-1)?.until).toBeNull();
        for (const [at, spell] of spells.entries()) {
          const next = spells[at + 1];
          if (!next) continue;
          expect(spell.until).toBe(next.from);
          expect([spell.social, spell.local]).not.toEqual([next.social, next.local]);
        }
        const holding = spells.filter(
          ({ from, until }) =>
            (from === null || from <= asked) && (until === null || asked < until),
        );
        expect(holding).toHaveLength(1);
      }),
    );
  });
});

describe("a share told as a range", () => {
  test("what is unknown lies between", () => {
    expect(shareRange(5_00, 20_00, 100_00)).toEqual({ atLeast: 0.05, atMost: 0.25 });
  });
  test("of nothing, or of more that came back than was spent, there is no share", () => {
    expect(shareRange(0, 0, 0)).toBeNull();
    expect(shareRange(10, 0, -5)).toBeNull();
  });
  test("credit notes never make a share below nought, above all, or the wrong way round", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, cents, (social, regular, unknown) => {
        const range = shareRange(social, unknown, social + regular + unknown);
        if (range === null) return;
        expect(range.atLeast).toBeGreaterThanOrEqual(0);
        expect(range.atLeast).toBeLessThanOrEqual(range.atMost);
        expect(range.atMost).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a filter in the address", () => {
  const filter: fc.Arbitrary<SpendFilter> = fc.record({
    year: fc.constantFrom(null, 0, 2024, 2026),
    nis: fc.constantFrom(null, "23027"),
    account: fc.constantFrom(null, "", "6130 Onderhoud & herstel"),
    category: fc.constantFrom(null, "", "90", "909", "u76"),
    social: fc.constantFrom(null, ...socialStandings),
    local: fc.constantFrom(null, "near" as const, ...localStandings),
    vat: fc.constantFrom(null, ...vatKinds),
    supplierId: fc.constantFrom(null, 12),
    importId: fc.constantFrom(null, 3),
    currency: fc.constantFrom("EUR", "USD"),
    kind: fc.constantFrom(null, ...lineKinds),
    words: fc.constantFrom("", "groen & hagen", "50 %"),
    fromCents: fc.option(fc.integer({ min: -5_000_000, max: 5_000_000 }), { nil: null }),
    toCents: fc.option(fc.integer({ min: -5_000_000, max: 5_000_000 }), { nil: null }),
  });
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(filter, (asked) => {
        expect(readSpendFilter(new URLSearchParams(writeSpendFilter(asked)))).toEqual(asked);
      }),
    );
  });
  test("what makes no sense is not asked", () => {
    const nonsense = new URLSearchParams("jaar=later&gemeente=x&rubriek=9&van=veel&leverancier=-1");
    expect(readSpendFilter(nonsense)).toEqual(allSpend);
  });
  test("nothing asked is the bare list", () => {
    expect(linesHref({})).toBe("/uitgaven/lijnen");
    expect(linesHref({ year: 2025, social: "social" })).toBe(
      "/uitgaven/lijnen?jaar=2025&sociaal=sociaal",
    );
  });
});

describe("what one municipality may know of another", () => {
  const sums = {
    ...noSpend,
    totalCents: 1000_00,
    socialCents: 50_00,
    unknownCents: 10_00,
    lines: 9,
  };
  const rule = { leastSuppliers: 4, mostOfOne: 0.85 };
  const by = (suppliers: number, largestCents = 20) => ({
    suppliers,
    largestCents,
    paidCents: 100,
  });
  const facts = { sums, behind: by(3), inhabitants: 100, isOpen: false };
  test("a figure of three suppliers is hidden, of four it is told", () => {
    expect(compareCell(facts, rule)).toEqual({ kind: "hidden", because: "few" });
    expect(compareCell({ ...facts, behind: by(4) }, rule)).toMatchObject({
      kind: "shown",
      social: { atLeast: 0.05, atMost: 0.06 },
      socialPerInhabitant: 50,
    });
  });
  test("one supplier that is nearly all of it hides it, however many others there are", () => {
    const of = (largest: number) => compareCell({ ...facts, behind: by(40, largest) }, rule);
    expect(of(86)).toEqual({ kind: "hidden", because: "dominant" });
    expect(of(85).kind).toBe("shown");
  });
  test("a single hidden part takes the smallest other part with it", () => {
    const whole = compareCell({ ...facts, behind: by(9) }, rule);
    const hidden: ComparedCell = { kind: "hidden", because: "few" };
    const beside = hideBeside(whole, [hidden, whole, whole], [5, 900, 300], 0);
    expect(beside.map((cell) => (cell.kind === "hidden" ? cell.because : cell.kind))).toEqual([
      "few",
      "shown",
      "beside",
    ]);
  });
  test("two hidden parts, or one beside parts shown nowhere, give nothing away", () => {
    const whole = compareCell({ ...facts, behind: by(9) }, rule);
    const hidden: ComparedCell = { kind: "hidden", because: "few" };
    const two = [hidden, hidden, whole];
    expect(hideBeside(whole, two, [1, 2, 3], 0)).toBe(two);
    const one = [hidden, whole];
    expect(hideBeside(whole, one, [1, 3], 2)).toBe(one);
    expect(hideBeside(hidden, one, [1, 3], 0)).toBe(one);
  });
  test("who may open the lines sees the figure of three too", () => {
    expect(compareCell({ ...facts, isOpen: true }, rule).kind).toBe("shown");
  });
  test("what is told holds no whole amounts", () => {
    expect(Object.keys(compareCell({ ...facts, behind: by(9) }, rule)).toSorted()).toEqual(
      ["kind", "municipality", "near", "social", "socialPerInhabitant"].toSorted(),
    );
  });
  test("nothing spent is nothing told", () => {
    expect(compareCell({ ...facts, sums: undefined }, rule)).toEqual({ kind: "none" });
  });
});

test("a page opens with the newest year that has begun, however far a slip of the pen lies", () => {
  const today = asDay("2026-11-23");
  expect(yearToShow([2062, 2027, 2026, 2025], today)).toBe(2026);
  expect(yearToShow([2027], today)).toBe(2027);
  expect(yearToShow([], today)).toBeNull();
});
