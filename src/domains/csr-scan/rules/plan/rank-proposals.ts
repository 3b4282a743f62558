import type { Effect, EffectContent } from "../effects/effect.ts";
import { weightOf } from "../effects/weigh-effect.ts";
import type { Question } from "../instrument/instrument.ts";
import type { Answers } from "../scan/answer.ts";
import type { PlanAction } from "./plan-action.ts";

/** Why a proposal stands where it stands; the points of all reasons make its place. */
export type ProposalReason = {
  readonly kind: "effect" | "effort" | "interesting" | "answer" | "risk";
  readonly points: number;
};

export type Proposal = {
  readonly question: Question;
  readonly answer: "no" | "partly" | "unknown" | null;
  readonly isInteresting: boolean;
  /** The effect it would prevent, where one was kept. */
  readonly effectId: string | null;
  readonly points: number;
  /** Those that gave points, the most first. */
  readonly reasons: readonly ProposalReason[];
};

const interestingPoints = 3;

type Around = {
  readonly asked: readonly Question[];
  readonly answers: Answers;
  readonly effects: readonly (EffectContent & Pick<Effect, "id" | "question" | "state">)[];
  readonly plan: readonly Pick<PlanAction, "question" | "state">[];
};

/**
 * What one could do, the most worthwhile first. Offered: what is answered with no or partly, and what is marked as
 * interesting though it is not known or not answered yet; not what is in the plan. Points: effect 2, 4 or 6; little
 * effort 2, some 1; interesting 3; answered "no" 2, "partly" 1; a risk 1 to 4 by its weight.
 */
export function rankProposals({ asked, answers, effects, plan }: Around): readonly Proposal[] {
  const planned = new Set(plan.filter(({ state }) => state !== "dropped").map((a) => a.question));
  const effectOf = new Map(effects.map((effect) => [effect.question, effect]));
  return asked
    .flatMap((question): Proposal[] => {
      const said = answers.get(question.key);
      const value = said?.value ?? null;
      const isInteresting = said?.isInteresting ?? false;
      if (planned.has(question.key) || value === "yes" || value === "not-applicable") return [];
      if ((value === null || value === "unknown") && !isInteresting) return [];
      const effect = effectOf.get(question.key);
      const reasons = reasonsFor(question, value, isInteresting, effect);
      return [
        {
          question,
          answer: value,
          isInteresting,
          effectId: effect?.state === "kept" ? effect.id : null,
          points: reasons.reduce((sum, { points }) => sum + points, 0),
          reasons,
        },
      ];
    })
    .toSorted((one, other) => other.points - one.points);
}

function reasonsFor(
  { action, risk }: Question,
  answer: Proposal["answer"],
  isInteresting: boolean,
  effect: Around["effects"][number] | undefined,
): readonly ProposalReason[] {
  const known = answer === "no" || answer === "partly";
  const reasons: ProposalReason[] = [
    { kind: "effect", points: action.effect * 2 },
    { kind: "effort", points: 3 - action.effort },
    { kind: "interesting", points: isInteresting ? interestingPoints : 0 },
    { kind: "answer", points: answer === "no" ? 2 : answer === "partly" ? 1 : 0 },
    { kind: "risk", points: riskPoints(known ? risk?.severity : undefined, effect) },
  ];
  return reasons
    .filter(({ points }) => points > 0)
    .toSorted((one, other) => other.points - one.points);
}

/** By what was said of the effect, else by the severity the question proposes; set aside: none. */
function riskPoints(
  proposed: number | undefined,
  effect: Around["effects"][number] | undefined,
): number {
  if (effect) return effect.state === "kept" ? Math.ceil(weightOf(effect) / 4) : 0;
  return proposed ?? 0;
}
