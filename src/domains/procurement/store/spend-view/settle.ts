import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Spell } from "../../rules/spend-view/standing.ts";
import "../spend/tables.ts";
import "./tables.ts";

/** All suppliers of one municipality's books, or some suppliers. */
export type SettleScope = { readonly nis: string } | { readonly supplierIds: readonly number[] };

export type SupplierToSettle = {
  readonly id: number;
  readonly nis: string;
  readonly band: "accepted" | "review" | "none";
  readonly decision: string | null;
  readonly number: string | null;
  readonly organisationId: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly country: string | null;
};

/** What decides where suppliers stand. */
export async function listSuppliersToSettle(
  tx: Tx,
  scope: SettleScope,
): Promise<SupplierToSettle[]> {
  const query = tx
    .selectFrom("spend_supplier")
    .select(["id", "nis", "band", "decision", "postcode", "town", "country"])
    .select(["kbo_number as number", "organisation_id as organisationId"]);
  return "nis" in scope
    ? await query.where("nis", "=", scope.nis).execute()
    : await query.where(sql<boolean>`id = any(${[...scope.supplierIds]}::int[])`).execute();
}

export type StandingRow = Spell & { readonly supplierId: number; readonly nis: string };

/** Replaces where suppliers stand. */
export async function writeStandings(
  tx: Tx,
  scope: SettleScope,
  rows: readonly StandingRow[],
): Promise<void> {
  await sql`delete from spend_standing where ${inScope(scope)}`.execute(tx);
  await sql`
    insert into spend_standing (partnership_id, supplier_id, from_day, until_day, nis, social, local)
    select current_partnership(), * from unnest(
      ${rows.map(({ supplierId }) => supplierId)}::int[],
      ${rows.map(({ from }) => from ?? "-infinity")}::text[]::date[],
      ${rows.map(({ until }) => until ?? "infinity")}::text[]::date[],
      ${rows.map(({ nis }) => nis)}::text[],
      ${rows.map(({ social }) => social)}::text[],
      ${rows.map(({ local }) => local)}::text[])`.execute(tx);
}

const inScope = (scope: SettleScope) =>
  "nis" in scope
    ? sql`nis = ${scope.nis}`
    : sql`supplier_id = any(${[...scope.supplierIds]}::int[])`;

/** The day that decides where the supplier of a line stood; without a day the last one of its year. */
export const dayThatCounts = sql`coalesce(l.day, make_date(nullif(l.year, 0), 12, 31), '9999-12-31'::date)`;
/** A line beside where its supplier stood; a supplier that was never settled is unknown. */
export const standingOfLine = sql`left join spend_standing s on s.partnership_id = l.partnership_id
  and s.supplier_id = l.supplier_id and s.from_day <= ${dayThatCounts} and ${dayThatCounts} < s.until_day`;
export const socialOfLine = sql`coalesce(s.social, 'unknown')`;
export const localOfLine = sql`coalesce(s.local, 'unknown')`;
export const categoryOfLine = sql`case l.category_scheme when 'cpv' then left(l.category, 3)
  when 'unspsc' then 'u' || left(l.category, 2) else '' end`;
export const accountOfLine = sql`left(coalesce(l.account, ''), 200)`;
export const vatOfLine = sql`case l.with_vat when true then 'with' when false then 'without' else 'unknown' end`;

/** Adds up anew the lines that count of some suppliers, and what pages add up from. */
export async function writeSums(tx: Tx, scope: SettleScope): Promise<void> {
  await sql`delete from spend_tally where ${inScope(scope)}`.execute(tx);
  const wanted =
    "nis" in scope
      ? sql`l.nis = ${scope.nis}`
      : sql`l.supplier_id = any(${[...scope.supplierIds]}::int[])`;
  await sql`
    insert into spend_tally (partnership_id, import_id, supplier_id, nis, year, social, local, category, account, vat,
      currency, cents, lines)
    select l.partnership_id, l.import_id, l.supplier_id, l.nis, coalesce(l.year, 0), ${socialOfLine}, ${localOfLine},
      ${categoryOfLine}, ${accountOfLine}, ${vatOfLine}, l.currency, sum(l.cents)::bigint, count(*)::int
    from spend_line l ${standingOfLine}
    where l.known_in is null and ${wanted}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`.execute(tx);
}

/** Adds up the sums of municipalities into what pages read. */
export async function writeTotals(tx: Tx, nis: readonly string[]): Promise<void> {
  const places = sql`nis = any(${[...nis]}::text[])`;
  await sql`delete from spend_total where ${places}`.execute(tx);
  await sql`
    insert into spend_total (partnership_id, nis, year, social, local, category, account, vat, currency, cents, lines)
    select partnership_id, nis, year, social, local, category, account, vat, currency, sum(cents)::bigint, sum(lines)::int
    from spend_tally where ${places}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9`.execute(tx);
}

export async function markSettled(
  tx: Tx,
  nis: string,
  registerVersion: number,
  now: Instant,
): Promise<void> {
  await sql`
    insert into spend_settled (partnership_id, nis, register_version, settled_at)
    values (current_partnership(), ${nis}, ${registerVersion}, ${now})
    on conflict (partnership_id, nis) do update
      set register_version = excluded.register_version, settled_at = excluded.settled_at`.execute(
    tx,
  );
}

/** Says that sums no longer hold: of one municipality, or of all. */
export async function markUnsettled(tx: Tx, nis?: string): Promise<void> {
  const query = tx.updateTable("spend_settled").set({ register_version: -1 });
  await (nis === undefined ? query : query.where("nis", "=", nis)).execute();
}

/** One settling of a municipality at a time; the next waits. */
export async function lockSettling(tx: Tx, nis: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('spend-settling'), hashtext(current_partnership()::text || ${nis}))`.execute(
    tx,
  );
}

/** Municipalities whose sums were made before the register, a supplier, a category or an import changed. */
export async function listUnsettled(tx: Tx, registerVersion: number): Promise<string[]> {
  const { rows } = await sql<{ nis: string }>`
    select i.nis from (
      select nis, max(greatest(finished_at, undone_at)) as changed_at from spend_import
      where finished_at is not null group by nis
    ) i
    left join spend_settled done using (nis)
    where done.nis is null or done.register_version <> ${registerVersion} or done.settled_at < i.changed_at
      or exists (select 1 from spend_supplier p where p.nis = i.nis and p.decided_at > done.settled_at)
      or exists (select 1 from spend_category_rule r where r.nis = i.nis and r.decided_at > done.settled_at)
    order by i.nis`.execute(tx);
  return rows.map(({ nis }) => nis);
}
