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
  Math.min(count - 1, Math.floor(count * ((draw * 0.618_034) % 1) ** 1.6));

/** Every regular company asks four social firms, every social firm two or three companies; one would rather not. */
export function largeWishes(regular: number, social: number): readonly LargeWish[] {
  if (regular === 0 || social === 0) return [];
  const wishes = new Map<string, LargeWish>();
  const add = (wish: LargeWish) =>
    wishes.set(`${wish.from.side} ${wish.from.at} ${wish.to.at}`, wish);
  for (let at = 0; at < regular; at += 1)
    for (let nth = 0; nth < 4; nth += 1)
      add({
        from: { side: "regular", at },
        to: { side: "social", at: wanted(at * 5 + nth + 1, social) },
        strength: (1 + ((at + nth) % 3)) as Strength,
        about: regularAsks[(at + 3 * nth) % regularAsks.length] ?? "",
      });
  for (let at = 0; at < social; at += 1)
    for (let nth = 0; nth < 2 + (at % 2); nth += 1)
      add({
        from: { side: "social", at },
        to: { side: "regular", at: wanted(at * 7 + nth + 3, regular) },
        strength: at === 4 && nth === 0 ? null : ((1 + ((at + 2 * nth) % 3)) as Strength),
        about: socialAsks[(at + nth) % socialAsks.length] ?? "",
      });
  return [...wishes.values()];
}
