import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { Depth } from "../../rules/instrument/instrument.ts";
import type { Profile, Scan } from "../../rules/scan/scan.ts";
import { asJson } from "../as-json.ts";
import { scanOf } from "../scans.ts";
import "../tables.ts";
import "./tables.ts";

export type AboutToWrite = {
  readonly name: string;
  readonly depth: Depth;
  readonly language: Language;
  readonly profile: Profile;
  /** Fields that still are as the register gave them. */
  readonly prefilled: readonly string[];
};

export async function writeAbout(tx: Tx, scan: Scan, about: AboutToWrite): Promise<void> {
  await tx
    .updateTable("csr_scan")
    .set({
      name: about.name,
      depth: about.depth,
      language: about.language,
      profile: asJson(about.profile) as never,
      prefilled: [...about.prefilled],
      version: scan.version + 1,
    })
    .where("id", "=", scan.id)
    .execute();
}

export async function findPrefilled(tx: Tx, scanId: string): Promise<readonly string[]> {
  const row = await tx
    .selectFrom("csr_scan")
    .select("prefilled")
    .where("id", "=", scanId)
    .executeTakeFirst();
  return row?.prefilled ?? [];
}

export async function writePrefilled(
  tx: Tx,
  scanId: string,
  fields: readonly string[],
): Promise<void> {
  await tx
    .updateTable("csr_scan")
    .set({ prefilled: [...fields] })
    .where("id", "=", scanId)
    .execute();
}

/** @param finishedAt null: open again */
export async function writeState(
  tx: Tx,
  scanId: string,
  finishedAt: Instant | null,
): Promise<void> {
  await tx
    .updateTable("csr_scan")
    .set({ state: finishedAt ? "finished" : "started", finished_at: finishedAt })
    .where("id", "=", scanId)
    .execute();
}

/** @param sharedAt null: no longer */
export async function writeShared(tx: Tx, scanId: string, sharedAt: Instant | null): Promise<void> {
  await tx
    .updateTable("csr_scan")
    .set({ is_shared: sharedAt !== null, shared_at: sharedAt })
    .where("id", "=", scanId)
    .execute();
}

export async function deleteScanRow(tx: Tx, scanId: string): Promise<void> {
  await tx.deleteFrom("csr_scan").where("id", "=", scanId).execute();
}

/** Scans of an organisation or a municipality, the newest first. */
export async function listScansOf(
  tx: Tx,
  whose: { readonly organisationIds: readonly string[] } | { readonly nis: readonly string[] },
): Promise<readonly Scan[]> {
  let query = tx.selectFrom("csr_scan").selectAll();
  if ("organisationIds" in whose) {
    if (whose.organisationIds.length === 0) return [];
    query = query.where("organisation_id", "in", [...whose.organisationIds]);
  } else {
    if (whose.nis.length === 0) return [];
    query = query.where("instrument", "=", "authority").where("nis", "in", [...whose.nis]);
  }
  return (await query.orderBy("started_at", "desc").execute()).map(scanOf);
}
