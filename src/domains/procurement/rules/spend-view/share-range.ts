/** EUR cents; what came back is subtracted. */
export type SpendParts = {
  readonly totalCents: number;
  readonly socialCents: number;
  readonly regularCents: number;
  /** Supplier not found, in doubt, or a social enterprise without a known work form. */
  readonly unknownCents: number;
};

/** Shares 0 … 1: at least this much, and at most this much if all that is unknown were. */
export type ShareRange = { readonly atLeast: number; readonly atMost: number };

/**
 * The share of a part of the whole, told as a range because some of the whole is unknown.
 * @returns null when nothing was spent, or more came back than was spent: a share of that says nothing
 */
export function shareRange(
  partCents: number,
  unknownCents: number,
  totalCents: number,
): ShareRange | null {
  if (totalCents <= 0) return null;
  const [none, all] = [partCents / totalCents, (partCents + unknownCents) / totalCents];
  return { atLeast: within(Math.min(none, all)), atMost: within(Math.max(none, all)) };
}

/** Credit notes can bring a part below nought or above the whole. */
const within = (share: number): number => Math.min(1, Math.max(0, share));
