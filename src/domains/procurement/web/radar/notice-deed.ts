import { data } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, refuse } from "#kernel/refusal";
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
import { answerDeed, type DeedOutcome } from "../answer-deed.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";

type Outcome = { readonly said: string; readonly to?: string } | DeedOutcome;

type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly id: string;
  readonly language: Language;
};

/** Does what a form on the page of a notice asks. @returns the way on, or the form with what is wrong */
export async function doNoticeDeed(order: Order, form: FormData) {
  const typed = typedOf(form);
  const deed = lineOf(typed, "deed");
  const words = radarWords(order.language);
  const outcome = await outcomeOf(order, deed, typed, words);
  if (outcome === null) throw data(null, { status: 400 });
  const { problems } = words.desk;
  const answer =
    "said" in outcome
      ? { said: outcome.said, to: outcome.to ?? `/radar/${order.id}#handling` }
      : outcome;
  return answerDeed({ deed, typed }, answer, "no-such-notice", problems);
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
  { app, actor, id, language }: Order,
  typed: Typed,
  deed: HandlingOrder,
  said: (name: string) => string,
): Promise<Outcome> {
  const version = Number(typed.version) || 0;
  const words = radarWords(language);
  const done = await handleNotice(app.db, actor, id, { ...deed, version }, app.now());
  if (isRefusal(done)) return done;
  if (done.kind === "stale") return { told: words.desk.stale(done.by) };
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
