import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** A key of a supplier. */
export type ContractLink = {
  readonly id: string;
  readonly contractId: string;
  /** Last day. */
  readonly expiresOn: Day;
  readonly withdrawnAt: Instant | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** When it was last opened. */
  readonly openedAt: Instant | null;
};

const columns = [
  "id",
  "contract_id as contractId",
  "expires_on as expiresOn",
  "withdrawn_at as withdrawnAt",
  "created_at as createdAt",
  "created_by as createdBy",
  "opened_at as openedAt",
] as const;

/** The link that was not withdrawn; it may have expired. */
export async function findLiveLink(tx: Tx, contractId: string): Promise<ContractLink | null> {
  const row = await tx
    .selectFrom("contract_link")
    .select(columns)
    .where("contract_id", "=", contractId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** The last link that was made, withdrawn or not. */
export async function findLastLink(tx: Tx, contractId: string): Promise<ContractLink | null> {
  const row = await tx
    .selectFrom("contract_link")
    .select(columns)
    .where("contract_id", "=", contractId)
    .orderBy(sql`withdrawn_at is not null`)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function findLink(tx: Tx, id: string): Promise<ContractLink | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom("contract_link")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** Makes a link; one that was live is withdrawn. */
export async function insertLink(
  tx: Tx,
  contractId: string,
  expiresOn: Day,
  by: { readonly name: string; readonly at: Instant },
): Promise<string> {
  await withdrawLinks(tx, contractId, by.at);
  const { id } = await tx
    .insertInto("contract_link")
    .values({
      partnership_id: here,
      contract_id: contractId,
      expires_on: expiresOn,
      withdrawn_at: null,
      created_at: by.at,
      created_by: by.name,
      opened_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false when there was none */
export async function withdrawLinks(tx: Tx, contractId: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("contract_link")
    .set({ withdrawn_at: at })
    .where("contract_id", "=", contractId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function noteOpened(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable("contract_link").set({ opened_at: at }).where("id", "=", id).execute();
}
