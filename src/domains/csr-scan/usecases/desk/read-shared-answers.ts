import type { Actor } from "#access";
import type { Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { Part, Question } from "../../rules/instrument/instrument.ts";
import type { Answer } from "../../rules/scan/answer.ts";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import { selectAnswers } from "../../store/answers.ts";
import { withDeskScan } from "../fill/desk-scan.ts";

export type SharedAnswers = {
  readonly name: string;
  /** Of the questions. */
  readonly version: string;
  readonly parts: readonly {
    readonly part: Part;
    readonly lines: readonly { readonly question: Question; readonly answer: Answer | null }[];
  }[];
};

/** What was answered, by part, for a desk that may read it. */
export const readSharedAnswers = (
  app: Pick<App, "db">,
  actor: Actor,
  scanId: string,
): Promise<SharedAnswers | Refusal<"no-such-scan" | "not-permitted" | "not-shared">> =>
  withDeskScan(app, actor, scanId, async (tx, { scan, instrument }) => {
    const answers = await selectAnswers(tx, scan.id);
    const asked = askedQuestions(instrument, scan, answers);
    const parts = instrument.parts.map((part) => ({
      part,
      lines: asked
        .filter((question) => question.part === part.key)
        .map((question) => ({ question, answer: answers.get(question.key) ?? null })),
    }));
    return {
      name: scan.name,
      version: instrument.version,
      parts: parts.filter(({ lines }) => lines.length > 0),
    };
  });
