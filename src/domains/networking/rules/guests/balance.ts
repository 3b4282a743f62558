import { type Side, sides } from "../guest.ts";

/** How many of each side, and what that means at a table of two. */
export type Balance = {
  readonly bySide: Readonly<Record<Side, number>>;
  readonly total: number;
  /** empty: neither regular nor social; even: neither has more than one and a half times the other. */
  readonly level: "empty" | "even" | "short-of-social" | "short-of-regular";
  /** So many more of the side that is short would make it even; 0 when it is. */
  readonly missing: number;
};

/** Of two sides at a table, one may be half as large again as the other before somebody sits alone. */
const mostRatio = 1.5;

export function weighSides(guests: readonly { readonly side: Side }[]): Balance {
  const bySide = Object.fromEntries(
    sides.map((side) => [side, guests.filter((guest) => guest.side === side).length]),
  ) as Record<Side, number>;
  const { regular, social } = bySide;
  const [few, many] = regular < social ? [regular, social] : [social, regular];
  const missing = Math.max(0, Math.ceil(many / mostRatio) - few);
  const level =
    many === 0
      ? "empty"
      : missing === 0
        ? "even"
        : regular < social
          ? "short-of-regular"
          : "short-of-social";
  return { bySide, total: guests.length, level, missing };
}
