import { levelOf, type SuitabilityModel } from "./judge-suitability.ts";
import { type Correction, correct } from "./learn-correction.ts";
import type { StemCounts } from "./learned-words.ts";
import type { TwinFinder } from "./own-labels.ts";
import type { JudgeSuitability, SuitabilityReason } from "./suitability.ts";

/** What people of an installation said, ready to be used. */
export type OwnDecisions = {
  readonly twin: TwinFinder;
  readonly correction: Correction | null;
};

/** What a person said of nearly the same words is nearly sure, not quite: the words hide what differs. */
const chanceAsDecided = { suited: 0.9, not: 0.05 } as const;
/** What moves the score less is no news. */
const leastPoints = 0.15;
const mostWords = 3;

/**
 * The judge of the product with what was decided here: as decided for a notice of nearly the same title, else with what words
 * add by the decisions that were learned from. Lines of plans have their own way of taking over a decision, word for word.
 */
export const ownJudge =
  (
    judge: JudgeSuitability,
    stemsOf: (texts: readonly string[]) => StemCounts,
    { twin, correction }: OwnDecisions,
    bounds: SuitabilityModel["bounds"],
  ): JudgeSuitability =>
  (facts) => {
    const plain = judge(facts);
    const decided = facts.kind === "plan" ? null : twin(facts.texts[0] ?? "");
    if (decided) {
      const chance = decided.suited ? chanceAsDecided.suited : chanceAsDecided.not;
      const points = oddsOf(chance) - oddsOf(plain.chance);
      const side = decided.suited ? Math.max(points, leastPoints) : Math.min(points, -leastPoints);
      const reason: SuitabilityReason = {
        kind: "own-decision",
        title: decided.titles[0] ?? "",
        href: decided.href,
        points: side,
      };
      return { chance, level: levelOf(chance, bounds), reasons: [reason, ...plain.reasons] };
    }
    if (!correction) return plain;
    const { points, words } = correct(correction, stemsOf(facts.texts));
    if (points === 0) return plain;
    const chance = 1 / (1 + Math.exp(-(oddsOf(plain.chance) + points)));
    const learned: SuitabilityReason = {
      kind: "own-decisions",
      words: words.slice(0, mostWords),
      points,
    };
    const reasons = Math.abs(points) < leastPoints ? plain.reasons : [...plain.reasons, learned];
    return {
      chance,
      level: levelOf(chance, bounds),
      reasons: reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    };
  };

export const oddsOf = (chance: number): number => Math.log(chance / (1 - chance));
