import { data, redirect } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { readTextChoices } from "#ui";
import { isFeasibility, isStatus } from "../rules/question.ts";
import { readMinutes } from "../rules/time-totals.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { timeWords } from "../text/time/index.ts";
import { answerQuestion, handOver } from "../usecases/answer-question.ts";
import {
  followUp,
  handleReply,
  judgeFeasibility,
  moveQuestion,
  noteOnQuestion,
  removeQuestion,
  restoreQuestion,
  takeInHand,
  undoEvent,
} from "../usecases/question-deeds.ts";
import { spendTime } from "../usecases/spend-time.ts";
import { lineOf, orNull, type Typed } from "./typed-form.ts";

export type DeedOrder = {
  readonly app: App;
  readonly actor: Actor;
  readonly id: string;
  readonly language: Language;
  readonly entries: readonly (readonly [string, string])[];
};

/** What stays on the page when a deed was not done: what was typed, what is wrong, another's text. */
export type Left = {
  readonly typed: Typed;
  /** Which small form it belongs to. */
  readonly deed: string;
  readonly problem: string | null;
  readonly conflict: {
    readonly version: number;
    readonly by: string;
    readonly at: string | null;
    readonly theirs: string;
  } | null;
};

type Outcome = { readonly said: string; readonly warning?: boolean } | { readonly wrong: string };
type Deed = (order: DeedOrder, typed: Typed) => Promise<Outcome>;

const problemsOf = (language: Language): Readonly<Record<string, string>> =>
  inboxWords(language).question.problems;

/** Says what was done, or why not. */
const told = (
  { language }: DeedOrder,
  answer: { readonly kind: string; readonly because?: string },
  said: string,
): Outcome =>
  answer.kind === "refused"
    ? { wrong: problemsOf(language)[answer.because ?? ""] ?? answer.because ?? "" }
    : { said };

const deeds: Readonly<Record<string, Deed>> = {
  take: async (order) => {
    const words = inboxWords(order.language).question;
    return told(order, await takeInHand(order.app.db, order.actor, order.id), words.moved);
  },
  move: async (order, { status }) => {
    const words = inboxWords(order.language).question;
    if (!isStatus(status))
      return { wrong: inboxWords(order.language).form.problems["wrong-choice"] };
    const { app, actor, id } = order;
    return told(order, await moveQuestion(app.db, actor, id, status, app.now()), words.moved);
  },
  handled: async (order) => {
    const words = inboxWords(order.language).question;
    return told(order, await handleReply(order.app.db, order.actor, order.id), words.moved);
  },
  note: async (order, typed) => {
    const words = inboxWords(order.language).question;
    const text = lineOf(typed, "note").slice(0, 20_000);
    if (text === "") return { wrong: words.problems["no-note"] };
    const { app, actor, id } = order;
    return told(order, await noteOnQuestion(app.db, actor, id, text), words.noteSaved);
  },
  feasibility: async (order, typed) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    const judged = {
      feasibility: isFeasibility(typed.feasibility) ? typed.feasibility : null,
      feasibilityNote: lineOf(typed, "feasibilityNote").slice(0, 4_000),
    };
    return told(order, await judgeFeasibility(app.db, actor, id, judged), words.feasibilitySaved);
  },
  "hand-over": async (order, typed) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    const on = parseDay(lineOf(typed, "handedOverOn"));
    if (on === null) return { wrong: words.problems["wrong-day"] };
    const named = lineOf(typed, "handedOverTo").slice(0, 300);
    const tell = typed.tell === "yes";
    const answer = await handOver(app, actor, id, { to: named, on, tell });
    if (answer.kind === "refused" && answer.because === "nobody") {
      return { wrong: words.nobodyNamed };
    }
    const wasTold = answer.kind === "handed-over" && answer.told;
    return told(order, answer, wasTold ? words.handedOverTold : words.handedOverDone);
  },
  "follow-up": async (order, typed) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    const text = lineOf(typed, "followUpOn");
    const on = parseDay(text);
    if (text !== "" && on === null) return { wrong: words.problems["wrong-day"] };
    const asAction = typed.asAction === "yes";
    const title = lineOf(typed, "actionTitle").slice(0, 300);
    const answer = await followUp(app.db, actor, id, { on, asAction, title }, app.now());
    if (answer.kind === "no-action") return { said: words.noAction, warning: true };
    return told(order, answer, asAction && on ? words.followedAction : words.followed);
  },
  time: async (order, typed) => {
    const words = timeWords(order.language);
    const { app, actor, id } = order;
    const minutes = readMinutes(lineOf(typed, "duration"));
    const spentOn = parseDay(lineOf(typed, "spentOn"));
    if (minutes === null) return { wrong: words.problems["wrong-minutes"] };
    if (spentOn === null) return { wrong: words.problems["wrong-day"] };
    if (spentOn > app.today()) return { wrong: words.problems["day-ahead"] };
    const what = lineOf(typed, "what").slice(0, 300);
    const line = { questionId: id, nis: null, spentOn, minutes, what };
    return told(order, await spendTime(app.db, actor, line), words.saved);
  },
  undo: async (order, { event = "" }) => {
    const words = inboxWords(order.language).question;
    return told(order, await undoEvent(order.app.db, order.actor, order.id, event), words.undone);
  },
  remove: async (order) => {
    const words = inboxWords(order.language).question;
    return told(order, await removeQuestion(order.app.db, order.actor, order.id), words.removed);
  },
  restore: async (order) => {
    const words = inboxWords(order.language).question;
    return told(order, await restoreQuestion(order.app.db, order.actor, order.id), words.restored);
  },
};

