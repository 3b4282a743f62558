import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, tenantOf } from "#access";
import { exampleNumber } from "#kernel/kbo-number";
import { inPartnership } from "#platform/db";
import { awkwardLedger, demonstrationLedgers } from "../../examples/spend/ledgers.ts";
import { listSuppliers } from "../../store/spend/supplier-queue.ts";
import { decideOnSuppliers, takeBackDecisions } from "../../usecases/spend/decide-suppliers.ts";
import { readSupplierQueue } from "../../usecases/spend/doubt-queue.ts";
import { readSpendImport, undoSpendImport } from "../../usecases/spend/spend-imports.ts";
import { loadSpendFiles } from "./load-spend-files.ts";
import { aSpendWorld, personWith } from "./test-spend.ts";

const world = await aSpendWorld();
const { app, db } = world;
afterAll(() => world.close());
let coordinator: Actor;
beforeAll(async () => {
  coordinator = await world.found();
});
const { load } = world;

/** What counts: once by its lines, once by the sums kept beside them. */
const countedLines = (actor: Actor) =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const row = await tx
      .selectFrom("spend_line")
      .select((eb) => eb.fn.sum<number>("cents").as("cents"))
      .where("known_in", "is", null)
      .where("currency", "=", "EUR")
      .executeTakeFirst();
    return Number(row?.cents ?? 0);
  });
const countedSums = (actor: Actor) =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const row = await tx
      .selectFrom("spend_sum")
      .select((eb) => eb.fn.sum<number>("cents").as("cents"))
      .executeTakeFirst();
    return Number(row?.cents ?? 0);
  });

const supplierNamed = async (actor: Actor, words: string) => {
  for (const band of ["accepted", "review", "none", "decided"] as const) {
    const found = await inPartnership(db, tenantOf(actor), (tx) =>
      listSuppliers(tx, { band, places: null, words }, { limit: 9, offset: 0 }),
    );
    const exact = found.find(({ name }) => name.includes(words));
    if (exact) return exact;
  }
  throw new Error(`no supplier ${words}`);
};

describe("an awkward ledger", () => {
  test("is taken in row by row, with what is told of each and the difference with its own total", async () => {
    const { importId, counts } = await load(coordinator, "23027", awkwardLedger, {
      supplierGaps: "above",
    });
    expect(counts).toMatchObject({
      lines: 9,
      refused: 2,
      gaps: { lines: 1, cents: 50_000 },
      totals: { EUR: 582_600, GBP: 30_000 },
      statedCents: 590_000,
      differenceCents: 7_400,
      suppliers: 7,
    });
    const read = await readSpendImport(db, coordinator, importId, 100);
    if (read.kind === "refused") throw new Error(read.because);
    const told = (code: string) =>
      read.rows.filter((row) => row.code === code).map(({ line }) => line);
    expect(told("no-amount")).toEqual([8]);
    expect(told("amount-unreadable")).toEqual([9]);
    expect(told("supplier-from-above")).toEqual([4]);
    expect(told("duplicate")).toEqual([10]);
    expect(told("day-in-future")).toEqual([11]);
    expect(told("no-document")).toEqual([12]);
    expect(told("other-currency")).toEqual([7]);
    expect(told("credit-note-turned")).toEqual([6]);
    expect(told("total-differs")).toEqual([14]);
    expect(read.rows.find(({ line }) => line === 9)?.raw).toContain("Onleesbaar");
    // Foreign money is kept, and never in the sums.
    expect(await countedLines(coordinator)).toBe(582_600);
    expect(await countedSums(coordinator)).toBe(582_600);
    await undoSpendImport(app, coordinator, importId);
  });

  test("a single row without a supplier is nobody's until a person says whose it is", async () => {
    const { importId, counts } = await load(coordinator, "23027", awkwardLedger);
    expect(counts).toMatchObject({
      lines: 8,
      refused: 3,
      gaps: { lines: 1, cents: 50_000 },
      totals: { EUR: 532_600 },
      differenceCents: 57_400,
      told: { "no-supplier": 1 },
    });
    await undoSpendImport(app, coordinator, importId);
  });

  test("its suppliers fall in three bands: place and name, a right number, a name alone", async () => {
    const { importId } = await load(coordinator, "23027", awkwardLedger, {
      supplierGaps: "above",
    });
    const linde = await supplierNamed(coordinator, "Groendienst De Linde (voorbeeld)");
    expect(linde).toMatchObject({ band: "accepted", cents: 175_000 });
    expect(linde.organisationId).not.toBeNull();
    // A number that the register does not have stays a known number.
    expect(await supplierNamed(coordinator, "Groenaanleg Snel")).toMatchObject({
      band: "accepted",
      via: "number",
      number: exampleNumber(811),
      organisationId: null,
    });
    const alone = await supplierNamed(coordinator, "Groendienst de Linde");
    expect(alone).toMatchObject({ band: "review", number: null, cents: -10_000 });
    expect(await supplierNamed(coordinator, "Jan Voorbeeldmans")).toMatchObject({
      person: "likely",
    });
    await undoSpendImport(app, coordinator, importId);
  });

  test("undone, nothing of it is left", async () => {
    const { importId } = await load(coordinator, "23027", awkwardLedger);
    const undone = await undoSpendImport(app, coordinator, importId);
    expect(undone).toEqual({ kind: "undone", lines: 8 });
    expect(await countedSums(coordinator)).toBe(0);
    await expect(supplierNamed(coordinator, "Voorbeeld")).rejects.toThrow("no supplier");
  });
});

