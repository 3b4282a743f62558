import type { CpvCloseness } from "../match.ts";
import type { AskedCode } from "./asked-codes.ts";
import { activityWeight, closenessWeight, cpvCloseness } from "./cpv-closeness.ts";

/** The code asked that is closest to one a supplier has; strength is closeness times chance, 0 … 1. */
export type CloseCode = {
  readonly asked: string;
  readonly has: string;
  readonly closeness: CpvCloseness;
  readonly strength: number;
};

export type Through = "activity" | "won";
export type ClosestCode = (has: string, through: Through) => CloseCode | null;

/** Looks codes up for one need; thousands of suppliers share some hundreds of codes. */
export function closestCode(codes: readonly AskedCode[]): ClosestCode {
  const rememberedOf: Record<Through, Map<string, CloseCode | null>> = {
    activity: new Map(),
    won: new Map(),
  };
  return (has, through) => {
    const remembered = rememberedOf[through];
    const before = remembered.get(has);
    if (before !== undefined) return before;
    let best: CloseCode | null = null;
    for (const { code: asked, chance, isGiven } of codes) {
      const closeness = cpvCloseness(asked, has);
      if (!closeness) continue;
      const weight =
        through === "won" ? closenessWeight[closeness] : activityWeight(closeness, isGiven);
      const strength = weight * chance;
      if (strength > (best?.strength ?? 0)) best = { asked, has, closeness, strength };
    }
    remembered.set(has, best);
    return best;
  };
}
