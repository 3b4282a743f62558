import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { climbLevels, type Known } from "../../rules/schedule/exact/climb-levels.ts";
import { type Conflict, findConflict } from "../../rules/schedule/exact/find-conflict.ts";
import {
  compareStanding,
  type Level,
  type Standing,
  standingOf,
} from "../../rules/schedule/exact/standing.ts";
import { improveSchedule } from "../../rules/schedule/improve-schedule.ts";
import type { MeetingProblem, Schedule } from "../../rules/schedule/meeting-problem.ts";
import { type Day, problemOfTheDay, replan } from "../../rules/schedule/replan.ts";
import { newCadicalSat, newForgetfulSat, newProvingSat } from "./cadical-sat.ts";

export type WorkerOrder = {
  readonly problem: MeetingProblem;
  /** The day on which it is planned again; `problem` is then the one as published. */
  readonly day: Day | null;
  /** `search`: a schedule at once, then cheaper ones; `prove`: bounds from below. */
  readonly role: "search" | "prove";
  readonly seed: number;
  readonly until: Level;
  readonly start: Schedule | null;
  /** How long may be looked for the reason why there is no schedule, in milliseconds. */
  readonly explainMs: number;
};

/** What a worker tells. */
export type WorkerNews =
  | { readonly kind: "schedule"; readonly schedule: Schedule; readonly standing: Standing }
  | { readonly kind: "bound"; readonly level: Level; readonly cost: number; readonly value: number }
  | { readonly kind: "decided"; readonly status: "optimal" | "infeasible" }
  | { readonly kind: "conflict"; readonly conflict: Conflict | null };

/** What the others found, told to a worker in the middle of its work. */
export type WorkerMail = Extract<WorkerNews, { kind: "schedule" | "bound" }>;

const port = parentPort;
if (!port) throw new Error("This file is a thread of the meeting schedule");
const order = workerData as WorkerOrder;
const { day, seed, until, role } = order;
const problem = day ? problemOfTheDay(order.problem, day) : order.problem;
const previous = day?.previous ?? null;

let best: { schedule: Schedule; standing: Standing } | null = null;
const lowest = new Map<Level, number>();
const tell = (news: WorkerNews) => port.postMessage(news);

function readMail() {
  for (;;) {
    const mail = receiveMessageOnPort(port as NonNullable<typeof port>)?.message as
      | WorkerMail
      | undefined;
    if (mail === undefined) return;
    if (mail.kind === "bound")
      lowest.set(mail.level, Math.max(mail.cost, lowest.get(mail.level) ?? 0));
    else if (best === null || compareStanding(mail.standing, best.standing) > 0) best = mail;
  }
}

const known: Known = {
  best() {
    readMail();
    return best;
  },
  lowest(level) {
    readMail();
    return lowest.get(level) ?? 0;
  },
  found(schedule, standing) {
    if (best !== null && compareStanding(standing, best.standing) <= 0) return;
    best = { schedule, standing };
    tell({ kind: "schedule", schedule, standing });
  },
  bounded(level, cost, value) {
    if (cost <= (lowest.get(level) ?? -1)) return;
    lowest.set(level, cost);
    tell({ kind: "bound", level, cost, value });
  },
};

/** Milliseconds of quick search before the solver takes over to find what is cheaper still. */
const searchMs = 400;

/** Whether the prover has settled who meets whom, so that only the order of the day is left to better. */
function isWeightSettled() {
  readMail();
  if (problem.meetings.every(({ weight }) => weight === null)) return true;
  return lowest.has("breaks");
}

function search() {
  const begun = performance.now();
  if (day) {
    const { schedule, unkept } = replan(order.problem, day, { seed });
    if (unkept === 0) known.found(schedule, standingOf(problem, schedule, previous));
    return;
  }
  improveSchedule(problem, {
    seed,
    ...(order.start ? { start: order.start } : {}),
    shouldStop: () => performance.now() - begun > searchMs && isWeightSettled(),
    onBetter: (schedule, worth, unkept) => {
      if (unkept === 0) known.found(schedule, { ...worth, moves: 0 });
    },
  });
}

/** Long stable phases without simplifying in between: quicker on questions about breaks, whatever the answer. */
const stable = { inprocessing: 0, stabilizeonly: 1, chrono: 0 } as const;

/** Conflicts after which the searching thread asks a question about breaks afresh. */
const patience = 2_000;

/**
 * The proving thread keeps what it learned from question to question. The searching one, so that it does not do the same,
 * asks what takes long afresh, with meetings in no slot until something puts them there.
 */
async function breaksDecided() {
  const sat = await newCadicalSat({ seed, ...stable });
  if (role === "prove") return { sat, afresh: null };
  return { sat, afresh: { sat: await newForgetfulSat({ seed, ...stable, phase: 0 }), patience } };
}

async function work(): Promise<void> {
  if (role === "search") search();
  const isSearch = role === "search";
  const sat = isSearch
    ? await newForgetfulSat({ seed, ...stable })
    : await newProvingSat({ seed, inprocessing: 0 });
  const breaks = await breaksDecided();
  const direction = isSearch ? "between" : "up";
  const shouldStop = () => false;
  const end = climbLevels({ problem, previous, sat, breaks, known, direction, until, shouldStop });
  if (end === "stopped") return;
  tell({ kind: "decided", status: end });
  if (end === "infeasible" && order.explainMs > 0) {
    const begun = performance.now();
    const isLate = () => performance.now() - begun > order.explainMs;
    const conflict = findConflict(problem, await newCadicalSat({ seed }), isLate);
    tell({ kind: "conflict", conflict });
  }
}

await work();
