import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { GatheringState } from "../gathering.ts";
import type { StepKind } from "./gathering-step.ts";

/** What one does to the state of a gathering by hand; cancelling has a reason and letters, so a use case of its own. */
export const stateDeeds = ["open", "close", "reopen", "hold", "unhold"] as const;
export type StateDeed = (typeof stateDeeds)[number];

const moves: Readonly<
  Record<StateDeed, { from: readonly GatheringState[]; to: GatheringState; step: StepKind }>
> = {
  open: { from: ["draft"], to: "open", step: "opened" },
  close: { from: ["open"], to: "closed", step: "closed" },
  reopen: { from: ["closed"], to: "open", step: "reopened" },
  hold: { from: ["draft", "open", "closed"], to: "held", step: "held" },
  unhold: { from: ["held"], to: "closed", step: "not-held" },
};

/** What can be cancelled: what was not held. */
export const cancellable: readonly GatheringState[] = ["draft", "open", "closed"];

type Now = { readonly state: GatheringState; readonly startsAt: Instant };

/** @returns the state it comes to, or why not */
export function moveState(
  { state, startsAt }: Now,
  deed: StateDeed,
  now: Instant,
): { readonly to: GatheringState; readonly step: StepKind } | Refusal<"wrong-state" | "not-over"> {
  const move = moves[deed];
  if (!move.from.includes(state)) return refuse("wrong-state");
  if (deed === "hold" && startsAt > now) return refuse("not-over");
  return { to: move.to, step: move.step };
}

/** What can be done now, in the order in which one needs it. */
export const deedsNow = (gathering: Now, now: Instant): StateDeed[] =>
  stateDeeds.filter((deed) => "to" in moveState(gathering, deed, now));

/** May a guest still answer? The last day counts whole, and nobody answers once it has begun. */
export const takesAnswers = (
  gathering: Now & { readonly answerUntil: string | null },
  { now, today }: { readonly now: Instant; readonly today: string },
): boolean =>
  gathering.state === "open" &&
  gathering.startsAt > now &&
  (gathering.answerUntil === null || today <= gathering.answerUntil);
