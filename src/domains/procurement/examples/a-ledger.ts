import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { readName } from "../rules/spend/names/read-name.ts";
import type { SpendCounts } from "../rules/spend/taking/spend-counts.ts";
import "../store/spend/tables.ts";

/** A supplier of an invented ledger. */
export type LedgerSupplier = {
  readonly key: string;
  readonly name: string;
  readonly band: "accepted" | "review" | "none";
  readonly number?: string;
  readonly organisationId?: string;
  readonly postcode?: string;
  readonly town?: string;
  readonly country?: string;
  readonly person?: "said" | "likely";
};

export type LedgerLine = {
  /** Key of the supplier. */
  readonly supplier: string;
  readonly cents: number;
  readonly day: Day | null;
  readonly currency?: string;
  readonly vat?: boolean;
  /** CPV of eight digits. */
  readonly cpv?: string;
  readonly account?: string;
  readonly description?: string;
  /** It stands in this import too, and counts there. */
  readonly knownIn?: number;
};

export type Ledger = {
  readonly nis: string;
  readonly name: string;
  readonly suppliers: readonly LedgerSupplier[];
  readonly lines: readonly LedgerLine[];
};

const of = { partnership_id: sql<string>`current_partnership()` };

/** Stores an invented ledger as if it had been brought in; nothing is matched and nothing added up. */
export async function storeLedger(
  tx: Tx,
  ledger: Ledger,
  now: Instant,
): Promise<{ readonly importId: number; readonly supplierIds: ReadonlyMap<string, number> }> {
  const importId = await storeImport(tx, ledger, now);
  const supplierIds = new Map<string, number>();
  for (const supplier of paidIn(ledger))
    supplierIds.set(supplier.key, await storeSupplier(tx, ledger.nis, supplier));
  const rows = ledger.lines.map((line, at) => ({
    ...of,
    import_id: importId,
    position: at + 1,
    line: at + 2,
    supplier_id: supplierIds.get(line.supplier) ?? 0,
    document_key: null,
    cents: line.cents,
    day: line.day,
    year: line.day ? Number(line.day.slice(0, 4)) : null,
    known_in: line.knownIn ?? null,
    category_chance: null,
    with_vat: line.vat ?? null,
    currency: line.currency ?? "EUR",
    nis: ledger.nis,
    kind: line.cents < 0 ? "credit-note" : "booking",
    category: line.cpv ?? null,
    category_scheme: line.cpv ? "cpv" : null,
    category_via: line.cpv ? "given" : null,
    account: line.account ?? null,
    document: `F-${at + 1}`,
    description: line.description ?? "",
    file: null,
  }));
  for (let at = 0; at < rows.length; at += 1_000)
    await tx
      .insertInto("spend_line")
      .values(rows.slice(at, at + 1_000))
      .execute();
  return { importId, supplierIds };
}

/** What reading these lines out of a file would have counted. */
/** Suppliers with a line: others would not be known from a file. */
function paidIn({ lines, suppliers }: Ledger): readonly LedgerSupplier[] {
  const paid = new Set(lines.map(({ supplier }) => supplier));
  return suppliers.filter(({ key }) => paid.has(key));
}

function countsOf(ledger: Ledger): SpendCounts {
  const { lines } = ledger;
  const suppliers = paidIn(ledger);
  const centsOf = (some: readonly LedgerLine[]) => some.reduce((sum, { cents }) => sum + cents, 0);
  const euros = lines.filter(({ currency }) => (currency ?? "EUR") === "EUR");
  const known = euros.filter(({ knownIn }) => knownIn !== undefined);
  const knownTally = { lines: known.length, cents: centsOf(known) };
  const none = { lines: 0, cents: 0 };
  const currencies = new Set(lines.map(({ currency }) => currency ?? "EUR"));
  const days = lines.flatMap(({ day }) => day ?? []).sort();
  const coded = lines.filter(({ cpv }) => cpv).length;
  const inBand = (band: LedgerSupplier["band"]) =>
    suppliers.filter((supplier) => supplier.band === band).length;
  return {
    documents: null,
    lines: lines.length,
    refused: 0,
    repeatedHeaders: 0,
    told: {},
    totals: Object.fromEntries(
      [...currencies].map((one) => [
        one,
        centsOf(lines.filter(({ currency }) => (currency ?? "EUR") === one)),
      ]),
    ),
    countedCents: centsOf(euros) - knownTally.cents,
    known: knownTally,
    repeated: none,
    met: { known: knownTally, repeated: none },
    statedCents: null,
    statedLine: null,
    differenceCents: null,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    withoutDay: lines.length - days.length,
    withVat: null,
    suppliers: suppliers.length,
    withNumber: suppliers.filter(({ number }) => number).length,
    categories: { given: coded, none: lines.length - coded },
    otherFiles: 0,
    bands: { accepted: inBand("accepted"), review: inBand("review"), none: inBand("none") },
  };
}

async function storeImport(tx: Tx, ledger: Ledger, now: Instant): Promise<number> {
  const { nis, name, lines } = ledger;
  const counts = countsOf(ledger);
  const { id } = await tx
    .insertInto("spend_import")
    .values({
      ...of,
      nis,
      kind: "ledger",
      name,
      files_sha256: "0".repeat(64),
      state: "done",
      lines: lines.length,
      counts: sql`${JSON.stringify(counts)}::text::jsonb`,
      counted_cents: counts.countedCents,
      file_cents: counts.totals.EUR ?? 0,
      first_day: counts.firstDay,
      last_day: counts.lastDay,
      stated_cents: null,
      difference_cents: null,
      job_id: null,
      person_id: null,
      started_at: now,
      finished_at: now,
      undone_at: null,
      undone_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function storeSupplier(tx: Tx, nis: string, supplier: LedgerSupplier): Promise<number> {
  const { id } = await tx
    .insertInto("spend_supplier")
    .values({
      ...of,
      nis,
      key: supplier.key,
      name: supplier.name,
      joined: readName(supplier.name).joined,
      postcode: supplier.postcode ?? null,
      town: supplier.town ?? null,
      country: supplier.country ?? null,
      natural_person: supplier.person ?? "no",
      band: supplier.band,
      via: supplier.number ? "number" : "none",
      kbo_number: supplier.number ?? null,
      organisation_id: supplier.organisationId ?? null,
      decision: null,
      decided_at: null,
      before: null,
    })
    .onConflict((on) =>
      on
        .columns(["partnership_id", "nis", "key"])
        .doUpdateSet((eb) => ({ name: eb.ref("excluded.name") })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
