/** What can come of a meeting, from least to most; several can hold. */
export const outcomes = ["contact", "visit", "quote", "contract"] as const;
export type Outcome = (typeof outcomes)[number];

export const isOutcome = (text: unknown): text is Outcome => outcomes.some((one) => one === text);

/** What one of the two said: an empty list means that nothing came of it. */
export type Said = readonly Outcome[];

/** Known ones in the order of `outcomes`, each once. */
export const inOrder = (said: Iterable<string>): Outcome[] => {
  const given = new Set(said);
  return outcomes.filter((one) => given.has(one));
};

/**
 * On what a result rests. desk: the desk found out; both: the two say the same; one: only one of them answered;
 * differ: they do not say the same; none: nobody said anything.
 */
export const bases = ["desk", "both", "one", "differ", "none"] as const;
export type Basis = (typeof bases)[number];

export type Settled = { readonly outcomes: Said; readonly basis: Basis };

const isSame = (one: Said, other: Said): boolean =>
  one.length === other.length && one.every((outcome) => other.includes(outcome));

/**
 * What counts for a meeting. What the desk found out goes first; else what was answered. Where the two differ, only what
 * both say counts, and that they differ stays visible.
 */
export function settle({
  desk,
  left,
  right,
}: {
  readonly desk: Said | null;
  readonly left: Said | null;
  readonly right: Said | null;
}): Settled {
  if (desk) return { outcomes: inOrder(desk), basis: "desk" };
  if (!left && !right) return { outcomes: [], basis: "none" };
  if (!left || !right) return { outcomes: inOrder(left ?? right ?? []), basis: "one" };
  return isSame(left, right)
    ? { outcomes: inOrder(left), basis: "both" }
    : { outcomes: inOrder(left.filter((one) => right.includes(one))), basis: "differ" };
}

/** The most that came of it; "nothing": said so; "unknown": nobody said anything. */
export const strongestOf = ({ outcomes: known, basis }: Settled): Outcome | "nothing" | "unknown" =>
  known.at(-1) ?? (basis === "none" || basis === "differ" ? "unknown" : "nothing");
