import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ClauseSector } from "../../rules/library/families.ts";
import type { ByLanguage } from "../../rules/notice.ts";
import "../clauses/tables.ts";
import "../library/tables.ts";
import "../notices/tables.ts";
import "../plans/tables.ts";

/** A call or a result of a municipality, as far as a policy asks about it. */
export type BuyerNotice = {
  readonly id: string;
  readonly title: ByLanguage;
  readonly day: Day;
  readonly cents: number | null;
  readonly natures: readonly string[];
  readonly cpv: string | null;
  readonly isReserved: boolean;
  readonly isSocial: boolean;
};

/** One row for each purchase of a buyer that was published in a year: its last notice. */
export async function listBuyerNotices(
  tx: Tx,
  { nis, year }: { readonly nis: string; readonly year: number },
): Promise<BuyerNotice[]> {
  const { rows } = await sql<{
    id: string;
    title: ByLanguage;
    day: Day;
    cents: number | null;
    natures: string[];
    cpv: string | null;
    is_reserved: boolean;
    is_social: boolean;
  }>`
    select * from (
      select distinct on (coalesce(procedure_id, ocid, id::text))
        id, title, published_on as day, natures, cpv,
        case
          when estimated_currency = 'EUR' then estimated_cents
          when awarded_currency = 'EUR' then awarded_cents
        end as cents,
        reserved_lots > 0 as is_reserved,
        ('opp' = any(social_objectives) or 'soc-obj' = any(strategic)) as is_social
      from notice
      where buyer_nis = ${nis} and merged_into is null and kind in ('competition', 'result')
        and published_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
      order by coalesce(procedure_id, ocid, id::text), published_on desc, id
    ) as latest order by day desc, id limit 2000`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    day: row.day,
    cents: row.cents,
    natures: row.natures,
    cpv: row.cpv,
    isReserved: row.is_reserved,
    isSocial: row.is_social,
  }));
}

export type AdviceOrigins = {
  readonly from: readonly string[];
  readonly cpv: string | null;
  /** Sector the advice was reckoned with, by the kind of work; null: none was known. */
  readonly sector: ClauseSector | null;
};

/** From which other record each advice came: id → `notice:…`; its CPV code and its sector. */
export async function listAdviceOrigins(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AdviceOrigins>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("clause_advice")
    .select(["id", "origin_kind", "origin_ref"])
    .select(sql<string | null>`facts ->> 'cpv'`.as("cpv"))
    .select(sql<ClauseSector | null>`advice ->> 'sector'`.as("sector"))
    .where("id", "in", [...ids])
    .execute();
  return new Map(
    rows.map(({ id, origin_kind, origin_ref, cpv, sector }) => [
      id,
      { from: origin_ref === null ? [] : [`${origin_kind}:${origin_ref}`], cpv, sector },
    ]),
  );
}

/** Why purchases have no clause: `contract:…` → the reason. */
export async function listAbsences(tx: Tx, nis: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("clause_absence")
    .select(["origin", "ref", "because"])
    .where("nis", "=", nis)
    .execute();
  return new Map(rows.map(({ origin, ref, because }) => [`${origin}:${ref}`, because]));
}

export type Chances = {
  /** Open notices for the municipality that suit the social economy. */
  readonly notices: number;
  readonly planLines: number;
  readonly planCents: number;
};

/** What is still to come and suits the social economy. */
export async function countChances(tx: Tx, nis: string, today: Day): Promise<Chances> {
  const { rows } = await sql<Chances>`
    select
      (select count(*)::int from notice n join notice_assessment a on a.partnership_id = n.partnership_id and a.notice_id = n.id
        where n.buyer_nis = ${nis} and n.merged_into is null and n.kind in ('planned', 'competition')
          and (n.deadline_on is null or n.deadline_on >= ${today}::date) and a.level in ('likely', 'possible')) as notices,
      count(*)::int as "planLines",
      coalesce(sum(total_cents), 0)::bigint as "planCents"
    from purchase_line
    where nis = ${nis} and coalesce(own_level, echo_level, level) = 'likely' and no_purchase is null
      and state <> 'not-suited'`.execute(tx);
  return rows[0] ?? { notices: 0, planLines: 0, planCents: 0 };
}
