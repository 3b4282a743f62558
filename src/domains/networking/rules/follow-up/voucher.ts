import { addDays, type Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Voucher } from "./pair.ts";

/** What a voucher is worth when it is issued on or after `from`. */
export type VoucherRule = {
  readonly from: Day;
  readonly cents: number;
  /** Days after issue on which it can still be used. */
  readonly validDays: number;
  readonly note: string;
};

/** The rule that holds on a day; null: the partnership issued none yet by then. */
export const ruleOn = (rules: readonly VoucherRule[], day: Day): VoucherRule | null =>
  rules
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from < other.from ? 1 : -1))[0] ?? null;

/** The voucher as it would be issued on a day. */
export const issueOn = (rule: VoucherRule, day: Day) => ({
  cents: rule.cents,
  issuedOn: day,
  validUntil: addDays(day, rule.validDays),
});

export type VoucherState = "valid" | "used" | "expired";

export const voucherState = (
  { usedOn, validUntil }: Pick<Voucher, "usedOn" | "validUntil">,
  today: Day,
): VoucherState => (usedOn ? "used" : today > validUntil ? "expired" : "valid");

/** Whether it can be used on a day; a voucher is used within its days, and not in the future. */
export const judgeUse = (
  voucher: Pick<Voucher, "issuedOn" | "validUntil">,
  on: Day,
  today: Day,
): Refusal<"used-outside" | "in-future"> | null => {
  if (on > today) return refuse("in-future", on);
  return on < voucher.issuedOn || on > voucher.validUntil ? refuse("used-outside", on) : null;
};
