import { queryWordsOf, wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";
import type { App } from "#platform/request-context";
import { isOneSlipAway, mayHaveSlip, splitterOf } from "#register";
import type { WordTools } from "../rules/rank-answers.ts";

/** The register's words, so that an answer is found as an organisation is. */
export async function wordTools(app: Pick<App, "config">): Promise<WordTools> {
  const split = await splitterOf(app.config.projectRoot);
  return { wordsOf, queryWordsOf, stemOf, split, mayHaveSlip, isOneSlipAway };
}
