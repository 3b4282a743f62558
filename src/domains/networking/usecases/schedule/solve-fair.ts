import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { inPartnership, type Tx } from "#platform/db";
import type { JobHandler, JobHandlers, JobInHand } from "#platform/jobs";
import type { App } from "#platform/request-context";
import {
  type CompiledFair,
  compileProblem,
  placedOf,
} from "../../rules/schedule/compile-problem.ts";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { pairKey } from "../../rules/wishes/wish.ts";
import { findFairGathering } from "../../store/schedule/fair-rows.ts";
import {
  findFairDesk,
  findSchedule,
  insertSchedule,
  pointTo,
  type SolvingState,
} from "../../store/schedule/schedule-rows.ts";
import { readFair } from "./hold-fair.ts";
import { type SearchOutcome, searchSchedule } from "./search-schedule.ts";
import { lockedOf, solveKind } from "./start-solving.ts";

const inputShape = z.object({ gatheringId: z.string(), by: z.string() });

const solveFair: JobHandler = async (job, app) => {
  const { gatheringId, by } = inputShape.parse(job.input);
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, { partnershipId: job.partnershipId }, work);
  const { compiled, seconds, locked } = await within(async (tx) => {
    const gathering = await findFairGathering(tx, gatheringId);
    if (!gathering) throw new AppError("fair.gone", "The fair is no more");
    const fair = await readFair(tx, gathering);
    const held = await lockedOf(tx, fair.desk);
    return {
      compiled: compileProblem(fair.facts, held),
      seconds: fair.desk.setup.seconds,
      locked: held,
    };
  });
  const outcome = await search(job, compiled, seconds, (solving) =>
    within((tx) => pointTo(tx, gatheringId, { solving })),
  );
  if (job.signal.aborted && !isCancelled(job.signal)) throw job.signal.reason;
  const isStopped = job.signal.aborted;
  await within((tx) =>
    keep(tx, gatheringId, { compiled, outcome, locked, isStopped, by, at: app.now() }),
  );
  return { status: outcome.status, worth: outcome.worth, bound: outcome.bound };
};

/** Stopped by a person, who wants the best so far; not because the process ends. */
const isCancelled = ({ reason }: AbortSignal): boolean =>
  reason instanceof Error && reason.message === "cancelled";

const tellEveryMs = 700;

async function search(
  job: JobInHand,
  compiled: CompiledFair,
  seconds: number,
  tell: (state: SolvingState) => Promise<void>,
): Promise<SearchOutcome> {
  let newest: SolvingState | null = null;
  const began = performance.now();
  const telling = setInterval(() => {
    const spent = Math.round((performance.now() - began) / 1000);
    // Stops by the signal; what is reported here only has to be seen.
    job.report({ done: Math.min(spent, seconds), total: seconds, unit: "seconds" }).catch(() => {});
    if (newest) tell(newest).catch(() => {});
    newest = null;
  }, tellEveryMs);
  try {
    return await searchSchedule(compiled, {
      seconds,
      signal: job.signal,
      onProgress: ({ worth, bound, seconds: spent }) => {
        newest = { status: "searching", bound, seconds: spent, ...(worth ? { worth } : {}) };
      },
    });
  } finally {
    clearInterval(telling);
  }
}

type Found = {
  readonly compiled: CompiledFair;
  readonly outcome: SearchOutcome;
  readonly locked: readonly PlacedMeeting[];
  readonly isStopped: boolean;
  readonly by: string;
  readonly at: ReturnType<App["now"]>;
};

/** A found schedule becomes the draft; without one the draft stays and the reasons are kept. */
async function keep(tx: Tx, gatheringId: string, found: Found): Promise<void> {
  const { compiled, outcome, isStopped } = found;
  const desk = await findFairDesk(tx, gatheringId, { lock: true });
  if (!desk) return;
  if (!outcome.schedule || !outcome.worth) {
    const solving = {
      status: outcome.status,
      impossible: outcome.reasons,
      seconds: outcome.seconds,
    };
    return pointTo(tx, gatheringId, { solving, solveRun: null });
  }
  const held = new Set(found.locked.map(({ a, b }) => pairKey(a, b)));
  const current = await findSchedule(tx, desk.draftId ?? desk.publishedId);
  const draftId = await insertSchedule(
    tx,
    gatheringId,
    {
      basedOn: current?.id ?? null,
      madeBy: "solver",
      deed: { kind: "solved" },
      meetings: placedOf(compiled, outcome.schedule, held),
      quality: {
        status: outcome.status === "optimal" ? "optimal" : "feasible",
        worth: outcome.worth,
        bound: outcome.bound,
        seconds: outcome.seconds,
        isStopped,
      },
    },
    { name: found.by, at: found.at },
  );
  await pointTo(tx, gatheringId, { draftId, redoId: null, solveRun: null, solving: {} });
}

export const fairJobs: JobHandlers = { [solveKind]: solveFair };
