import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { addDays, asDay, type Day, dayOf, type Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { inPartnership, type Tx } from "#platform/db";
import { foundPartnership } from "#territory";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { type Ledger, storeLedger } from "../../examples/a-ledger.ts";
import {
  allSpend,
  readSpendFilter,
  type SpendFilter,
} from "../../rules/spend-view/spend-filter.ts";
import { localStandings, socialStandings } from "../../rules/spend-view/standing.ts";
import { listLines, searchLines, sumLines } from "../../store/spend-view/lines.ts";
import { sumSpend } from "../../store/spend-view/sum-spend.ts";
import { groupings, sumBy, sumWhere } from "../../store/spend-view/sums.ts";
import { settleSpend } from "./settle-spend.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const operator: Actor = { kind: "operator", partnershipId: "" };
let count = 0;

/** A partnership of Halle and Beersel with an organisation that was social from 2024-07-01 on, seated in Halle. */
async function aPlace(): Promise<{ partnershipId: string; organisationId: string }> {
  count += 1;
  const answer = await foundPartnership(db, operator, {
    name: `Voorbeeldverband ${count}`,
    legalForm: "interlokale-vereniging",
    nis: ["23027", "23003"],
    managingNis: "23027",
    from: dayOf(now),
    isExample: true,
  });
  if (answer.kind === "refused") throw new Error(answer.because);
  const { partnershipId } = answer;
  const organisationId = await inPartnership(db, { partnershipId }, addOrganisation);
  return { partnershipId, organisationId };
}

async function addOrganisation(tx: Tx): Promise<string> {
  const of = { partnership_id: sql<string>`current_partnership()` };
  const { id } = await tx
    .insertInto("organisation")
    .values({
      ...of,
      number: exampleNumber(77),
      kind: "social-enterprise",
      name: "Groen (voorbeeld)",
    } as never)
    .returning("id")
    .executeTakeFirstOrThrow();
  const source = await tx
    .insertInto("source")
    .values({
      ...of,
      kind: "list",
      publisher: "Voorbeeld",
      title: "Lijst",
      licence: "CC0",
      retrieved_on: asDay("2026-01-01"),
    } as never)
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("organisation_work_form")
    .values({
      ...of,
      organisation_id: id,
      work_form: "collectief-maatwerk",
      from_day: asDay("2024-07-01"),
      to_day: null,
      source_id: source.id,
    } as never)
    .execute();
  await tx
    .insertInto("establishment")
    .values({
      ...of,
      organisation_id: id,
      is_seat: true,
      nis: "23027",
    } as never)
    .execute();
  return id;
}

const ledgerOf = (organisationId: string, lines: Ledger["lines"]): Ledger => ({
  nis: "23027",
  name: "grootboek (voorbeeld).csv",
  suppliers: [
    {
      key: "groen",
      name: "Groen (voorbeeld)",
      band: "accepted",
      number: exampleNumber(77),
      organisationId,
    },
    {
      key: "bouw",
      name: "Bouw NV (voorbeeld)",
      band: "accepted",
      number: exampleNumber(78),
      postcode: "9000",
      town: "Gent",
    },
    { key: "bakker", name: "Bakker (voorbeeld)", band: "none", postcode: "1650", town: "Beersel" },
    { key: "wie", name: "Jan Voorbeeld", band: "review", person: "likely" },
  ],
  lines,
});

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(asDay("2024-01-01"), days));
const aLine = fc.record({
  supplier: fc.constantFrom("groen", "bouw", "bakker", "wie"),
  cents: fc.integer({ min: -90_000_000, max: 900_000_000_00 }),
  day: fc.option(day, { nil: null }) as fc.Arbitrary<Day | null>,
  currency: fc.constantFrom("EUR", "EUR", "EUR", "USD"),
  vat: fc.option(fc.boolean(), { nil: undefined }),
  cpv: fc.option(fc.constantFrom("90911000", "77310000", "90500000"), { nil: undefined }),
  account: fc.option(fc.constantFrom("6130 groen", "6101"), { nil: undefined }),
  knownIn: fc.option(fc.constant(1), { nil: undefined, freq: 6 }),
});
const ledgers = fc.array(aLine, { minLength: 1, maxLength: 60 });

