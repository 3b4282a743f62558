import { data } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import {
  isContractState,
  isLostReason,
  type MaybeFigures,
  type Measure,
  measures,
} from "../../rules/contracts/contract.ts";
import { readNumber } from "../../rules/contracts/read-number.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { removeClause } from "../../usecases/contracts/change-promises.ts";
import { confirmReport, undoDecision } from "../../usecases/contracts/decide-report.ts";
import { switchReminders } from "../../usecases/contracts/reminder-switch.ts";
import {
  removeContract,
  restoreContract,
  takeContractStep,
  undoContractStep,
} from "../../usecases/contracts/take-contract-step.ts";
import { answerDeed, type DeedOutcome } from "../answer-deed.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";

type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly id: string;
};

/** Where on the page one goes on: `#history`. */
type Outcome = { readonly said: string; readonly to?: string } | DeedOutcome;

/** Does what a form on the page of a contract asks. @returns the way on, or the form with what is wrong */
export async function doContractDeed(order: Order, form: FormData) {
  const typed = typedOf(form);
  const deed = lineOf(typed, "deed");
  const run = deeds[deed];
  if (!run) throw data(null, { status: 400 });
  const outcome = await run(order, typed);
  const answer =
    "said" in outcome
      ? { said: outcome.said, to: `/opdrachten/${order.id}${outcome.to ?? ""}` }
      : outcome;
  const { problems } = contractWords(order.language);
  return answerDeed({ deed, typed }, answer, "no-such-contract", problems);
}

type Deed = (order: Order, typed: Typed) => Promise<Outcome>;

const deeds: Readonly<Record<string, Deed>> = {
  step: takeStep,
  "undo-step": async ({ app, actor, id, language }, typed) => {
    const done = await undoContractStep(app.db, actor, id, lineOf(typed, "step"), app.now());
    const said = contractFormWords(language).timeline.undoneSaid;
    return isRefusal(done) ? done : { said, to: "#history" };
  },
  confirm,
  "undo-report": async ({ app, actor, id, language }, typed) => {
    const words = contractWords(language).reports;
    const done = await undoDecision(app.db, actor, reportOf(id, typed), app.now());
    if (done.kind === "stale") return { told: words.stale };
    return isRefusal(done)
      ? done
      : { said: words.undoneSaid, to: `#levering-${lineOf(typed, "report")}` };
  },
  "reminders-on": (order) => switchTo(order, true),
  "reminders-off": (order) => switchTo(order, false),
  "remove-clause": async ({ app, actor, id, language }, typed) => {
    const done = await removeClause(app.db, actor, id, lineOf(typed, "clause"), app.now());
    if (done.kind === "refused") return done;
    return { said: contractFormWords(language).clauseForm.removedSaid, to: "#promises" };
  },
  remove: async ({ app, actor, id, language }) => {
    const done = await removeContract(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: contractWords(language).said.removed };
  },
  restore: async ({ app, actor, id, language }) => {
    const done = await restoreContract(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: contractWords(language).said.restored };
  },
};

async function takeStep({ app, actor, id, language }: Order, typed: Typed): Promise<Outcome> {
  const words = contractFormWords(language).step;
  const kind = lineOf(typed, "kind");
  const happenedOn = parseDay(lineOf(typed, "happenedOn"));
  const amount = readNumber(lineOf(typed, "amount"));
  const because = lineOf(typed, "lostBecause");
  if (!happenedOn) return refuse("bad-day", "happenedOn");
  if (amount === "wrong") return refuse("not-an-amount", "amount");
  if (kind !== "note" && !isContractState(kind)) return refuse("failed");
  const done = await takeContractStep(
    app.db,
    actor,
    id,
    {
      kind,
      happenedOn,
      note: typed.note ?? "",
      cents: amount === null ? null : Math.round(amount * 100),
      lostBecause: isLostReason(because) ? because : null,
      version: Number(typed.version) || 0,
    },
    app.now(),
  );
  if (done.kind === "stale") return { told: words.stale(done.by) };
  if (isRefusal(done)) return done;
  const isProof = kind === "contract" && done.isEvidence;
  return { said: isProof ? words.saidEvidence : words.said, to: "#history" };
}

async function confirm({ app, actor, id, language }: Order, typed: Typed): Promise<Outcome> {
  const words = contractWords(language).reports;
  const figures = readFigures(typed);
  if ("because" in figures) return figures;
  const given = { figures, note: typed.note ?? "" };
  const done = await confirmReport(app.db, actor, reportOf(id, typed), given, app.now());
  if (done.kind === "stale") return { told: words.stale };
  if (isRefusal(done)) return done;
  return {
    said: done.isEvidence ? words.confirmedSaid : words.confirmedNoEvidence,
    to: `#levering-${lineOf(typed, "report")}`,
  };
}

const reportOf = (contractId: string, typed: Typed) => ({
  contractId,
  reportId: lineOf(typed, "report"),
  version: Number(typed.version) || 0,
});

/** The figures of a form; euros are typed, cents are kept. */
export function readFigures(typed: Typed): MaybeFigures | Refusal<"not-an-amount"> {
  const values: Record<Measure, number | null> = { hours: null, places: null, cents: null };
  for (const measure of measures) {
    const value = readNumber(lineOf(typed, measure));
    if (value === "wrong" || (value ?? 0) < 0) return refuse("not-an-amount", measure);
    if (measure === "places" && value !== null && !Number.isInteger(value)) {
      return refuse("not-an-amount", measure);
    }
    values[measure] = measure === "cents" && value !== null ? Math.round(value * 100) : value;
  }
  return values;
}

async function switchTo({ app, actor, id, language }: Order, isOn: boolean): Promise<Outcome> {
  const done = await switchReminders(app, actor, id, isOn, app.now());
  const words = contractFormWords(language).reminders;
  return isRefusal(done) ? done : { said: isOn ? words.onSaid : words.offSaid, to: "#reminders" };
}
