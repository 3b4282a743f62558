import { inLanguage } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Measure, measures } from "../../rules/contracts/contract.ts";
import type { ClauseProblem } from "../../rules/contracts/judge-contract.ts";
import { readNumber, writeNumber } from "../../rules/contracts/read-number.ts";
import type { ClauseGiven } from "../../usecases/contracts/change-promises.ts";
import type { DraftPromise } from "../../usecases/contracts/draft-promises.ts";
import { lineOf, type Typed } from "../typed-form.ts";

/** The field of a promise to be: `promise-training-hours`. */
export const promiseField = (family: string, what: Measure | "take"): string =>
  `promise-${family}-${what}`;

/** As the form shows them first: taken when it is known how much. */
export const typedOfPromises = (promises: readonly DraftPromise[]): Typed =>
  Object.fromEntries(
    promises.flatMap((promise) => [
      ...(measures.some((measure) => promise[measure] !== null)
        ? [[promiseField(promise.family, "take"), "yes"]]
        : []),
      ...measures.map((measure) => {
        const value = promise[measure];
        const shown = measure === "cents" && value !== null ? value / 100 : value;
        return [promiseField(promise.family, measure), writeNumber(shown)];
      }),
    ]),
  );

/** The promises that were ticked, with how much was typed. What cannot be read is told with its field. */
export function readPromises(
  typed: Typed,
  drafts: readonly DraftPromise[],
): {
  readonly promises: readonly ClauseGiven[];
  readonly problems: readonly Refusal<ClauseProblem>[];
} {
  const problems: Refusal<ClauseProblem>[] = [];
  const language = lineOf(typed, "language") === "fr" ? "fr" : "nl";
  const promises = drafts
    .filter(({ family }) => lineOf(typed, promiseField(family, "take")) === "yes")
    .map((draft): ClauseGiven => {
      const read = (measure: Measure): number | null => {
        const field = promiseField(draft.family, measure);
        const value = readNumber(lineOf(typed, field));
        if (value === "wrong") problems.push(refuse("not-a-number", field));
        else if (value !== null && measure === "places" && !Number.isInteger(value)) {
          problems.push(refuse("not-whole", field));
        } else return value !== null && measure === "cents" ? Math.round(value * 100) : value;
        return null;
      };
      return {
        family: draft.family,
        libraryKey: draft.libraryKey,
        libraryVersion: draft.libraryVersion,
        title: inLanguage(draft.title, language) ?? draft.libraryKey,
        body: draft.body[language],
        hours: read("hours"),
        places: read("places"),
        cents: read("cents"),
        per: "whole",
        milestones: [],
      };
    });
  return { promises, problems };
}
