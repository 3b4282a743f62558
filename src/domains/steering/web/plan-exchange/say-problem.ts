import { data } from "react-router";
import type { Refusal } from "#kernel/refusal";
import type { PlanExchangeWords } from "../../text/plan-exchange/index.ts";

const has = <Words extends object>(words: Words, key: string): key is keyof Words & string =>
  Object.hasOwn(words, key);

/** Why a file was not taken in, beginning with its name. */
export function sayFileProblem(name: string, refusal: Refusal, words: PlanExchangeWords): string {
  const { fileProblems, problems } = words;
  const what = has(fileProblems, refusal.because) ? fileProblems[refusal.because] : problems.other;
  return [name && `${name}:`, what].filter(Boolean).join(" ");
}

/** What must be mended in the choices about a file. */
export function sayProblem({ because, about }: Refusal, words: PlanExchangeWords): string {
  const { problems, targets } = words;
  if (because === "target-twice") {
    return problems["target-twice"](about && has(targets, about) ? targets[about] : (about ?? ""));
  }
  const found = has(problems, because) ? problems[because] : problems.other;
  return typeof found === "string" ? found : problems.other;
}

/** What to throw from a loader when there is nothing to show. */
export const asResponse = ({ because }: Refusal) =>
  data(null, { status: because === "not-permitted" ? 403 : 404 });
