import type { PlanAction } from "./plan-action.ts";

/** What goes along to the scan of the next year: what is to be done and what was done; what was dropped stays behind. */
export const actionsToCarry = (plan: readonly PlanAction[]): readonly PlanAction[] =>
  plan.filter(({ state }) => state !== "dropped");
