import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";
import "./tables.ts";

/** The link no longer opens anything; the address is forgotten, the name stays with what was answered. */
export async function revokeHolder(tx: Tx, holderId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("csr_holder")
    .set({ revoked_at: now, email: null })
    .where("id", "=", holderId)
    .execute();
}

export async function touchHolder(tx: Tx, holderId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("csr_holder")
    .set({ last_seen_at: now })
    .where("id", "=", holderId)
    .execute();
}

/** Links that were given to a mail address, of scans that are still there. */
export async function listHoldersByEmail(
  tx: Tx,
  email: string,
): Promise<
  readonly { readonly holderId: string; readonly scanId: string; readonly name: string }[]
> {
  const rows = await tx
    .selectFrom("csr_holder")
    .innerJoin("csr_scan", "csr_scan.id", "csr_holder.scan_id")
    .select(["csr_holder.id", "csr_scan.id as scan_id", "csr_scan.name"])
    .where((eb) => eb(eb.fn("lower", ["csr_holder.email"]), "=", email.toLowerCase()))
    .where("csr_holder.revoked_at", "is", null)
    .orderBy("csr_scan.started_at", "desc")
    .limit(20)
    .execute();
  return rows.map(({ id, scan_id, name }) => ({ holderId: id, scanId: scan_id, name }));
}

/** The link of somebody with an account to a scan; null when they never opened it. */
export async function findHolderOf(
  tx: Tx,
  scanId: string,
  personId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom("csr_holder")
    .select("id")
    .where("scan_id", "=", scanId)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Answers that counted, by who gave them. */
export async function countAnswersByHolder(
  tx: Tx,
  scanId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom("csr_answer_entry")
    .select((eb) => ["holder_id", eb.fn.count<string>("question").distinct().as("count")])
    .where("scan_id", "=", scanId)
    .where("holder_id", "is not", null)
    .where("value", "is not", null)
    .groupBy("holder_id")
    .execute();
  return new Map(rows.map(({ holder_id, count }) => [holder_id ?? "", Number(count)]));
}

export async function insertScanLetter(
  tx: Tx,
  at: { readonly partnershipId: string; readonly scanId: string; readonly now: Instant },
  letter: { readonly mailId: string; readonly holderId: string | null },
): Promise<void> {
  await tx
    .insertInto("csr_scan_letter")
    .values({
      partnership_id: at.partnershipId,
      scan_id: at.scanId,
      mail_id: letter.mailId,
      holder_id: letter.holderId,
      sent_at: at.now,
    })
    .execute();
}

/** Letters in the outbox that hold a link to the scan. */
export async function listScanLetters(tx: Tx, scanId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("csr_scan_letter")
    .select("mail_id")
    .where("scan_id", "=", scanId)
    .execute();
  return rows.map(({ mail_id }) => mail_id);
}
