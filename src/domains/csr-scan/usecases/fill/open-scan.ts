import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { type PartProgress, progressOf } from "../../rules/fill/progress.ts";
import type { Question } from "../../rules/instrument/instrument.ts";
import type { Answers } from "../../rules/scan/answer.ts";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import { selectAnswers } from "../../store/answers.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";

/** What the frame round every page of a scan shows. */
export type FramedScan = HeldScan & {
  readonly token: string;
  readonly partnership: string;
};

/** A scan with its answers: what is asked, what was said, how far it is. */
export type OpenScan = FramedScan & {
  readonly answers: Answers;
  readonly asked: readonly Question[];
  readonly progress: readonly PartProgress[];
};

/** The scan with what its frame shows, inside the transaction that holds it. */
export async function frameScan(tx: Tx, token: string, held: HeldScan): Promise<FramedScan> {
  const partnership = await findPartnership(tx, held.partnershipId);
  return { ...held, token, partnership: partnership?.name ?? "" };
}

/** The scan with its answers, inside the transaction that holds it. */
export async function readScan(tx: Tx, token: string, held: HeldScan): Promise<OpenScan> {
  const answers = await selectAnswers(tx, held.scan.id);
  const asked = askedQuestions(held.instrument, held.scan, answers);
  return {
    ...(await frameScan(tx, token, held)),
    answers,
    asked,
    progress: progressOf(held.instrument, asked, answers),
  };
}

/** What a link opens. */
export const openScan = (
  app: Pick<App, "config" | "db">,
  token: string,
): Promise<OpenScan | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, (tx, held) => readScan(tx, token, held));

/** The language of a page of a scan: as the visitor chose, else that of the scan. */
export const spokenIn = (
  scan: { readonly language: Language },
  visitor: { readonly language: Language; readonly chose: boolean },
): Language => (visitor.chose ? visitor.language : scan.language);
