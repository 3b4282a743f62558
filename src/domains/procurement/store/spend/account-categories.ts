import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** An account of the books of a municipality. */
export type AccountUse = {
  readonly account: string;
  readonly cents: number;
  readonly lines: number;
  /** Lines that have a category, however it was found. */
  readonly known: number;
  /** What a person chose; null when nobody did. */
  readonly category: string | null;
};

/** The largest amounts first. */
export async function listAccounts(
  tx: Tx,
  nis: string,
  limit: number,
): Promise<readonly AccountUse[]> {
  const { rows } = await sql<AccountUse>`
    select sums.account, sum(sums.cents)::bigint as cents, sum(sums.lines)::int4 as lines,
      coalesce(sum(sums.lines) filter (where sums.category is not null), 0)::int4 as known, min(rule.category) as category
    from spend_sum as sums
    left join spend_category_rule as rule on rule.kind = 'account' and rule.nis = sums.nis and rule.key = sums.account
    where sums.nis = ${nis} and sums.account is not null
    group by sums.account order by sum(abs(sums.cents)) desc, sums.account limit ${limit}`.execute(
    tx,
  );
  return rows;
}

/** A text that stands on a line of each account, the largest amount's. */
export async function exampleOfAccounts(
  tx: Tx,
  nis: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const { rows } = await sql<{ account: string; description: string }>`
    select given.account, one.description from unnest(${accounts as string[]}::text[]) as given(account)
    cross join lateral (
      select line.description from spend_sum as sums
      join spend_line as line on line.supplier_id = sums.supplier_id and line.account = sums.account
      where sums.nis = ${nis} and sums.account = given.account and line.description <> ''
      limit 1
    ) as one`.execute(tx);
  return new Map(rows.map(({ account, description }) => [account, description]));
}

/**
 * Keeps what an account is about, or forgets it, and gives it to the lines that had nothing surer.
 * @returns which imports changed, and how many lines
 */
export async function categoriseAccount(
  tx: Tx,
  {
    nis,
    account,
    category,
  }: { readonly nis: string; readonly account: string; readonly category: string | null },
  who: { readonly name: string; readonly now: Instant },
): Promise<{ readonly imports: readonly number[]; readonly lines: number }> {
  const key = { kind: "account" as const, nis, key: account };
  if (category === null) {
    await tx
      .deleteFrom("spend_category_rule")
      .where("kind", "=", "account")
      .where("nis", "=", nis)
      .where("key", "=", account)
      .execute();
  } else {
    const kept = { category, decided_by: who.name, decided_at: who.now };
    await tx
      .insertInto("spend_category_rule")
      .values({ partnership_id: here, ...key, ...kept })
      .onConflict((conflict) =>
        conflict.columns(["partnership_id", "kind", "nis", "key"]).doUpdateSet(kept),
      )
      .execute();
  }
  const { rows } = await sql<{ id: number; lines: number }>`
    with changed as (
      update spend_line set category = ${category}, category_scheme = ${category === null ? null : "cpv"},
        category_via = ${category === null ? null : "account"}, category_chance = null
      where nis = ${nis} and account = ${account}
        and (category_via is null or category_via in ('account', 'supplier', 'model'))
        and category is distinct from ${category}
      returning import_id
    ) select import_id as id, count(*)::int4 as lines from changed group by import_id`.execute(tx);
  return {
    imports: rows.map(({ id }) => id),
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
  };
}

/** The same for a supplier: what a person said goes before every account. */
export async function categoriseSupplier(
  tx: Tx,
  { id, category }: { readonly id: number; readonly category: string },
  who: { readonly name: string; readonly now: Instant },
): Promise<{ readonly imports: readonly number[]; readonly lines: number }> {
  await sql`
    insert into spend_category_rule (partnership_id, kind, nis, key, category, decided_by, decided_at)
    select partnership_id, 'supplier', nis, key, ${category}, ${who.name}, ${who.now} from spend_supplier where id = ${id}
    on conflict (partnership_id, kind, nis, key) do update
    set category = excluded.category, decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(
    tx,
  );
  const { rows } = await sql<{ id: number; lines: number }>`
    with changed as (
      update spend_line set category = ${category}, category_scheme = 'cpv', category_via = 'hand', category_chance = null
      where supplier_id = ${id} and category_via is distinct from 'given'
      returning import_id
    ) select import_id as id, count(*)::int4 as lines from changed group by import_id`.execute(tx);
  return {
    imports: rows.map((row) => row.id),
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
  };
}
