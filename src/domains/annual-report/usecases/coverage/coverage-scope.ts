import { type Actor, mayReach, refusalFor } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";

/** What of the coverage an actor sees. */
export type CoverageScope = {
  readonly kind: "scope";
  /** The partnership as a whole. */
  readonly whole: boolean;
  /** NIS, in the order they came. */
  readonly municipalities: readonly string[];
};

/** Municipal staff see their own municipality, and nothing of the others. */
export function coverageScope(
  actor: Actor,
  members: readonly string[],
): CoverageScope | Refusal<"not-permitted"> {
  if (!mayReach(actor, "coverage.read")) return refuse("not-permitted", "coverage.read");
  const whole = refusalFor(actor, "coverage.read") === null;
  const municipalities = members.filter(
    (nis) => refusalFor(actor, "coverage.read", { nis: [nis] }) === null,
  );
  return { kind: "scope", whole, municipalities };
}
