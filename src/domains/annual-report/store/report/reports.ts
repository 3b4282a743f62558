import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import "../tables.ts";

export type Report = {
  readonly id: string;
  readonly year: number;
  readonly language: Language;
  readonly title: string;
  readonly showOwners: boolean;
  readonly showBenchmark: boolean;
  readonly createdAt: Instant;
};

const here = sql<string>`current_partnership()`;

const selectReports = (tx: Tx) =>
  tx
    .selectFrom("report")
    .select([
      "id",
      "year",
      "language",
      "title",
      "show_owners as showOwners",
      "show_benchmark as showBenchmark",
      "created_at as createdAt",
    ]);

const fromRow = <Row extends { language: string }>(row: Row) => ({
  ...row,
  language: row.language as Language,
});

/** Newest year first, by language within. */
export async function listReports(tx: Tx): Promise<Report[]> {
  const rows = await selectReports(tx)
    .orderBy("year", "desc")
    .orderBy("language", "desc")
    .execute();
  return rows.map(fromRow);
}

export async function findReport(tx: Tx, year: number, language: Language): Promise<Report | null> {
  const row = await selectReports(tx)
    .where("year", "=", year)
    .where("language", "=", language)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function readReport(tx: Tx, id: string): Promise<Report | null> {
  const row = await selectReports(tx).where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** @returns null when there is one for that year and language already */
export async function insertReport(
  tx: Tx,
  report: { readonly year: number; readonly language: Language; readonly title: string },
  person: string | null,
  now: Instant,
): Promise<string | null> {
  const row = await tx
    .insertInto("report")
    .values({ partnership_id: here, ...report, created_by: person, created_at: now })
    .onConflict((conflict) => conflict.columns(["partnership_id", "year", "language"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateReport(
  tx: Tx,
  id: string,
  change: Pick<Report, "title" | "showOwners" | "showBenchmark">,
): Promise<void> {
  await tx
    .updateTable("report")
    .set({
      title: change.title,
      show_owners: change.showOwners,
      show_benchmark: change.showBenchmark,
    })
    .where("id", "=", id)
    .execute();
}

/** Two who freeze at once wait for each other here. */
export async function lockReport(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom("report").select("id").where("id", "=", id).forUpdate().execute();
}