describe("the same document in two files", () => {
  const again = {
    name: "Aanvulling.csv",
    text: [
      "Leverancier;Factuurnr;Factuurdatum;Bedrag excl. btw",
      "Groendienst De Linde (voorbeeld);A-1;13/02/2026;1.250,00",
      "Groendienst De Linde (voorbeeld);B-7;13/02/2026;99,00",
    ].join("\n"),
  };

  test("counts once, is told with its import, and counts again when that one is undone", async () => {
    const first = await load(coordinator, "23027", awkwardLedger);
    const second = await load(coordinator, "23027", again);
    expect(second.counts).toMatchObject({
      known: { lines: 1, cents: 125_000 },
      countedCents: 9_900,
      totals: { EUR: 134_900 },
    });
    expect(await countedSums(coordinator)).toBe(532_600 + 9_900);
    await undoSpendImport(app, coordinator, first.importId);
    expect(await countedSums(coordinator)).toBe(134_900);
    await undoSpendImport(app, coordinator, second.importId);
  });

  test("of another municipality is another document", async () => {
    const first = await load(coordinator, "23027", awkwardLedger);
    const second = await load(coordinator, "23003", again);
    expect(second.counts.known.lines).toBe(0);
    await undoSpendImport(app, coordinator, first.importId);
    await undoSpendImport(app, coordinator, second.importId);
  });
});

