import type { Day, Instant } from "#kernel/day";

export const planStates = ["open", "busy", "done", "dropped"] as const;
export type PlanState = (typeof planStates)[number];

/** What somebody says of an action of the plan. */
export type PlanContent = {
  readonly title: string;
  readonly firstStep: string;
  readonly ownerName: string;
  /** Only to remind, with consent; null: no reminders. */
  readonly ownerEmail: string | null;
  readonly dueOn: Day;
  /** Organisation of the register that can help. */
  readonly partnerId: string | null;
  readonly partnerName: string;
  readonly state: PlanState;
  readonly result: string;
};

export type PlanAction = PlanContent & {
  readonly id: string;
  /** The question whose proposal was chosen; null: thought of by who filled in. */
  readonly question: string | null;
  readonly effectId: string | null;
  readonly doneOn: Day | null;
  /** The same action in the plan of the partnership (authorities only). */
  readonly steeringActionId: string | null;
  readonly carriedFrom: string | null;
  readonly version: number;
  readonly changedAt: Instant;
};

/** So many at a time: what is more gets done by nobody. */
export const mostChosen = 5;

/** Still to be done: those count for the five. */
export const isToDo = ({ state }: Pick<PlanAction, "state">): boolean =>
  state === "open" || state === "busy";
