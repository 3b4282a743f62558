import { data, redirect } from "react-router";
import type { Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { Typed } from "./typed-form.ts";

/** What stays of a deed that was not done: all that was typed, and why. */
export type DeedLeft = {
  readonly deed: string;
  readonly typed: Typed;
  readonly problem: string;
};

/** What became of a deed: done and said; told that somebody was first; or refused. */
export type DeedOutcome =
  | { readonly said: string; readonly to: string }
  | { readonly told: string }
  | Refusal;

/**
 * Answers the form of a deed: goes on when it was done, else gives back all that was typed with what is wrong.
 * @param missing the refusal that says that the record is not there
 */
export function answerDeed(
  { deed, typed }: Omit<DeedLeft, "problem">,
  outcome: DeedOutcome,
  missing: string,
  problems: Readonly<Record<string, string | undefined>>,
) {
  if ("said" in outcome) {
    return redirect(outcome.to, { headers: { "set-cookie": flashLine(outcome.said) } });
  }
  const left = (problem: string, status: number) =>
    data({ deed, typed, problem } satisfies DeedLeft, { status });
  if ("told" in outcome) return left(outcome.told, 409);
  if (outcome.because === missing) throw data(null, { status: 404 });
  const problem = problems[outcome.because] ?? problems.failed ?? "";
  return left(problem, outcome.because === "not-permitted" ? 403 : 422);
}
