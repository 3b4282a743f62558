import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { VoucherRule } from "../../rules/follow-up/voucher.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
type By = { readonly name: string; readonly at: Instant };

/** By day, the newest first. */
export async function listVoucherRules(tx: Tx): Promise<readonly VoucherRule[]> {
  const rows = await tx
    .selectFrom("trial_voucher_rule")
    .select(["from_day", "amount_cents", "valid_days", "note"])
    .orderBy("from_day", "desc")
    .execute();
  return rows.map((row) => ({
    from: row.from_day,
    cents: Number(row.amount_cents),
    validDays: row.valid_days,
    note: row.note,
  }));
}

/** A rule from a day on; written again for the same day, it replaces it. */
export async function writeVoucherRule(tx: Tx, rule: VoucherRule, by: By): Promise<void> {
  const values = {
    amount_cents: rule.cents,
    valid_days: rule.validDays,
    note: rule.note,
    updated_at: by.at,
    updated_by: by.name,
  };
  await tx
    .insertInto("trial_voucher_rule")
    .values({ partnership_id: here, from_day: rule.from, ...values })
    .onConflict((conflict) => conflict.columns(["partnership_id", "from_day"]).doUpdateSet(values))
    .execute();
}

/**
 * The next number of a year, "KC-2026-0007". Vouchers that were withdrawn keep theirs.
 */
export async function nextVoucherNumber(tx: Tx, year: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('trial_voucher ' || ${here}::text))`.execute(tx);
  const start = `KC-${year}-`;
  const row = await tx
    .selectFrom("trial_voucher")
    .select(({ fn }) => fn.max("number").as("last"))
    .where(sql<boolean>`starts_with(number, ${start})`)
    .executeTakeFirst();
  const last = Number((row?.last ?? "").slice(start.length)) || 0;
  return `${start}${String(last + 1).padStart(4, "0")}`;
}

/** @returns false when the pair has one already */
export async function insertVoucher(
  tx: Tx,
  voucher: {
    readonly pairId: string;
    readonly number: string;
    readonly cents: number;
    readonly issuedOn: Day;
    readonly validUntil: Day;
  },
  by: By,
): Promise<boolean> {
  const row = await tx
    .insertInto("trial_voucher")
    .values({
      partnership_id: here,
      pair_id: voucher.pairId,
      number: voucher.number,
      amount_cents: voucher.cents,
      issued_on: voucher.issuedOn,
      valid_until: voucher.validUntil,
      updated_by: by.name,
      updated_at: by.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateVoucher(
  tx: Tx,
  id: string,
  change: { readonly usedOn?: Day | null; readonly withdrawnAt?: Instant },
  by: By,
): Promise<void> {
  await tx
    .updateTable("trial_voucher")
    .set({
      ...(change.usedOn === undefined ? {} : { used_on: change.usedOn }),
      ...(change.withdrawnAt === undefined ? {} : { withdrawn_at: change.withdrawnAt }),
      updated_at: by.at,
      updated_by: by.name,
    })
    .where("id", "=", id)
    .execute();
}
