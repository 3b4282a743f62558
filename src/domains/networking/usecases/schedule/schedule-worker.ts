import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { compareWorth } from "../../rules/schedule/compare-worth.ts";
import { climbLevels, type Known } from "../../rules/schedule/exact/climb-levels.ts";
import type { Level } from "../../rules/schedule/exact/levels.ts";
import { improveSchedule } from "../../rules/schedule/improve-schedule.ts";
import type { MeetingProblem, Schedule, Worth } from "../../rules/schedule/meeting-problem.ts";
import { newCadicalSat } from "./cadical-sat.ts";

export type WorkerOrder = {
  readonly problem: MeetingProblem;
  /** `search`: a schedule at once, then cheaper ones; `prove`: bounds from below. */
  readonly role: "search" | "prove";
  readonly seed: number;
  readonly until: Level;
  readonly start: Schedule | null;
};

/** What a worker tells. */
export type WorkerNews =
  | { readonly kind: "schedule"; readonly schedule: Schedule; readonly worth: Worth }
  | { readonly kind: "bound"; readonly level: Level; readonly cost: number; readonly worth: number }
  | { readonly kind: "end"; readonly end: "optimal" | "infeasible" | "stopped" };

/** What the others found, told to a worker in the middle of its work. */
export type WorkerMail = Exclude<WorkerNews, { kind: "end" }>;

const port = parentPort;
if (!port) throw new Error("This file is a thread of the meeting schedule");
const order = workerData as WorkerOrder;

let best: { schedule: Schedule; worth: Worth } | null = null;
const lowest = new Map<Level, number>();

function readMail() {
  for (;;) {
    const mail = receiveMessageOnPort(port as NonNullable<typeof port>)?.message as
      | WorkerMail
      | undefined;
    if (mail === undefined) return;
    if (mail.kind === "bound")
      lowest.set(mail.level, Math.max(mail.cost, lowest.get(mail.level) ?? 0));
    else if (best === null || compareWorth(mail.worth, best.worth) > 0) best = mail;
  }
}

const tell = (news: WorkerNews) => port?.postMessage(news);

const known: Known = {
  best() {
    readMail();
    return best;
  },
  lowest(level) {
    readMail();
    return lowest.get(level) ?? 0;
  },
  found(schedule, worth) {
    if (best !== null && compareWorth(worth, best.worth) <= 0) return;
    best = { schedule, worth };
    tell({ kind: "schedule", schedule, worth });
  },
  bounded(level, cost, worth) {
    if (cost <= (lowest.get(level) ?? -1)) return;
    lowest.set(level, cost);
    tell({ kind: "bound", level, cost, worth });
  },
};

/** Milliseconds of quick search before the solver takes over to find what is cheaper still. */
const searchMs = 1_500;

async function work(): Promise<WorkerNews> {
  const { problem, role, seed, until } = order;
  if (role === "search") {
    const begun = performance.now();
    improveSchedule(problem, {
      seed,
      ...(order.start ? { start: order.start } : {}),
      shouldStop: () => performance.now() - begun > searchMs,
      onBetter: (schedule, worth, unkept) => {
        if (unkept === 0) known.found(schedule, worth);
      },
    });
  }
  const sat = await newCadicalSat(
    role === "search" ? { seed, stabilizeonly: 1, chrono: 0 } : { seed },
  );
  const direction = role === "search" ? "down" : "up";
  const end = climbLevels({ problem, sat, known, direction, until, shouldStop: () => false });
  return { kind: "end", end };
}

tell(await work());