/** Does what the button says; what cannot be done stays on the page with what was typed. */
export async function doDeed(order: DeedOrder): Promise<Response | StaysOnPage> {
  const typed: Typed = Object.fromEntries(order.entries);
  const name = typed.deed ?? "";
  if (name === "send" || name === "only-note") return answer(order, typed, name);
  // Looking for an answer and putting one in write nothing: the page comes back with all that was typed.
  if (name === "search" || name.startsWith("insert:")) return left(typed, name, null, 200);
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) throw data(null, { status: 400 });
  const outcome = await deed(order, typed);
  if ("wrong" in outcome) return left(typed, name, outcome.wrong, 422);
  return done(order.id, outcome.said, outcome.warning);
}

export type StaysOnPage = { readonly left: Left; readonly status: number };

const left = (typed: Typed, deed: string, problem: string | null, status: number): StaysOnPage => ({
  left: { typed, deed, problem, conflict: null },
  status,
});

const done = (id: string, said: string, isWarning = false) =>
  redirect(`/vragen/${id}`, {
    headers: { "set-cookie": flashLine(said, isWarning ? "warning" : "success") },
  });

async function answer(
  order: DeedOrder,
  typed: Typed,
  name: "send" | "only-note",
): Promise<Response | StaysOnPage> {
  const { app, actor, id, language, entries } = order;
  const words = inboxWords(language).question;
  const choices = readTextChoices(entries);
  const text = choices.theirs.includes("answer")
    ? (typed.theirAnswer ?? "")
    : (choices.merged.get("answer") ?? typed.answer ?? "");
  const answered = await answerQuestion(
    app,
    actor,
    {
      id,
      version: Number(typed.version) || 0,
      answer: text.slice(0, 50_000),
      how: name === "send" ? "send" : "note",
      usedAnswerIds: usedIn(typed),
    },
    app.now(),
  );
  if (answered.kind === "conflict") {
    const [conflict] = answered.conflicts;
    const { version, by, at } = answered;
    return {
      status: 409,
      left: {
        typed: { ...typed, answer: text },
        deed: name,
        problem: null,
        conflict: { version, by, at, theirs: conflict?.theirs ?? "" },
      },
    };
  }
  if (answered.kind === "refused") {
    const problem =
      answered.because === "no-answer" ? words.emptyAnswer : words.problems[answered.because];
    return left(typed, name, problem, 422);
  }
  const said = { mail: words.sentMail, page: words.sentPage, none: words.noted }[answered.reached];
  return answered.isEvidence ? done(id, said) : done(id, `${said} ${words.notEvidence}`, true);
}

/** Ids of the reusable answers that were put into this answer so far. */
export const usedIn = (typed: Typed): string[] =>
  (orNull(lineOf(typed, "used"))?.split(",") ?? []).filter((id) => isId(id)).slice(0, 20);
