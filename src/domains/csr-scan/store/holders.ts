import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { Holder } from "../rules/scan/scan.ts";
import "./tables.ts";

const select = (tx: Tx) => tx.selectFrom("csr_holder").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

const holderOf = (row: Row): Holder => ({
  id: row.id,
  scanId: row.scan_id,
  name: row.name,
  email: row.email,
  personId: row.person_id,
  parts: row.parts,
  isOwner: row.is_owner,
  lastSeenAt: row.last_seen_at,
  revokedAt: row.revoked_at,
});

export type NewHolder = Pick<
  Holder,
  "scanId" | "name" | "email" | "personId" | "parts" | "isOwner"
>;

export async function insertHolder(
  tx: Tx,
  partnershipId: string,
  holder: NewHolder,
  now: Instant,
): Promise<string> {
  const { id } = await tx
    .insertInto("csr_holder")
    .values({
      partnership_id: partnershipId,
      scan_id: holder.scanId,
      name: holder.name,
      email: holder.email,
      person_id: holder.personId,
      parts: holder.parts === null ? null : [...holder.parts],
      is_owner: holder.isOwner,
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findHolder(tx: Tx, id: string): Promise<Holder | null> {
  if (!isId(id)) return null;
  const row = await select(tx).where("id", "=", id).executeTakeFirst();
  return row ? holderOf(row) : null;
}

/** Who has a link, the owner first; links that were taken back are left out. */
export async function selectHolders(tx: Tx, scanId: string): Promise<readonly Holder[]> {
  const rows = await select(tx)
    .where("scan_id", "=", scanId)
    .where("revoked_at", "is", null)
    .orderBy("is_owner", "desc")
    .orderBy("created_at")
    .execute();
  return rows.map(holderOf);
}

/** Everybody who ever had a link, those whose link was taken back too: to say who answered what. */
export async function selectAllHolders(tx: Tx, scanId: string): Promise<readonly Holder[]> {
  const rows = await select(tx).where("scan_id", "=", scanId).orderBy("created_at").execute();
  return rows.map(holderOf);
}