describe("a supplier in doubt", () => {
  const ledger = {
    name: "Klein.csv",
    text: [
      "Leverancier;Factuurnr;Factuurdatum;Bedrag excl. btw",
      "Fietspunt Spaak;F1;13/02/2026;640,00",
    ].join("\n"),
  };

  test("is found by a person once; the next file knows, until it is taken back", async () => {
    const { importId } = await load(coordinator, "23027", ledger);
    const spaak = await supplierNamed(coordinator, "Fietspunt Spaak");
    expect(spaak).toMatchObject({ band: "review", number: null });
    const [best] = spaak.candidates;
    expect(best).toMatchObject({ name: "Fietspunt Spaak (voorbeeld)" });
    const decided = await decideOnSuppliers(app, coordinator, [spaak.id], {
      decision: "confirmed",
      organisationId: best?.organisationId ?? "",
    });
    expect(decided).toEqual({ kind: "decided", suppliers: 1 });
    await undoSpendImport(app, coordinator, importId);
    const other = await load(coordinator, "23003", { ...ledger, name: "Elders.csv" });
    const there = await inPartnership(db, tenantOf(coordinator), (tx) =>
      listSuppliers(
        tx,
        { band: "accepted", places: ["23003"], words: "Spaak" },
        { limit: 5, offset: 0 },
      ),
    );
    expect(there).toMatchObject([
      { band: "accepted", via: "confirmed", organisationId: best?.organisationId },
    ]);
    expect(await takeBackDecisions(app, coordinator, [spaak.id])).toMatchObject({ kind: "undone" });
    await undoSpendImport(app, coordinator, other.importId);
    const third = await load(coordinator, "23003", { ...ledger, name: "Nog eens.csv" });
    expect(third.counts.bands).toEqual({ accepted: 0, review: 1, none: 0 });
    await undoSpendImport(app, coordinator, third.importId);
  });

  test("of one name in two books is asked about once, with the books named", async () => {
    const [here, there] = [
      await load(coordinator, "23027", ledger),
      await load(coordinator, "23003", { ...ledger, name: "Elders.csv" }),
    ];
    const queueOf = async (band: "review" | "decided") => {
      const queue = await readSupplierQueue(app, coordinator, { band, words: "Spaak", page: 1 });
      if (queue.kind === "refused") throw new Error(queue.because);
      return queue;
    };
    const { suppliers, total } = await queueOf("review");
    expect(suppliers).toMatchObject([{ cents: 128_000, lines: 2 }]);
    expect(suppliers[0]?.books.map(({ nis }) => nis).sort()).toEqual(["23003", "23027"]);
    expect(total).toBe(1);
    const ids = suppliers[0]?.ids ?? [];
    await decideOnSuppliers(app, coordinator, ids, { decision: "none" });
    expect((await queueOf("decided")).suppliers).toMatchObject([{ decision: "none", ids }]);
    await takeBackDecisions(app, coordinator, ids);
    expect((await queueOf("review")).total).toBe(1);
    await undoSpendImport(app, coordinator, here.importId);
    await undoSpendImport(app, coordinator, there.importId);
  });

  test("who works for another municipality may not decide", async () => {
    const { importId } = await load(coordinator, "23027", ledger);
    const spaak = await supplierNamed(coordinator, "Fietspunt Spaak");
    const elsewhere = personWith(tenantOf(coordinator).partnershipId, {
      role: "municipal-staff",
      nis: "23003",
    });
    const answer = await decideOnSuppliers(app, elsewhere, [spaak.id], { decision: "none" });
    expect(answer).toMatchObject({ kind: "refused", because: "not-permitted" });
    await undoSpendImport(app, coordinator, importId);
  });
});

test("the ledgers of the demonstration come to what they say", async () => {
  for (const { nis, name, text } of demonstrationLedgers) {
    const { counts, importId } = await load(coordinator, nis, { name, text });
    expect(counts.refused).toBe(0);
    expect(counts.differenceCents).toBe(0);
    await undoSpendImport(app, coordinator, importId);
  }
});

const peppol = join(import.meta.dirname, "../../../../../../shared/data/peppol/examples");

test.skipIf(!existsSync(peppol))(
  "every Peppol example comes in, to the cent of what it says of itself (skipped without ../shared/data/peppol)",
  async () => {
    const files = await Promise.all(
      readdirSync(peppol)
        .filter((name) => name.endsWith(".xml"))
        .map(async (name) => ({
          name,
          content: new Uint8Array(await readFile(join(peppol, name))),
        })),
    );
    // Norwegian and other buyers: somebody says that they are to be taken all the same.
    const loaded = await loadSpendFiles(app, coordinator, "23027", files, { otherBuyers: "take" });
    if (loaded.kind === "refused") throw new Error(loaded.because);
    const { counts, importId } = loaded;
    expect(counts.otherBuyers?.length).toBeGreaterThan(0);
    expect(counts.documents).toBe(files.length - counts.refused);
    expect(counts.differenceCents).toBe(0);
    expect(await countedSums(coordinator)).toBe(counts.countedCents);
    await undoSpendImport(app, coordinator, importId);
  },
);