/** Every line of the list, page after page. */
async function allLines(tx: Tx, filter: SpendFilter, total: number, inOrder: number) {
  const found = [];
  for (let offset = 0; offset <= total; offset += 25)
    found.push(
      ...(await listLines(tx, filter, "all", {
        sort: "-amount",
        limit: 25,
        offset,
        total,
        inOrder,
        persons: "all",
      })),
    );
  return found;
}

describe("every figure is the sum of its lines", () => {
  test("for every cell of every table, by every standing, of random ledgers", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (raw) => {
        const { partnershipId, organisationId } = await aPlace();
        const lines = raw.map(({ vat, cpv, account, knownIn, ...line }) => ({
          ...line,
          ...(vat === undefined ? {} : { vat }),
          ...(cpv ? { cpv } : {}),
          ...(account ? { account } : {}),
          ...(knownIn ? { knownIn } : {}),
        }));
        await inPartnership(db, { partnershipId }, async (tx) => {
          await storeLedger(tx, ledgerOf(organisationId, lines), now);
          await settleSpend(tx, partnershipId, { nis: "23027" }, now);
          const whole = lines.filter(({ currency, knownIn }) => currency === "EUR" && !knownIn);
          const all = await sumWhere(tx, allSpend, "all");
          expect(all.totalCents).toBe(whole.reduce((sum, { cents }) => sum + cents, 0));
          expect(all.lines).toBe(whole.length);
          expect(all.socialCents + all.regularCents + all.unknownCents).toBe(all.totalCents);
          for (const by of groupings) {
            const cells = await sumBy(tx, by, allSpend, "all");
            expect(cells.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(all.totalCents);
            for (const cell of cells) {
              const filter = { ...allSpend, ...narrowed(by, cell.key) };
              await expectSame(tx, filter, cell.totalCents, cell.lines);
              for (const social of socialStandings)
                await expectSame(tx, { ...filter, social }, cell[`${social}Cents`]);
              await expectSame(
                tx,
                { ...filter, local: "near" },
                cell.municipalityCents + cell.partnershipCents,
              );
            }
          }
          for (const local of localStandings) {
            const filter = { ...allSpend, local };
            const { totalCents, lines: number } = await sumWhere(tx, filter, "all");
            await expectSame(tx, filter, totalCents, number);
          }
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

const names = {
  year: "jaar",
  nis: "gemeente",
  division: "rubriek",
  category: "rubriek",
  account: "dienst",
  vat: "btw",
};
const vatNames: Record<string, string> = { with: "met", without: "zonder", unknown: "onbekend" };
/** Through the address, as a reader who clicks does. */
const narrowed = (by: (typeof groupings)[number], key: string): SpendFilter => {
  const value = by === "vat" ? (vatNames[key] ?? "") : key === "" || key === "0" ? "geen" : key;
  return readSpendFilter(new URLSearchParams({ [names[by]]: value }));
};

async function expectSame(tx: Tx, filter: SpendFilter, cents: number, lines?: number) {
  const looked = await sumLines(tx, filter, "all", "all");
  expect({ filter, cents: looked.cents }).toEqual({ filter, cents });
  if (lines === undefined) return;
  expect(looked.lines).toBe(lines);
  // Walked through in order, and sorted: the two ways lines are found.
  for (const inOrder of [lines, 1_000_000_000]) {
    const listed = await allLines(tx, filter, lines, inOrder);
    expect(listed.reduce((sum, line) => sum + line.cents, 0)).toBe(cents);
    expect(new Set(listed.map(({ position }) => position)).size).toBe(lines);
  }
}

test("what is searched is found once, whether words are rare or in every line, in the order asked", async () => {
  const { partnershipId, organisationId } = await aPlace();
  await inPartnership(db, { partnershipId }, async (tx) => {
    const many = Array.from({ length: 3_000 }, (_, at) => ({
      supplier: "groen",
      cents: at + 1,
      day: asDay("2024-06-30"),
      description: at % 1_000 === 7 ? "Snoeien 25%_HAAG (voorbeeld)" : "Onderhoud (voorbeeld)",
    }));
    await storeLedger(tx, ledgerOf(organisationId, many), now);
    await settleSpend(tx, partnershipId, { nis: "23027" }, now);
    const search = (words: string, offset = 0) =>
      searchLines(tx, { ...allSpend, words }, "all", {
        sort: "-amount",
        limit: 2,
        offset,
        inOrder: 3_000,
        persons: "all",
      });
    const rare = await search("haag SNOEIEN");
    expect(rare.total).toEqual({ lines: 3, cents: 8 + 1_008 + 2_008 });
    expect(rare.lines.map(({ cents }) => cents)).toEqual([2_008, 1_008]);
    expect((await search("haag", 2)).lines.map(({ cents }) => cents)).toEqual([8]);
    expect((await search("25%_h")).total.lines).toBe(3);
    expect((await search("5%h")).total.lines).toBe(0);
    const common = await search("voorbeeld");
    expect(common.total.lines).toBe(3_000);
    expect(common.lines.map(({ cents }) => cents)).toEqual([3_000, 2_999]);
    expect((await search("groen voorbeeld")).total.lines).toBe(3_000);
  });
});

describe("the day of the line decides", () => {
  test("a supplier is social only from the day of its work form, and a decision moves its lines at once", async () => {
    const { partnershipId, organisationId } = await aPlace();
    await inPartnership(db, { partnershipId }, async (tx) => {
      const ledger = ledgerOf(organisationId, [
        { supplier: "groen", cents: 100_00, day: asDay("2024-06-30"), vat: false },
        { supplier: "groen", cents: 40_00, day: asDay("2024-07-01"), vat: false },
        { supplier: "groen", cents: -10_00, day: asDay("2024-08-01"), vat: false },
        { supplier: "wie", cents: 7_00, day: asDay("2024-08-01"), vat: true },
        { supplier: "bakker", cents: 3_00, day: asDay("2024-08-01") },
        { supplier: "bouw", cents: 5_00, day: asDay("2024-08-01"), currency: "USD" },
      ]);
      const { supplierIds } = await storeLedger(tx, ledger, now);
      await settleSpend(tx, partnershipId, { nis: "23027" }, now);
      const before = await sumSpend(tx, { year: 2024 });
      expect(before).toMatchObject({
        totalCents: 140_00,
        socialCents: 30_00,
        regularCents: 100_00,
        unknownCents: 10_00,
        localCents: 130_00,
        partnershipCents: 3_00,
        localUnknownCents: 7_00,
        lines: 5,
        vat: { with: 7_00, without: 130_00, unknown: 3_00 },
        otherCurrencies: [{ currency: "USD", cents: 5_00, lines: 1 }],
      });
      expect(before.socialShare?.atLeast).toBeCloseTo(30 / 140);
      expect(before.socialShare?.atMost).toBeCloseTo(40 / 140);
      const wie = supplierIds.get("wie") ?? 0;
      await tx
        .updateTable("spend_supplier")
        .set({ band: "accepted", organisation_id: organisationId })
        .where("id", "=", wie)
        .execute();
      await settleSpend(tx, partnershipId, { supplierIds: [wie] }, now);
      const after = await sumSpend(tx, { nis: "23027", year: 2024 });
      expect(after).toMatchObject({ socialCents: 37_00, unknownCents: 3_00, totalCents: 140_00 });
    });
  });

  test("another partnership sees nothing of it", async () => {
    const { partnershipId } = await aPlace();
    const seen = await inPartnership(db, { partnershipId }, (tx) => sumSpend(tx, { year: 2024 }));
    expect(seen).toMatchObject({ totalCents: 0, lines: 0, socialShare: null, settledAt: null });
  });
});
