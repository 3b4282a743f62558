import { withoutExampleMark } from "#kernel/example-mark";
import { type StemCounts, usualMargin, type WordWeights, weighWords } from "./learned-words.ts";
import type {
  JudgeSuitability,
  PurchaseFacts,
  SuitabilityLevel,
  SuitabilityReason,
} from "./suitability.ts";
import type { FeatureReader, SpokenFeature } from "./suitability-features.ts";

/** What was learned from the labelled sheet. */
export type SuitabilityModel = {
  /** Log odds per unit of a feature. */
  readonly weights: ReadonlyMap<string, number>;
  /** Log odds of a purchase of which nothing is known. */
  readonly start: { readonly notice: number; readonly plan: number };
  /** Words as they stood in plans that people read. */
  readonly words: WordWeights;
  /** Chances from which a purchase is called so. */
  readonly bounds: { readonly likely: number; readonly possible: number };
};

/** Smaller parts of the score are no reason anybody wants to read. */
const leastPoints = 0.15;
/** A code guessed from a text is often beside it; it is told when it counts. */
const leastOfGuess = 0.35;
function isReason(reason: SuitabilityReason): boolean {
  const { kind, points } = reason;
  if (kind === "nothing-known") return true;
  if (kind === "cpv" && reason.given === "by-text") return Math.abs(points) >= leastOfGuess;
  if (kind === "learned-words" && reason.words.length === 0) return false;
  // Work of a field that is seldom bought so is a weak sign, not a reason against.
  const isWork = kind === "activity" || kind === "near-activity";
  return isWork ? points >= leastPoints : Math.abs(points) >= leastPoints;
}

/** Makes a model ready to judge purchases. The same facts always give the same answer. */
export function suitabilityJudge(
  read: FeatureReader,
  stemsOf: (texts: readonly string[]) => StemCounts,
  model: SuitabilityModel,
): JudgeSuitability {
  return (given) => {
    const facts = { ...given, texts: given.texts.map(withoutExampleMark) };
    const learned = facts.kind === "plan" ? [learnedWords(stemsOf(facts.texts), model)] : [];
    const parts: SuitabilityReason[] = [...read(facts), ...learned].map(
      ({ feature, value, ground }) => ({
        ...ground,
        points: value * (model.weights.get(feature) ?? 0),
      }),
    );
    const score = parts.reduce((sum, { points }) => sum + points, startOf(model, facts));
    const chance = 1 / (1 + Math.exp(-score));
    const reasons = together(notToldTwice(parts))
      .filter(isReason)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    return { chance, level: levelOf(chance, model.bounds), reasons };
  };
}

function learnedWords(stems: StemCounts, { words }: SuitabilityModel): SpokenFeature {
  const weighed = weighWords(stems, words);
  return {
    feature: "learned-words",
    value: weighed.margin - usualMargin,
    ground: { kind: "learned-words", words: weighed.words },
  };
}

/** A word that another reason shows already is no news. */
function notToldTwice(parts: readonly SuitabilityReason[]): SuitabilityReason[] {
  const told = new Set(
    parts.flatMap((part) =>
      "topic" in part ? part.words.flatMap((words) => words.split(" ")) : [],
    ),
  );
  return parts.map((part) =>
    part.kind === "learned-words"
      ? { ...part, words: part.words.filter((word) => !told.has(word)) }
      : part,
  );
}

/** Parts that rest on the same words are one reason. */
function together(parts: readonly SuitabilityReason[]): SuitabilityReason[] {
  const reasons = new Map<string, SuitabilityReason>();
  parts.forEach((part, at) => {
    const name = "topic" in part ? `${part.kind} ${part.topic}` : String(at);
    const held = reasons.get(name);
    reasons.set(name, held ? { ...held, points: held.points + part.points } : part);
  });
  return [...reasons.values()];
}

const startOf = ({ start }: SuitabilityModel, { kind }: PurchaseFacts): number =>
  kind === "plan" ? start.plan : start.notice;

/** How a chance is called. */
export function levelOf(chance: number, bounds: SuitabilityModel["bounds"]): SuitabilityLevel {
  if (chance >= bounds.likely) return "likely";
  return chance >= bounds.possible ? "possible" : "unlikely";
}
