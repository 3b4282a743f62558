import { data } from "react-router";
import type { Refusal } from "#kernel/refusal";
import { fileKinds } from "#platform/tables/recognise-file";
import type { IntakeWords } from "../../text/intake/index.ts";

const isFileProblem = (
  because: string,
  words: IntakeWords,
): because is keyof IntakeWords["fileProblems"] => Object.hasOwn(words.fileProblems, because);

/** Why a file was not read, what was found in it, and how to mend it. */
export function sayFileProblem(fileName: string, refusal: Refusal, words: IntakeWords): string {
  if (!isFileProblem(refusal.because, words)) return words.problems.other;
  const { what, mend } = words.fileProblems[refusal.because];
  const found = refusal.about ? foundIn(refusal.because, refusal.about, words) : "";
  return [fileName && `${fileName}:`, what, found, mend].filter(Boolean).join(" ");
}

function foundIn(because: string, about: string, words: IntakeWords): string {
  const kind = fileKinds.find((one) => one === about);
  if (because === "not-a-table") return kind ? words.itIs(words.fileKinds[kind]) : "";
  return because === "named-otherwise" ? words.itIsText(about) : words.found(about.slice(0, 120));
}

/** What to throw from a loader when a list cannot be opened. */
export function asListResponse(refusal: Refusal) {
  return data(null, { status: refusal.because === "not-permitted" ? 403 : 404 });
}
