import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { issueOn, judgeUse, ruleOn, type VoucherRule } from "../../rules/follow-up/voucher.ts";
import { updatePair } from "../../store/follow-up/pair-rows.ts";
import {
  insertVoucher,
  listVoucherRules,
  nextVoucherNumber,
  updateVoucher,
  writeVoucherRule,
} from "../../store/follow-up/voucher-rows.ts";
import { type HeldRefusal, nameOf } from "../guests/hold-guests.ts";
import { auditFollowUp } from "./audit-follow-up.ts";
import { withPair } from "./change-pairs.ts";

type VoucherApp = Pick<App, "db">;
type Which = { readonly gatheringId: string; readonly pairId: string };
type Done = { readonly kind: "saved"; readonly number: string };

/** Issues a voucher to a pair by the rule that holds that day. */
export const issueVoucher = (
  app: VoucherApp,
  actor: Actor,
  which: Which,
  on: Day,
  now: Instant,
): Promise<Done | HeldRefusal | Refusal<"no-such-pair" | "no-rule" | "issued" | "in-future">> =>
  withPair<Done | Refusal<"no-rule" | "issued" | "in-future">>(
    app,
    actor,
    which,
    async (tx, pair, gathering) => {
      if (pair.voucher) return refuse("issued", pair.voucher.number);
      if (on > dayOf(now)) return refuse("in-future", on);
      const rule = ruleOn(await listVoucherRules(tx), on);
      if (!rule) return refuse("no-rule", on);
      const number = await nextVoucherNumber(tx, Number(on.slice(0, 4)));
      const by = { name: nameOf(actor), at: now };
      if (!(await insertVoucher(tx, { pairId: pair.id, number, ...issueOn(rule, on) }, by))) {
        return refuse("issued");
      }
      await updatePair(tx, pair.id, {}, by);
      await auditFollowUp(tx, actor, "voucher-issue", gathering, { voucher: number });
      return { kind: "saved", number };
    },
  );

/** The voucher was used on a day; null: it was not after all. */
export const noteVoucherUse = (
  app: VoucherApp,
  actor: Actor,
  which: Which,
  on: Day | null,
  now: Instant,
): Promise<
  Done | HeldRefusal | Refusal<"no-such-pair" | "no-voucher" | "used-outside" | "in-future">
> =>
  withPair<Done | Refusal<"no-voucher" | "used-outside" | "in-future">>(
    app,
    actor,
    which,
    async (tx, pair, gathering) => {
      if (!pair.voucher) return refuse("no-voucher");
      const problem = on && judgeUse(pair.voucher, on, dayOf(now));
      if (problem) return problem;
      const by = { name: nameOf(actor), at: now };
      await updateVoucher(tx, pair.voucher.id, { usedOn: on }, by);
      await updatePair(tx, pair.id, {}, by);
      const { number } = pair.voucher;
      await auditFollowUp(tx, actor, on ? "voucher-use" : "voucher-unuse", gathering, {
        voucher: number,
      });
      return { kind: "saved", number };
    },
  );

/** Takes a voucher back; its number is not given again. */
export const withdrawVoucher = (
  app: VoucherApp,
  actor: Actor,
  which: Which,
  now: Instant,
): Promise<Done | HeldRefusal | Refusal<"no-such-pair" | "no-voucher" | "used">> =>
  withPair<Done | Refusal<"no-voucher" | "used">>(
    app,
    actor,
    which,
    async (tx, pair, gathering) => {
      if (!pair.voucher) return refuse("no-voucher");
      if (pair.voucher.usedOn) return refuse("used");
      const by = { name: nameOf(actor), at: now };
      await updateVoucher(tx, pair.voucher.id, { withdrawnAt: now }, by);
      await updatePair(tx, pair.id, {}, by);
      const { number } = pair.voucher;
      await auditFollowUp(tx, actor, "voucher-withdraw", gathering, { voucher: number });
      return { kind: "saved", number };
    },
  );

/** What vouchers are worth from a day on; those issued before keep what they were. */
export const saveVoucherRule = (
  app: VoucherApp,
  actor: Actor,
  rule: VoucherRule,
  now: Instant,
): Promise<{ readonly kind: "saved" } | Refusal<"not-permitted" | "wrong">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const refusal = refusalFor(actor, "guest.edit", { nis: [] });
    if (refusal) return refusal;
    const isWrong = rule.cents < 1 || rule.cents > 100_000_000;
    if (isWrong || rule.validDays < 1 || rule.validDays > 1_095 || rule.note.length > 500) {
      return refuse("wrong");
    }
    await writeVoucherRule(tx, rule, { name: nameOf(actor), at: now });
    await recordAudit(tx, actor, "follow-up.voucher-rule", undefined, { from: rule.from });
    return { kind: "saved" };
  });
