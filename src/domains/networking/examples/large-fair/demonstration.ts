import type { Strength } from "../../rules/wishes/wish.ts";

/** A wish of the large invented fair, between guests by their place in the two lists. */
export type LargeWish = {
  readonly from: { readonly side: "regular" | "social"; readonly at: number };
  readonly to: { readonly side: "regular" | "social"; readonly at: number };
  readonly strength: Strength | null;
  readonly about: string;
};

const regularAsks = [
  "Perken en hagen rond ons bedrijf",
  "Onkruid zonder chemie",
  "Poetsen van kantoren",
  "Grasmaaien van april tot oktober",
  "Bladeren ruimen in de herfst",
  "Ramen wassen",
  "",
] as const;
const socialAsks = ["Vaste klanten in de winter", "Machines herstellen", "Samen inschrijven", ""];

/** Firms early in the list are wanted by many, as at real fairs. */
const wanted = (draw: number, count: number): number =>
  Math.min(count - 1, Math.floor(count * ((draw * 0.618_034) % 1) ** 1.2));

/** Every company asks one social firm and two companies, every social firm three companies; one would rather not. */
export function largeWishes(regular: number, social: number): readonly LargeWish[] {
  if (regular === 0 || social === 0) return [];
  const wishes = new Map<string, LargeWish>();
  const add = (from: LargeWish["from"], to: LargeWish["to"], strength: Strength | null) => {
    if (from.side === to.side && from.at === to.at) return;
    const asks = from.side === "regular" ? regularAsks : socialAsks;
    const about = strength === null ? "" : (asks[(from.at + 3 * to.at) % asks.length] ?? "");
    wishes.set(`${from.side} ${from.at} ${to.side} ${to.at}`, { from, to, strength, about });
  };
  const strengthOf = (number: number) => (1 + (number % 3)) as Strength;
  for (let at = 0; at < regular; at += 1) {
    const from = { side: "regular", at } as const;
    add(from, { side: "social", at: wanted(at * 5 + 1, social) }, strengthOf(at));
    add(from, { side: "regular", at: wanted(at * 3 + 2, regular) }, strengthOf(at + 1));
    add(from, { side: "regular", at: (at * 11 + 5) % regular }, strengthOf(at + 2));
  }
  for (let at = 0; at < social; at += 1)
    for (let nth = 0; nth < 3; nth += 1) {
      const to = { side: "regular", at: wanted(at * 7 + nth + 3, regular) } as const;
      add({ side: "social", at }, to, at === 4 && nth === 0 ? null : strengthOf(at + 2 * nth));
    }
  return [...wishes.values()];
}
