import type { EffectContent } from "./effect.ts";

export type EffectProblem =
  | "no-title"
  | "title-too-long"
  | "measure-too-long"
  | "who-too-long"
  | "result-too-long"
  | "told-too-long";

/** What is wrong with the texts of an effect; an empty list: nothing. */
export function judgeEffect(
  said: Pick<EffectContent, "title" | "measure" | "who" | "checkResult" | "told">,
): readonly EffectProblem[] {
  const problems: EffectProblem[] = [];
  if (said.title === "") problems.push("no-title");
  if (said.title.length > 500) problems.push("title-too-long");
  if (said.measure.length > 2_000) problems.push("measure-too-long");
  if (said.who.length > 200) problems.push("who-too-long");
  if (said.checkResult.length > 2_000) problems.push("result-too-long");
  if (said.told.length > 2_000) problems.push("told-too-long");
  return problems;
}
