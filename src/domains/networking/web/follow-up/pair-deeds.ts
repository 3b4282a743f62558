import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { inOrder } from "../../rules/follow-up/outcome.ts";
import { readCents } from "../../rules/follow-up/read-cents.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { removePair, savePair } from "../../usecases/follow-up/change-pairs.ts";
import { pairToAction } from "../../usecases/follow-up/pair-to-action.ts";
import {
  issueVoucher,
  noteVoucherUse,
  withdrawVoucher,
} from "../../usecases/follow-up/vouchers.ts";
import { lineOf, typedOf } from "../typed-form.ts";

type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly which: { readonly gatheringId: string; readonly pairId: string };
  readonly language: Language;
};

type Said = { readonly said: string; readonly to: string };

/** Does what a form on the page of a pair asks. */
export async function doPairDeed(order: Order, form: FormData): Promise<Said | Refusal> {
  const run = deeds[String(form.get("deed") ?? "")];
  if (!run) return refuse("failed");
  const { gatheringId, pairId } = order.which;
  const list = `/bijeenkomsten/${gatheringId}/opvolging`;
  const done = await run(order, form);
  if (typeof done !== "string") return done;
  return { said: done, to: form.get("deed") === "remove" ? list : `${list}/${pairId}` };
}

/** @returns what is said when it is done */
type Deed = (order: Order, form: FormData) => Promise<string | Refusal>;

const deeds: Readonly<Record<string, Deed>> = {
  save: async ({ app, actor, which, language }, form) => {
    const typed = typedOf(form);
    const cents = readCents(typed.cents ?? "");
    if (cents === "wrong") return refuse("wrong-amount");
    const outcomes = typed.basis === "desk" ? inOrder(form.getAll("outcome").map(String)) : null;
    const content = {
      outcomes,
      cents,
      note: (typed.note ?? "").trim(),
      contractId: typed.contract || null,
      version: Number(typed.version),
    };
    const done = await savePair(app, actor, which, content, app.now());
    return isRefusal(done) ? done : followUpWords(language).pair.saved;
  },
  remove: async ({ app, actor, which, language }) => {
    const done = await removePair(app, actor, which, app.now());
    return isRefusal(done) ? done : followUpWords(language).pair.removed;
  },
  issue: async ({ app, actor, which, language }, form) => {
    const on = parseDay(lineOf(typedOf(form), "on"));
    if (!on) return refuse("wrong-day");
    const done = await issueVoucher(app, actor, which, on, app.now());
    return isRefusal(done) ? done : followUpWords(language).voucher.issued(done.number);
  },
  use: async ({ app, actor, which, language }, form) => {
    const on = parseDay(lineOf(typedOf(form), "on"));
    if (!on) return refuse("wrong-day");
    const done = await noteVoucherUse(app, actor, which, on, app.now());
    return isRefusal(done) ? done : followUpWords(language).voucher.usedSaid(done.number);
  },
  unuse: async ({ app, actor, which, language }) => {
    const done = await noteVoucherUse(app, actor, which, null, app.now());
    return isRefusal(done) ? done : followUpWords(language).voucher.unusedSaid(done.number);
  },
  withdraw: async ({ app, actor, which, language }) => {
    const done = await withdrawVoucher(app, actor, which, app.now());
    return isRefusal(done) ? done : followUpWords(language).voucher.withdrawn(done.number);
  },
  action: async ({ app, actor, which, language }, form) => {
    const typed = typedOf(form);
    const dueOn = parseDay(lineOf(typed, "due"));
    if (!dueOn) return refuse("wrong-day");
    const given = { title: lineOf(typed, "title"), dueOn };
    const done = await pairToAction(app, actor, which, given, app.now());
    if (isRefusal(done)) return done;
    return "number" in done
      ? followUpWords(language).pair.actionDone(done.number)
      : refuse("failed");
  },
};
