/** 1: would be nice, 2: gladly, 3: very much. */
export const strengths = [1, 2, 3] as const;
export type Strength = (typeof strengths)[number];

/** Who entered it: the guest, the desk, a file, or a suggestion that was accepted. */
export type WishOrigin = "guest" | "desk" | "import" | "suggestion";

/** One guest says of another how gladly they would meet. */
export type Wish = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** null: a veto. The two never meet, and only who said it and the desk know. */
  readonly strength: Strength | null;
  /** What for, in the words of who wishes. */
  readonly about: string;
  /** Code of an activity, when one was chosen. */
  readonly activity: string | null;
  readonly origin: WishOrigin;
  /** Why it was suggested, by language. */
  readonly reasons: readonly WishReason[];
};

export type WishReason = Readonly<Record<"nl" | "fr" | "en", string>>;

/** How two wishes become the worth of one meeting; kept with the fair, so that one can read why. */
export type WishWorth = {
  /** Worth of a wish of strength 1, 2 and 3. */
  readonly perStrength: readonly [number, number, number];
  /** Added when both sides asked for each other. */
  readonly mutualBonus: number;
};

/** A strong wish weighs more than two weak ones; being wanted by both weighs as one more glad wish. */
export const usualWorth: WishWorth = { perStrength: [1, 2, 4], mutualBonus: 2 };

/** All that two guests said of each other. */
export type WishPair = {
  /** Guest ids, the lower first. */
  readonly between: readonly [string, string];
  readonly wishes: readonly Wish[];
  readonly isMutual: boolean;
  readonly isVetoed: boolean;
  /** Whole number above 0; 0 when vetoed. */
  readonly weight: number;
};

/** Two guest ids in the one order in which a pair is written. */
export const inPairOrder = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

export const pairKey = (one: string, other: string): string => inPairOrder(one, other).join(" ");

export const isStrength = (value: number): value is Strength =>
  strengths.includes(value as Strength);

/** Wishes of both sides put together: one line for each two guests, the worthiest first. */
export function pairWishes(wishes: readonly Wish[], worth: WishWorth): readonly WishPair[] {
  const byPair = new Map<string, Wish[]>();
  for (const wish of wishes) {
    if (wish.from === wish.to) continue;
    const key = pairKey(wish.from, wish.to);
    byPair.set(key, [...(byPair.get(key) ?? []), wish]);
  }
  return [...byPair.values()]
    .map((together) => pairOf(together, worth))
    .sort((a, b) => b.weight - a.weight || (a.between.join() < b.between.join() ? -1 : 1));
}

function pairOf(wishes: readonly Wish[], { perStrength, mutualBonus }: WishWorth): WishPair {
  const [first] = wishes;
  const between = inPairOrder(first?.from ?? "", first?.to ?? "");
  const isVetoed = wishes.some(({ strength }) => strength === null);
  const isMutual = !isVetoed && new Set(wishes.map(({ from }) => from)).size === 2;
  const sum = wishes.reduce(
    (total, { strength }) => total + (strength === null ? 0 : (perStrength[strength - 1] ?? 0)),
    0,
  );
  const weight = isVetoed ? 0 : Math.max(1, Math.round(sum + (isMutual ? mutualBonus : 0)));
  return { between, wishes, isMutual, isVetoed, weight };
}
