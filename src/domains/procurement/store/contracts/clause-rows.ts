import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { ContractClause, Milestone } from "../../rules/contracts/contract.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

/** Numbers with decimals come as text. */
export const numberOrNull = (value: string | number | null): number | null =>
  value === null ? null : Number(value);

/** The promises of these contracts, by contract, in their order. */
export async function listClausesOf(
  tx: Tx,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ContractClause[]>> {
  const found = new Map<string, ContractClause[]>();
  if (contractIds.length === 0) return found;
  const rows = await tx
    .selectFrom("contract_clause")
    .selectAll()
    .where(sql<boolean>`contract_id = any(${[...contractIds]}::uuid[])`)
    .orderBy("contract_id")
    .orderBy("position")
    .execute();
  for (const row of rows) {
    const clause: ContractClause = {
      id: row.id,
      family: row.family,
      libraryKey: row.library_key,
      libraryVersion: row.library_version,
      title: row.title,
      body: row.body,
      hours: numberOrNull(row.hours),
      places: row.places,
      cents: row.cents,
      per: row.per === "year" ? "year" : "whole",
      milestones: row.milestones as readonly Milestone[],
    };
    const known = found.get(row.contract_id);
    if (known) known.push(clause);
    else found.set(row.contract_id, [clause]);
  }
  return found;
}

export async function listClauses(tx: Tx, contractId: string): Promise<readonly ContractClause[]> {
  return (await listClausesOf(tx, [contractId])).get(contractId) ?? [];
}

/** Puts these promises in the place of those that were there; a promise that stays keeps its id. */
export async function writeClauses(
  tx: Tx,
  contractId: string,
  clauses: readonly (Omit<ContractClause, "id"> & { readonly id?: string })[],
): Promise<void> {
  await tx.deleteFrom("contract_clause").where("contract_id", "=", contractId).execute();
  if (clauses.length === 0) return;
  await tx
    .insertInto("contract_clause")
    .values(
      clauses.map((clause, position) => ({
        partnership_id: here,
        ...(clause.id ? { id: clause.id } : {}),
        contract_id: contractId,
        position,
        family: clause.family,
        library_key: clause.libraryKey,
        library_version: clause.libraryVersion,
        title: clause.title,
        body: clause.body,
        hours: clause.hours,
        places: clause.places,
        cents: clause.cents,
        per: clause.per,
        milestones: asJson(clause.milestones),
      })),
    )
    .execute();
}
