/** Influence and interest go from 1 (little) to 5 (much). */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);

/** How the partnership treats a stakeholder, from the usual matrix of influence and interest. */
export type Approach = "work-together" | "keep-satisfied" | "keep-informed" | "follow";

export type Stakeholder = {
  readonly role: string;
  readonly relation: string | null;
  readonly influence: Level | null;
  readonly interest: Level | null;
  readonly note: string | null;
};

const isHigh = (level: Level): boolean => level >= 3;

/** What follows from influence and interest; null while one of them is unknown. */
export function approachOf(
  stakeholder: Pick<Stakeholder, "influence" | "interest">,
): Approach | null {
  const { influence, interest } = stakeholder;
  if (influence === null || interest === null) return null;
  if (isHigh(influence)) return isHigh(interest) ? "work-together" : "keep-satisfied";
  return isHigh(interest) ? "keep-informed" : "follow";
}
