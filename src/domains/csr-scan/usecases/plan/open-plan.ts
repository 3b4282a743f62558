import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { isToDo, type PlanAction } from "../../rules/plan/plan-action.ts";
import { type Proposal, rankProposals } from "../../rules/plan/rank-proposals.ts";
import { selectEffects } from "../../store/effects/effect-rows.ts";
import { selectPlan } from "../../store/plan/plan-rows.ts";
import { type FramedScan, readScan } from "../fill/open-scan.ts";
import { withHeldScan } from "../hold-scan.ts";
import { followSteering, steeringWriter } from "./in-steering.ts";

export type PlanView = {
  readonly scan: FramedScan;
  readonly answered: number;
  /** At most five; the first day first. */
  readonly toDo: readonly PlanAction[];
  readonly done: readonly PlanAction[];
  readonly dropped: readonly PlanAction[];
  /** The most worthwhile first. */
  readonly proposals: readonly Proposal[];
  /** Whoever looks may put what is not there yet in the plan of the partnership. */
  readonly mayPutInSteering: boolean;
};

export const openPlan = (
  app: Pick<App, "config" | "db">,
  actor: Actor,
  token: string,
  now: Instant,
): Promise<PlanView | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const scan = await readScan(tx, token, held);
    const { asked, answers } = scan;
    const effects = await selectEffects(tx, held.scan.id);
    const plan = await followSteering(tx, held.scan.id, await selectPlan(tx, held.scan.id), now);
    return {
      scan,
      answered: [...answers.values()].filter(({ value }) => value !== null).length,
      toDo: plan.filter(isToDo),
      done: plan.filter(({ state }) => state === "done"),
      dropped: plan.filter(({ state }) => state === "dropped"),
      proposals: rankProposals({ asked, answers, effects, plan }),
      mayPutInSteering: steeringWriter(actor, held) !== null,
    };
  });
