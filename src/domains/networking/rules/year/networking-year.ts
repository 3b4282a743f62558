import type { Day } from "#kernel/day";
import type { Said } from "../follow-up/outcome.ts";
import type { Round } from "../follow-up/rounds.ts";
import type { GatheringKind } from "../gathering.ts";
import type { Side } from "../guest.ts";
import type { ScheduleQuality } from "../schedule/schedule-quality.ts";
import { noResults, type YearResults } from "./tell-results.ts";

/**
 * How sure it is that no schedule meets more. proven: nothing is better, breaks included; most-wishes: no schedule holds
 * more weight of wishes; gap: at most so much of the weight can still be won, 0 to 1; unproven: nobody knows; changed:
 * somebody changed it after the search.
 */
export type ScheduleProof =
  | { readonly kind: "proven" | "most-wishes" | "unproven" | "changed" }
  | { readonly kind: "gap"; readonly most: number };

export type YearGathering = {
  readonly id: string;
  readonly title: string;
  readonly kind: GatheringKind;
  readonly on: Day;
  /** Null: of the whole partnership. */
  readonly nis: string | null;
  /** Guests who were asked, or came without being asked. */
  readonly asked: number;
  /** Guests who came, organisations among them by side, and people; null: nobody kept who came. */
  readonly came:
    | (Readonly<Record<Side, number>> & { readonly guests: number; readonly people: number })
    | null;
  /** How many pairs of guests met there. */
  readonly met: number;
  /** Null: nobody wished to meet anybody. */
  readonly wishes: {
    readonly made: number;
    /** Of the two a meeting stands in the published schedule. */
    readonly met: number;
    /** Null: nothing was published. */
    readonly proof: ScheduleProof | null;
  } | null;
};

/** A trial voucher that was issued or used in the year, of a gathering of this year or another. */
export type YearVoucher = {
  readonly gathering: { readonly id: string; readonly title: string; readonly on: Day };
  readonly isIssued: boolean;
  readonly isUsed: boolean;
  readonly cents: number;
};

/** An action of the plan that came out of minutes or a brainstorm. */
export type MadeAction = {
  readonly gatheringId: string;
  /** Of the action; it may be removed from the plan since. */
  readonly id: string;
};

/**
 * What a year of gatherings was, without a name of a guest. What came of meetings is as everybody may read it; vouchers are
 * exact, and who shows them to others hides 1 to 3 of them.
 */
export type NetworkingYear = {
  /** Held in the year, by day. */
  readonly gatherings: readonly YearGathering[];
  readonly results: YearResults;
  readonly vouchers: readonly YearVoucher[];
  readonly actions: readonly MadeAction[];
};

export const emptyNetworkingYear: NetworkingYear = {
  gatherings: [],
  results: noResults,
  vouchers: [],
  actions: [],
};

/** What the search proved of a published schedule; null: it was changed after it. */
export function proofOf(quality: ScheduleQuality | null): ScheduleProof {
  if (!quality) return { kind: "changed" };
  if (quality.status === "optimal") return { kind: "proven" };
  const most = quality.bound?.weight ?? null;
  if (most === null) return { kind: "unproven" };
  const gap = most - quality.worth.weight;
  return gap <= 0 ? { kind: "most-wishes" } : { kind: "gap", most: gap / most };
}

/** How many of the wishes stand in a schedule; a pair that both wished for counts twice. */
export function countMetWishes(
  wishes: readonly { readonly from: string; readonly to: string }[],
  meetings: readonly { readonly a: string; readonly b: string }[],
): number {
  const met = new Set(meetings.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  return wishes.filter(({ from, to }) => met.has(`${from} ${to}`)).length;
}

/** What one of the two last said by the question after so many days; null: nothing. */
export const saidBy = (
  answers: readonly { readonly round: Round; readonly outcomes: Said }[],
  round: Round,
): Said | null =>
  answers
    .filter((answer) => answer.round <= round)
    .toSorted((one, other) => one.round - other.round)
    .at(-1)?.outcomes ?? null;
