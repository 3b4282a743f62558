import { data } from "react-router";
import type { Refusal } from "#kernel/refusal";
import type { PlanImportWords } from "../../text/plan-import/index.ts";

const has = <Words extends object>(words: Words, key: string): key is keyof Words & string =>
  Object.hasOwn(words, key);

/** Why a file was not taken in, beginning with its name; with what its reader met, for who knows files. */
export function sayFileProblem(name: string, refusal: Refusal, words: PlanImportWords): string {
  const { fileProblems } = words;
  const what = has(fileProblems, refusal.because)
    ? fileProblems[refusal.because]
    : fileProblems.other;
  const technical = refusal.because === "unknown-packing" || refusal.because === "zip-bomb";
  const detail = technical && refusal.about ? words.fileDetail(refusal.about) : "";
  return [name, what, detail].filter(Boolean).join(" ");
}

/** What must be mended in the choices about a file. */
export function sayProblem({ because, about }: Refusal, words: PlanImportWords): string {
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
