import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { LocalStanding, SocialStanding } from "../../rules/spend-view/standing.ts";
import { isPersonSupplier } from "./lines.ts";
import "../spend/tables.ts";
import "./tables.ts";

/** A supplier as the books of one municipality know it. */
export type SpendSupplier = {
  readonly id: number;
  readonly nis: string;
  readonly name: string;
  readonly numbers: readonly string[];
  readonly postcode: string | null;
  readonly town: string | null;
  readonly country: string | null;
  readonly band: "accepted" | "review" | "none";
  readonly via: string;
  readonly decision: string | null;
  readonly decidedBy: string;
  readonly number: string | null;
  readonly organisationId: string | null;
  readonly isPerson: boolean;
};

/** One supplier; null when there is none. */
export async function findSupplier(tx: Tx, id: number): Promise<SpendSupplier | null> {
  const { rows } = await sql<SpendSupplier>`
    select p.id, p.nis, p.name, p.numbers, p.postcode, p.town, p.country, p.band, p.via, p.decision,
      p.decided_by as "decidedBy", p.kbo_number as number, p.organisation_id as "organisationId",
      ${isPersonSupplier} as "isPerson"
    from spend_supplier p where p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type StoredSpell = {
  /** "-infinity": always before. */
  readonly from: string;
  readonly until: string;
  readonly social: SocialStanding;
  readonly local: LocalStanding;
};

/** Where a supplier stood from day to day. */
export async function listSpells(tx: Tx, supplierId: number): Promise<StoredSpell[]> {
  const { rows } = await sql<StoredSpell>`
    select from_day::text as from, until_day::text as until, social, local
    from spend_standing where supplier_id = ${supplierId} order by from_day`.execute(tx);
  return rows;
}

/** The same enterprise in the books of other municipalities. */
export async function listSameSuppliers(
  tx: Tx,
  { id, number }: Pick<SpendSupplier, "id" | "number">,
): Promise<{ readonly id: number; readonly nis: string; readonly cents: number }[]> {
  if (number === null) return [];
  const { rows } = await sql<{ id: number; nis: string; cents: number }>`
    select p.id, p.nis, coalesce((select sum(t.cents) from spend_tally t
      where t.partnership_id = p.partnership_id and t.supplier_id = p.id and t.currency = 'EUR'), 0)::bigint as cents
    from spend_supplier p where p.kbo_number = ${number} and p.id <> ${id} and p.band = 'accepted'
    order by p.nis, p.id limit 100`.execute(tx);
  return rows;
}
