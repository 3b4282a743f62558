import type { Outcome } from "./minutes.ts";

type Standing = {
  readonly id: string;
  readonly status: "planned" | "running" | "done" | "stopped";
};

/** How an action of an earlier gathering stands; "gone": no longer in the plan, "unplanned": it never came there. */
export type CarriedState = Standing["status"] | "gone" | "unplanned";

export type CarriedAction = { readonly outcome: Outcome; readonly state: CarriedState };

/** Actions of earlier gatherings with how they stand now; what was settled before the last of them is left out. */
export function carryActions(
  outcomes: readonly (Outcome & { readonly isLast: boolean })[],
  standing: readonly Standing[],
): CarriedAction[] {
  const states = new Map(standing.map(({ id, status }) => [id, status]));
  return outcomes
    .filter(({ kind, isRemoved }) => kind === "action" && !isRemoved)
    .flatMap(({ isLast, ...outcome }) => {
      const state: CarriedState = outcome.actionId
        ? (states.get(outcome.actionId) ?? "gone")
        : "unplanned";
      const isOpen = state === "planned" || state === "running" || state === "unplanned";
      return isOpen || isLast ? [{ outcome, state }] : [];
    });
}
