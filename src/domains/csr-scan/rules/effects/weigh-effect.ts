import type { Degree, Effect, EffectContent } from "./effect.ts";

type Weighed = Pick<
  EffectContent,
  "kind" | "isHumanRights" | "scale" | "scope" | "irreversibility" | "likelihood"
>;

/**
 * How grave an effect is: the mean of the two that weigh most, rounded up, so that what is grave in one way only does not
 * disappear behind what is light. Good that is done need not be put right: there scale and scope count.
 */
export function severityOf({ kind, scale, scope, irreversibility }: Weighed): Degree {
  const sides = kind === "positive" ? [scale, scope] : [scale, scope, irreversibility];
  const [most = 1, next = 1] = sides.toSorted((one, other) => other - one);
  return Math.ceil((most + next) / 2) as Degree;
}

/**
 * What comes first, 1 to 16. Severity times likelihood; where people's rights are at stake every effect of a severity
 * comes before every lighter one, however likely (OECD due diligence). By this such an effect never weighs less
 * than another that is as grave and as likely.
 */
export function weightOf(effect: Weighed): number {
  const severity = severityOf(effect);
  return effect.kind === "negative" && effect.isHumanRights
    ? (severity - 1) * 4 + effect.likelihood
    : severity * effect.likelihood;
}

export const urgencies = ["first", "soon", "watch"] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyOf = (weight: number): Urgency =>
  weight >= 9 ? "first" : weight >= 5 ? "soon" : "watch";

/** The heaviest first; of equals the one that was found first. */
export const rankEffects = <One extends Weighed>(effects: readonly One[]): readonly One[] =>
  effects.toSorted((one, other) => weightOf(other) - weightOf(one));

/** The steps after finding an effect, as OECD due diligence has them: act on it, look whether it helped, tell. */
export const careSteps = ["found", "measure", "check", "told"] as const;
export type CareStep = (typeof careSteps)[number];

/** Which steps were taken. A later one may be taken before an earlier: nothing is made up in between. */
export function stepsTaken(
  effect: Pick<Effect, "measure" | "measureKind" | "checkResult" | "told">,
): ReadonlySet<CareStep> {
  const taken = new Set<CareStep>(["found"]);
  if (effect.measureKind !== null && effect.measure !== "") taken.add("measure");
  if (effect.checkResult !== "") taken.add("check");
  if (effect.told !== "") taken.add("told");
  return taken;
}

/** The step that is next; null: all were taken. */
export const nextStep = (taken: ReadonlySet<CareStep>): CareStep | null =>
  careSteps.find((step) => !taken.has(step)) ?? null;
