export type Strength = "strong" | "possible" | "doubtful";

const strongFrom = 0.6;
const possibleFrom = 0.35;

/** The word for a score of 0–1. */
export const strengthOf = (score: number): Strength =>
  score >= strongFrom ? "strong" : score >= possibleFrom ? "possible" : "doubtful";
