import { data, redirect } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import { colon, type Language } from "#kernel/language";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { readTextChoices } from "#ui";
import { longest } from "../rules/longest.ts";
import { isFeasibility, isStatus } from "../rules/question.ts";
import type { Conflict } from "../rules/question-change.ts";
import { readMinutes } from "../rules/time-totals.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { timeWords } from "../text/time/index.ts";
import { answerQuestion, handOver } from "../usecases/answer-question.ts";
import { type FoundReceiver, findReceivers } from "../usecases/find-receivers.ts";
import { followUp } from "../usecases/follow-up.ts";
import type { IncomingFile } from "../usecases/judge-files.ts";
import {
  handleReply,
  judgeFeasibility,
  moveQuestion,
  noteOnQuestion,
  removeQuestion,
  restoreQuestion,
  takeInHand,
  undoEvent,
} from "../usecases/question-deeds.ts";
import { addQuestionFiles, removeQuestionFile } from "../usecases/question-files.ts";
import { spendTime } from "../usecases/spend-time.ts";
import { lineOf, orNull, type Typed } from "./typed-form.ts";

export type DeedOrder = {
  readonly app: App;
  readonly actor: Actor;
  readonly id: string;
  readonly language: Language;
  readonly entries: readonly (readonly [string, string])[];
  /** Files that were sent along. */
  readonly files: readonly IncomingFile[];
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
    readonly fields: readonly Conflict[];
  } | null;
  /** Organisations to hand over to, once somebody searched. */
  readonly found: readonly FoundReceiver[] | null;
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

/** Says what is wrong with which file. */
function toldOfFiles(
  order: DeedOrder,
  answer: { readonly kind: string; readonly because?: string; readonly about?: string },
  said: string,
): Outcome {
  const problems: Readonly<Record<string, string>> = inboxWords(order.language).question
    .fileProblems;
  const problem = problems[answer.because ?? ""];
  if (!problem) return told(order, answer, said);
  const isNamed = answer.because === "file-too-large" || answer.because === "not-a-document";
  return {
    wrong: isNamed && answer.about ? `${answer.about}${colon(order.language)}${problem}` : problem,
  };
}

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
    const text = lineOf(typed, "note");
    if (text === "") return { wrong: words.problems["no-note"] };
    const { app, actor, id } = order;
    return told(order, await noteOnQuestion(app.db, actor, id, text), words.noteSaved);
  },
  feasibility: async (order, typed) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    const judged = {
      feasibility: isFeasibility(typed.feasibility) ? typed.feasibility : null,
      feasibilityNote: lineOf(typed, "feasibilityNote"),
    };
    return told(order, await judgeFeasibility(app.db, actor, id, judged), words.feasibilitySaved);
  },
  "hand-over": async (order, typed) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    const on = parseDay(lineOf(typed, "handedOverOn"));
    if (on === null) return { wrong: words.problems["wrong-day"] };
    const to = lineOf(typed, "handedOverTo");
    const { organisation = "" } = typed;
    // After a search a choice must be made, or the words of the search would be taken for a name.
    if (lineOf(typed, "searched") === to && to !== "" && !organisation) {
      return { wrong: words.handChoose };
    }
    const organisationId = isId(organisation) ? organisation : null;
    const tell = typed.tell === "yes";
    const answer = await handOver(app, actor, id, { to, organisationId, on, tell });
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
    if (on !== null && on < app.today()) return { wrong: words.problems["day-passed"] };
    const asAction = typed.asAction === "yes";
    const title = lineOf(typed, "actionTitle");
    const answer = await followUp(app.db, actor, id, { on, asAction, title }, app.now());
    if (answer.kind === "no-action") return { said: words.noAction, warning: true };
    const said = { planned: words.followedAction, moved: words.followedMoved };
    const isPlan = answer.kind === "planned" || answer.kind === "moved";
    return told(order, answer, isPlan ? said[answer.kind] : words.followed);
  },
  time: async (order, typed) => {
    const words = timeWords(order.language);
    const { app, actor, id } = order;
    const minutes = readMinutes(lineOf(typed, "duration"));
    const spentOn = parseDay(lineOf(typed, "spentOn"));
    if (minutes === null) return { wrong: words.problems["wrong-minutes"] };
    if (spentOn === null) return { wrong: words.problems["wrong-day"] };
    if (spentOn > app.today()) return { wrong: words.problems["day-ahead"] };
    const what = lineOf(typed, "what");
    const line = { questionId: id, nis: null, spentOn, minutes, what };
    return told(order, await spendTime(app.db, actor, line, app.now()), words.saved);
  },
  undo: async (order, { event = "" }) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    return told(order, await undoEvent(app.db, actor, id, event, app.now()), words.undone);
  },
  "add-files": async (order, typed) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id, files } = order;
    const given = { files, fromAsker: typed.fromAsker === "yes" };
    const answer = await addQuestionFiles(app, actor, id, given, app.now());
    return toldOfFiles(order, answer, words.filesAdded);
  },
  "remove-file": async (order, { file = "" }) => {
    const words = inboxWords(order.language).question;
    const answer = await removeQuestionFile(order.app, order.actor, order.id, file);
    return toldOfFiles(order, answer, words.fileRemoved);
  },
  remove: async (order) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    return told(order, await removeQuestion(app.db, actor, id, app.now()), words.removed);
  },
  restore: async (order) => {
    const words = inboxWords(order.language).question;
    const { app, actor, id } = order;
    return told(order, await restoreQuestion(app.db, actor, id, app.now()), words.restored);
  },
};

