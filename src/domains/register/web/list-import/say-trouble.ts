import type { RefusedEntry } from "../../store/import-runs.ts";
import type { IntakeWords } from "../../text/intake/index.ts";

export type SaidTrouble = {
  readonly written: string;
  readonly what: string;
  readonly mend: string;
};

/** A refused row or cell in words: what stood there, what is wrong with it, how to mend it. */
export function sayTrouble(entry: RefusedEntry, words: IntakeWords): SaidTrouble {
  const { because, detail } = entry;
  const advice = { ...words.rowProblems, ...words.cellProblems } as Readonly<
    Record<string, { what: string; mend: string }>
  >;
  const isTwice = because === "number-twice" || because === "row-twice";
  // Other imports give reasons of their own; unworded, the code itself says more than nothing.
  const { what, mend } = advice[because] ?? { what: because, mend: "" };
  return { written: isTwice ? words.sameAsLine(detail ?? "") : (detail ?? ""), what, mend };
}
