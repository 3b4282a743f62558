import type { CpvCloseness } from "../match.ts";

/**
 * How much a closeness of a code asked with one of our activities says, 0 … 1. An activity names a few codes of
 * thousands: another code of its division is other work, a guessed one even in its group.
 */
export function activityWeight(closeness: CpvCloseness, isGiven: boolean): number {
  if (closeness === "division") return 0;
  if (closeness === "group") return isGiven ? groupOfActivity : 0;
  return closenessWeight[closeness];
}
const groupOfActivity = 0.15;

/** The same with the code of a contract that was won, as measured on notices. */
export const closenessWeight: Readonly<Record<CpvCloseness, number>> = {
  same: 1,
  inside: 0.85,
  class: 0.65,
  group: 0.45,
  division: 0.2,
};

/** Digits that say something: at least the division. `77310000` → `7731`. */
const telling = (code: string): string => code.slice(0, 2) + code.slice(2, 8).replace(/0+$/, "");

/**
 * How close two codes of the CPV are; null when not even the division is shared.
 * @param asked a code of eight digits, or a node of two to four
 */
export function cpvCloseness(asked: string, has: string): CpvCloseness | null {
  const one = telling(asked);
  const other = telling(has);
  if (one === other) return "same";
  if (one.slice(0, 2) !== other.slice(0, 2)) return null;
  // A node that was guessed says "somewhere in here": what lies in it shares its digits, no more. A bare division
  // that was given holds thousands of things likewise.
  const isGuessed = asked.length < 8;
  const lengths = [one.length, other.length];
  if (isGuessed ? one.startsWith(other) && other.length > 2 : Math.min(...lengths) > 2) {
    if (one.startsWith(other) || other.startsWith(one)) return "inside";
  }
  if (one.slice(0, 4) === other.slice(0, 4) && one.length >= 4) return "class";
  if (one.slice(0, 3) === other.slice(0, 3) && one.length >= 3) return "group";
  return "division";
}