/** Does what the button says; what cannot be done stays on the page with what was typed. */
export async function doDeed(order: DeedOrder): Promise<Response | StaysOnPage> {
  const typed: Typed = Object.fromEntries(order.entries);
  const name = typed.deed ?? "";
  if (name === "send" || name === "only-note") return answer(order, typed, name);
  // Looking for an answer and putting one in write nothing: the page comes back with all that was typed.
  if (name === "search" || name.startsWith("insert:")) return left(typed, name, null, 200);
  if (name === "find-organisation") return withFound(order, left(typed, "hand-over", null, 200));
  if (name === "too-large") {
    const { fileProblems } = inboxWords(order.language).question;
    return left(typed, "add-files", fileProblems["form-too-large"], 413);
  }
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) throw data(null, { status: 400 });
  const tooLong = firstTooLong(typed);
  const outcome = tooLong
    ? { wrong: inboxWords(order.language).question.tooLong(tooLong) }
    : await deed(order, typed);
  if ("wrong" in outcome) return withFound(order, left(typed, name, outcome.wrong, 422));
  return done(order.id, outcome.said, outcome.warning);
}

const typedLengths = {
  note: longest.note,
  feasibilityNote: longest.feasibilityNote,
  handedOverTo: longest.receiver,
  actionTitle: longest.actionTitle,
  what: longest.what,
  answer: longest.answer,
  ownTitle: longest.ownTitle,
} as const;

/** How long the first text that is too long may be; null when all fit. */
function firstTooLong(typed: Typed): number | null {
  const names = Object.keys(typedLengths) as (keyof typeof typedLengths)[];
  const name = names.find((one) => lineOf(typed, one).length > typedLengths[one]);
  return name ? typedLengths[name] : null;
}

export type StaysOnPage = { readonly left: Left; readonly status: number };

const left = (typed: Typed, deed: string, problem: string | null, status: number): StaysOnPage => ({
  left: { typed, deed, problem, conflict: null, found: null },
  status,
});

/** The list to choose from, for a search and for a form that comes back with one. */
async function withFound(order: DeedOrder, stays: StaysOnPage): Promise<StaysOnPage> {
  const { typed, deed } = stays.left;
  if (deed !== "hand-over" || (typed.deed === "hand-over" && !typed.searched)) return stays;
  const words = lineOf(typed, "handedOverTo").slice(0, 200);
  const found = await findReceivers(order.app, order.actor, words, order.language);
  return { ...stays, left: { ...stays.left, found } };
}

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
  const chosen = (name: "answer" | "ownTitle") =>
    choices.theirs.includes(name)
      ? (typed[`theirs:${name}`] ?? "")
      : (choices.merged.get(name) ?? typed[name]);
  const text = chosen("answer") ?? "";
  const ownTitle = chosen("ownTitle");
  const tooLong = firstTooLong({ answer: text, ownTitle: ownTitle ?? "" });
  if (tooLong) return left(typed, name, words.tooLong(tooLong), 422);
  const answered = await answerQuestion(
    app,
    actor,
    {
      id,
      version: Number(typed.version) || 0,
      answer: text,
      ...(ownTitle === undefined ? {} : { ownTitle }),
      how: name === "send" ? "send" : "note",
      usedAnswerIds: usedIn(typed),
    },
    app.now(),
  );
  if (answered.kind === "conflict") {
    const { version, by, at, conflicts: fields } = answered;
    const kept = { ...typed, answer: text, ...(ownTitle === undefined ? {} : { ownTitle }) };
    const conflict = { version, by, at, fields };
    return { status: 409, left: { ...left(kept, name, null, 409).left, conflict } };
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
