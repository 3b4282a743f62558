import { parseDay } from "#kernel/day";
import type { FigureDraft } from "../../rules/clauses/own-rules.ts";
import { type Figure, figureKeys } from "../../rules/clauses/procurement-rules.ts";
import { readTypedAmount } from "../../rules/clauses/typed-amount.ts";
import { lineOf, type Typed } from "../typed-form.ts";

/** An own amount as typed; money in euro, everything else as a whole number. */
export function draftOfFigure(typed: Typed, figures: readonly Figure[]): FigureDraft {
  const about = figureKeys.find((key) => key === lineOf(typed, "about")) ?? null;
  const unit = figures.find(({ key }) => key === about)?.unit ?? "cents";
  const amount = readTypedAmount(lineOf(typed, "value"));
  const cents = typeof amount === "string" ? null : amount.cents;
  const until = lineOf(typed, "until");
  return {
    about,
    value: cents === null ? null : unit === "cents" ? cents : wholeOf(cents / 100),
    from: parseDay(lineOf(typed, "from")),
    until: until === "" ? "none" : parseDay(until),
    note: lineOf(typed, "note"),
    sourceTitle: lineOf(typed, "sourceTitle"),
    sourceUrl: lineOf(typed, "sourceUrl"),
  };
}

const wholeOf = (value: number): number | null => (Number.isInteger(value) ? value : null);
