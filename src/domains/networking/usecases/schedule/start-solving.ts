import type { Actor } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { compileProblem } from "../../rules/schedule/compile-problem.ts";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { type FairDesk, pointTo } from "../../store/schedule/schedule-rows.ts";
import { auditFair, currentSchedule, doneBy, type FairRefusal, withFair } from "./hold-fair.ts";

export const solveKind = "networking.solve-fair";

export type SolveStarted =
  | { readonly kind: "started"; readonly run: string }
  | FairRefusal
  | Refusal<"no-wishes" | "no-slots">;

type SolvingApp = Pick<App, "db" | "jobs" | "now">;

/** Asks for a schedule, round the meetings that are locked. One search at a time for each fair. */
export const startSolving = (app: SolvingApp, actor: Actor, id: string): Promise<SolveStarted> =>
  withFair<SolveStarted>(app.db, actor, id, app.now(), async (tx, fair) => {
    const { problem } = compileProblem(fair.facts, await lockedOf(tx, fair.desk));
    if (problem.meetings.length === 0) return refuse("no-wishes");
    if (problem.slots === 0 || problem.tables.length === 0) return refuse("no-slots");
    const run = await app.jobs.start(tx, {
      kind: solveKind,
      input: { gatheringId: id, by: doneBy(actor, app.now()).name },
      personId: actor.kind === "person" ? actor.personId : null,
      dedupeKey: `${solveKind} ${id}`,
    });
    await pointTo(tx, id, { solveRun: run, solving: { status: "waiting" } });
    await auditFair(tx, actor, "solve", fair.gathering, { meetings: problem.meetings.length });
    return { kind: "started", run };
  });

/** Meetings of the schedule that is worked on that stay where they are. */
export const lockedOf = async (tx: Tx, desk: FairDesk): Promise<readonly PlacedMeeting[]> =>
  ((await currentSchedule(tx, desk))?.meetings ?? []).filter(({ locked }) => locked);

/** Stops the search; the best schedule it has is kept. */
export const stopSolving = (
  app: SolvingApp,
  actor: Actor,
  id: string,
): Promise<{ readonly kind: "asked" } | FairRefusal> =>
  withFair<{ readonly kind: "asked" } | FairRefusal>(
    app.db,
    actor,
    id,
    app.now(),
    async (tx, { desk }) => {
      const stopped = desk.solveRun ? await app.jobs.cancel(tx, desk.solveRun) : "over";
      // What had not begun, or is no more, will not write that it ended.
      if (stopped !== "asked") await pointTo(tx, id, { solveRun: null, solving: {} });
      return { kind: "asked" };
    },
  );
