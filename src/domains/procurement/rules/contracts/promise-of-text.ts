import type { ClauseFamily } from "../library/families.ts";
import type { MaybeFigures } from "./contract.ts";
import { readNumber } from "./read-number.ts";

/** What is known for the blanks of a text: what was typed, by name of the blank, and what was reckoned. */
export type KnownForBlanks = {
  readonly typed: Readonly<Record<string, string>>;
  readonly hours: number | null;
  /** Percent of the value. */
  readonly share: number;
  /** EUR cents, VAT excluded, of the whole. */
  readonly cents: number | null;
  /** EUR cents of the lot that is reserved. */
  readonly lotCents: number | null;
};

/**
 * What a model text with its blanks filled obliges to. Only blanks that stand in the text count, and of amounts only those
 * that go to the social economy: a lot, or a share of the value.
 */
export function promiseOfText(
  family: ClauseFamily,
  blanks: readonly string[],
  known: KnownForBlanks,
): MaybeFigures {
  const has = (name: string) => blanks.includes(name);
  const typed = (name: string): number | null => {
    const value = readNumber(known.typed[name] ?? "");
    return value === "wrong" || value === null || value <= 0 ? null : value;
  };
  const places = typed("plaatsen");
  return {
    hours: has("uren") ? (typed("uren") ?? known.hours) : null,
    places: has("plaatsen") && places !== null ? Math.round(places) : null,
    cents: centsOf(family, has, typed, known),
  };
}

function centsOf(
  family: ClauseFamily,
  has: (name: string) => boolean,
  typed: (name: string) => number | null,
  { share, cents, lotCents }: KnownForBlanks,
): number | null {
  if (family === "reserved-lot" && has("bedrag")) {
    const amount = typed("bedrag");
    return amount === null ? lotCents : Math.round(amount * 100);
  }
  if (family === "reserved-execution" && has("aandeel") && cents !== null) {
    return Math.round((cents * (typed("aandeel") ?? share)) / 100);
  }
  return null;
}
