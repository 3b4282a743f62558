import { data, redirect } from "react-router";
import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import type { BoardChange } from "../../rules/schedule/change-schedule.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import {
  changeBoard,
  lockAll,
  redoBoard,
  takeVersion,
  undoBoard,
} from "../../usecases/schedule/change-board.ts";
import { publishSchedule } from "../../usecases/schedule/publish-schedule.ts";
import { startSolving, stopSolving } from "../../usecases/schedule/start-solving.ts";

export type FairOrder = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly id: string;
};

type Outcome =
  | { readonly said: string; readonly warns?: boolean }
  | { readonly told: string }
  | Refusal;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Does what a form on the board asks. @returns the way on, or what is wrong */
export async function doBoardDeed(order: FairOrder, form: FormData) {
  const run = deeds[text(form, "deed")];
  if (!run) throw data(null, { status: 400 });
  return answerFair(order, await run(order, form), `/bijeenkomsten/${order.id}/rooster`);
}

/** The way on after a deed of a fair, or why it was not done. */
export function answerFair({ language }: FairOrder, outcome: Outcome, to: string) {
  if ("said" in outcome) {
    const tone = outcome.warns ? "warning" : "success";
    return redirect(to, { headers: { "set-cookie": flashLine(outcome.said, tone) } });
  }
  if ("told" in outcome) return data({ problem: outcome.told }, { status: 409 });
  if (outcome.because === "no-such-gathering") throw data(null, { status: 404 });
  const { problems } = scheduleWords(language);
  const status = outcome.because === "not-permitted" ? 403 : 422;
  return data({ problem: problems[outcome.because] ?? problems.failed ?? "" }, { status });
}

type Deed = (order: FairOrder, form: FormData) => Promise<Outcome>;

const deeds: Readonly<Record<string, Deed>> = {
  move: (order, form) => change(order, form, moveOf(form)),
  remove: (order, form) => change(order, form, { kind: "remove" }),
  lock: (order, form) => change(order, form, { kind: "lock" }),
  unlock: (order, form) => change(order, form, { kind: "unlock" }),
  "lock-all": (order) => lockEvery(order, true),
  "unlock-all": (order) => lockEvery(order, false),
  undo: async ({ app, actor, id, language }) => {
    const done = await undoBoard(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: scheduleWords(language).said.undone };
  },
  redo: async ({ app, actor, id, language }) => {
    const done = await redoBoard(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: scheduleWords(language).said.redone };
  },
  take: async ({ app, actor, id, language }, form) => {
    const done = await takeVersion(app.db, actor, id, text(form, "version"), app.now());
    return isRefusal(done) ? done : { said: scheduleWords(language).said.version };
  },
  solve: async ({ app, actor, id, language }) => {
    const started = await startSolving(app, actor, id);
    return isRefusal(started) ? started : { said: scheduleWords(language).said.started };
  },
  stop: async ({ app, actor, id, language }) => {
    const stopped = await stopSolving(app, actor, id);
    return isRefusal(stopped) ? stopped : { said: scheduleWords(language).said.stopping };
  },
  publish,
};

function moveOf(form: FormData): BoardChange {
  const place = text(form, "place");
  const cut = place.indexOf(" ");
  return place === ""
    ? { kind: "move", at: text(form, "at"), table: text(form, "table") }
    : { kind: "move", at: place.slice(0, cut), table: place.slice(cut + 1) };
}

async function change(
  { app, actor, id, language }: FairOrder,
  form: FormData,
  asked: BoardChange,
): Promise<Outcome> {
  const { said, told, rules } = scheduleWords(language);
  const [a = "", b = ""] = text(form, "gesprek").split(" ");
  const order = { between: [a, b], change: asked, seen: Number(text(form, "seen")) || 0 } as const;
  const done = await changeBoard(app.db, actor, id, order, app.now());
  if (isRefusal(done)) return done;
  if (done.kind === "same") return { said: said.same };
  if (done.kind === "stale") return { told: told.stale(done.by) };
  if (done.kind === "blocked") {
    const broken = done.added
      .filter(({ level }) => level === "block")
      .map(({ rule, guests }) => {
        const who = guests.map((guest) => done.names[guest] ?? "").filter(Boolean);
        return who.length > 0 ? `${rules[rule]} (${who.join(", ")})` : rules[rule];
      });
    return { told: told.blocked([...new Set(broken)].join("; ")) };
  }
  const words =
    said[done.deed as "moved" | "swapped" | "added" | "removed" | "locked" | "unlocked"];
  return done.added.length > 0
    ? { said: said.withConflicts(words, done.added.length), warns: true }
    : { said: words };
}

async function lockEvery(
  { app, actor, id, language }: FairOrder,
  locked: boolean,
): Promise<Outcome> {
  const done = await lockAll(app.db, actor, id, locked, app.now());
  const { said } = scheduleWords(language);
  return isRefusal(done) ? done : { said: locked ? said.locked : said.unlocked };
}

async function publish({ app, actor, id, language }: FairOrder, form: FormData): Promise<Outcome> {
  const tell = form.get("tell") !== null;
  return sayPublished(await publishSchedule(app, actor, id, { tell }), language);
}

/** In words what a publication did, or what holds it back. */
export function sayPublished(
  done: Awaited<ReturnType<typeof publishSchedule>> | Refusal,
  language: Language,
): Outcome {
  const { said, told } = scheduleWords(language);
  if (done.kind === "refused") return done;
  if (done.kind === "conflicts") return { told: told.conflicts(done.conflicts.length) };
  const { unreachable } = done;
  const words = said.published(done.told, done.unchanged);
  return unreachable.length > 0
    ? { said: `${words} ${said.unreachable(unreachable.slice(0, 8).join(", "))}`, warns: true }
    : { said: words };
}
