import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { Depth, InstrumentKey } from "../rules/instrument/instrument.ts";
import type { Profile, Scan } from "../rules/scan/scan.ts";
import { asJson } from "./as-json.ts";
import "./tables.ts";

const select = (tx: Tx) => tx.selectFrom("csr_scan").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

export const scanOf = (row: Row): Scan => ({
  id: row.id,
  editionId: row.edition_id,
  instrument: row.instrument,
  depth: row.depth,
  organisationId: row.organisation_id,
  nis: row.nis,
  name: row.name,
  kboNumber: row.kbo_number,
  language: row.language,
  profile: row.profile,
  state: row.state,
  isShared: row.is_shared,
  isExample: row.is_example,
  previousScanId: row.previous_scan_id,
  reportingYear: row.reporting_year,
  version: row.version,
  startedAt: row.started_at,
  lastAnswerAt: row.last_answer_at,
  finishedAt: row.finished_at,
});

export type NewScan = {
  readonly editionId: string;
  readonly instrument: InstrumentKey;
  readonly depth: Depth;
  readonly organisationId: string | null;
  readonly nis: string | null;
  readonly name: string;
  readonly kboNumber: string | null;
  readonly language: Language;
  readonly profile: Profile;
  readonly previousScanId: string | null;
  readonly reportingYear: number | null;
  readonly isExample: boolean;
};

export async function insertScan(
  tx: Tx,
  partnershipId: string,
  scan: NewScan,
  now: Instant,
): Promise<string> {
  const { id } = await tx
    .insertInto("csr_scan")
    .values({
      partnership_id: partnershipId,
      edition_id: scan.editionId,
      instrument: scan.instrument,
      depth: scan.depth,
      organisation_id: scan.organisationId,
      nis: scan.nis,
      name: scan.name,
      kbo_number: scan.kboNumber,
      language: scan.language,
      profile: asJson(scan.profile) as never,
      previous_scan_id: scan.previousScanId,
      reporting_year: scan.reportingYear,
      is_example: scan.isExample,
      started_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @param lock nobody else changes the scan until this transaction ends */
export async function findScan(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Scan | null> {
  if (!isId(id)) return null;
  const query = select(tx).where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? scanOf(row) : null;
}

/** From here on this transaction may read and write what was answered in the scan. */
export async function openAnswersOf(tx: Tx, scanId: string): Promise<void> {
  await sql`select set_config('regiekamer.scan', ${scanId}, true)`.execute(tx);
}

/**
 * From here on this transaction reads the answers of all scans of the partnership: only for sums that hide who said
 * what, never to show one.
 */
export async function openAllAnswers(tx: Tx): Promise<void> {
  await sql`select set_config('regiekamer.scan', 'all', true)`.execute(tx);
}
