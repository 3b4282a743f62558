import { data, redirect } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { isDismissReason } from "../../rules/radar/handling.ts";
import { type RadarWords, radarWords } from "../../text/radar/index.ts";
import { keepFromNotice, planFromNotice } from "../../usecases/radar/from-notice.ts";
import {
  type HandlingOrder,
  handleNotice,
  noteOnNotice,
  saysWhetherSuited,
} from "../../usecases/radar/handle-notice.ts";
import { judgeNotice, lookAgainAtAlike } from "../../usecases/radar/judge-notice.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";

/** What stays of a deed that was not done: all that was typed, and why. */
export type Left = {
  readonly deed: string;
  readonly typed: Typed;
  readonly problem: string;
};

type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly id: string;
  readonly language: Language;
};

type Outcome =
  | { readonly said: string; readonly to?: string }
  | { readonly stale: string }
  | Refusal;

/** Does what a form on the page of a notice asks. @returns the way on, or the form with what is wrong */
export async function doNoticeDeed(order: Order, form: FormData) {
  const typed = typedOf(form);
  const deed = lineOf(typed, "deed");
  const words = radarWords(order.language);
  const outcome = await outcomeOf(order, deed, typed, words);
  if (outcome === null) throw data(null, { status: 400 });
  if ("said" in outcome) {
    return redirect(outcome.to ?? `/radar/${order.id}#handling`, {
      headers: { "set-cookie": flashLine(outcome.said) },
    });
  }
  if ("stale" in outcome) {
    return data({ deed, typed, problem: words.desk.stale(outcome.stale) }, { status: 409 });
  }
  if (outcome.because === "no-such-notice") throw data(null, { status: 404 });
  const { problems } = words.desk;
  const problem = problems[outcome.because] ?? problems.failed ?? "";
  return data(
    { deed, typed, problem },
    { status: outcome.because === "not-permitted" ? 403 : 422 },
  );
}

function outcomeOf(
  order: Order,
  deed: string,
  typed: Typed,
  words: RadarWords,
): Promise<Outcome> | null {
  switch (deed) {
    case "save":
      return handle(order, typed, { kind: "save" }, () => words.desk.saidSaved);
    case "reopen":
      return handle(order, typed, { kind: "reopen" }, () => words.desk.saidReopened);
    case "assign": {
      const assign = { kind: "assign", personId: lineOf(typed, "person") } as const;
      return handle(order, typed, assign, words.desk.saidAssigned);
    }
    case "dismiss": {
      const because = lineOf(typed, "because");
      if (!isDismissReason(because)) return Promise.resolve(refuse("no-reason"));
      const dismiss = { kind: "dismiss", because, words: typed.words ?? "" } as const;
      return handle(order, typed, dismiss, () => words.desk.saidDismissed);
    }
    case "judge":
      return judge(order, lineOf(typed, "suited"), words);
    case "note":
      return note(order, typed, words);
    case "action":
      return plan(order, typed, words);
    case "need":
      return keep(order, typed, words);
    default:
      return null;
  }
}

async function handle(
  { app, actor, id }: Order,
  typed: Typed,
  deed: HandlingOrder,
  said: (name: string) => string,
): Promise<Outcome> {
  const version = Number(typed.version) || 0;
  const done = await handleNotice(app.db, actor, id, { ...deed, version }, app.now());
  if (isRefusal(done)) return done;
  if (done.kind === "stale") return { stale: done.by };
  if (saysWhetherSuited(deed)) await lookAgainAtAlike(app, actor, [id]);
  return { said: said(done.assignedName) };
}

async function judge(
  { app, actor, id }: Order,
  answer: string,
  words: RadarWords,
): Promise<Outcome> {
  const suited = answer === "yes" ? true : answer === "no" ? false : null;
  const done = await judgeNotice(app, actor, id, suited);
  if (isRefusal(done)) return done;
  const { done: noted, undone } = words.desk.judge;
  return { said: suited === null ? undone : noted, to: `/radar/${id}#suited` };
}

async function note({ app, actor, id }: Order, typed: Typed, words: RadarWords): Promise<Outcome> {
  const done = await noteOnNotice(app.db, actor, id, typed.note ?? "", app.now());
  return isRefusal(done) ? done : { said: words.desk.saidNoted };
}

async function plan({ app, actor, id }: Order, typed: Typed, words: RadarWords): Promise<Outcome> {
  const dueOn = parseDay(lineOf(typed, "dueOn"));
  if (!dueOn) return refuse("bad-day");
  const given = { title: lineOf(typed, "title"), dueOn, ownerPersonId: lineOf(typed, "owner") };
  const done = await planFromNotice(app, actor, id, given, app.now());
  if (done.kind === "refused") return done;
  const { saidAction, saidKnownAction } = words.desk;
  return { said: done.kind === "added" ? saidAction(done.number) : saidKnownAction(done.number) };
}

async function keep({ app, actor, id }: Order, typed: Typed, words: RadarWords): Promise<Outcome> {
  const done = await keepFromNotice(app, actor, id, lineOf(typed, "lot") || null, app.now());
  if (done.kind === "refused") return done;
  return { said: words.desk.saidNeed, to: `/wie-kan-dit/${done.needId}` };
}
