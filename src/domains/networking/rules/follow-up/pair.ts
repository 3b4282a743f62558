import type { Day, Instant } from "#kernel/day";
import type { Side } from "../guest.ts";
import type { Said } from "./outcome.ts";
import type { Round } from "./rounds.ts";

/** schedule: they had a slot; presence: both were in the room; hand: somebody said so. */
export const pairSources = ["schedule", "presence", "hand"] as const;
export type PairSource = (typeof pairSources)[number];

export type PairEnd = {
  readonly guestId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly side: Side;
};

/** The latest that one of the two said. */
export type PairAnswer = {
  readonly outcomes: Said;
  readonly remark: string;
  readonly round: Round;
  readonly answeredAt: Instant;
};

export type Voucher = {
  readonly id: string;
  readonly number: string;
  readonly cents: number;
  readonly issuedOn: Day;
  readonly validUntil: Day;
  readonly usedOn: Day | null;
};

/** Two guests of one gathering who met there, and all that is known of what came of it. */
export type MetPair = {
  readonly id: string;
  readonly gatheringId: string;
  readonly left: PairEnd;
  readonly right: PairEnd;
  readonly source: PairSource;
  readonly metOn: Day;
  /** What the desk found out; null: it does not know. */
  readonly desk: Said | null;
  readonly leftSaid: PairAnswer | null;
  readonly rightSaid: PairAnswer | null;
  /** Value of what came of it, in cents. */
  readonly cents: number | null;
  readonly note: string;
  readonly contractId: string | null;
  readonly actionId: string | null;
  readonly actionNumber: number | null;
  readonly voucher: Voucher | null;
  readonly version: number;
};

/** Who stands left: who buys before who delivers; of the same sort, by name. */
export function placeEnds<End extends Pick<PairEnd, "guestId" | "name" | "side">>(
  one: End,
  other: End,
): readonly [End, End] {
  const rank = ({ side }: End) => (side === "social" ? 1 : 0);
  const order =
    rank(one) - rank(other) ||
    one.name.localeCompare(other.name, "nl") ||
    (one.guestId < other.guestId ? -1 : 1);
  return order <= 0 ? [one, other] : [other, one];
}

/** Who would deliver: the social enterprise, else who is no public body. */
export const supplierOf = ({ left, right }: Pick<MetPair, "left" | "right">): PairEnd => {
  if (right.side === "social") return right;
  return left.side === "social" || right.side === "authority" ? left : right;
};

/** Everybody who was there of the one side, with everybody of the other: regular and public with social. */
export function pairsOfPresent<End extends Pick<PairEnd, "guestId" | "name" | "side">>(
  present: readonly End[],
): (readonly [End, End])[] {
  const social = present.filter(({ side }) => side === "social");
  return present
    .filter(({ side }) => side === "regular" || side === "authority")
    .flatMap((left) => social.map((right) => [left, right] as const));
}

/** More at once is not a list of meetings any more. */
export const mostPairs = 1_000;
