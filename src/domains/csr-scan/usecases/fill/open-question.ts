import { randomUUID } from "node:crypto";
import type { Refusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Place, placeOf } from "../../rules/fill/progress.ts";
import type { Question } from "../../rules/instrument/instrument.ts";
import type { Answers } from "../../rules/scan/answer.ts";
import { selectAnswers } from "../../store/answers.ts";
import { findStanding, type Standing } from "../../store/fill/answer-rows.ts";
import { type KeptEntry, listEntries } from "../../store/fill/entry-rows.ts";
import { type EvidenceFile, listEvidenceFiles } from "../../store/fill/evidence-rows.ts";
import { selectAllHolders } from "../../store/holders.ts";
import { openAnswersOf } from "../../store/scans.ts";
import { withHeldScan } from "../hold-scan.ts";
import { type OpenScan, readScan } from "./open-scan.ts";
import { unanswered } from "./save-answers.ts";

/** One question, with all that was said of it. */
export type QuestionView = {
  readonly scan: OpenScan;
  /** Null: this edition has no such question. */
  readonly question: Question | null;
  /** Null: it is not asked (any more). */
  readonly place: Place | null;
  readonly standing: Standing;
  /** The newest first; those that wait for a choice among them. */
  readonly history: readonly KeptEntry[];
  readonly names: ReadonlyMap<string, string>;
  readonly files: readonly EvidenceFile[];
  /** What the same organisation answered in the scan before. */
  readonly earlier: Answers;
  /** For the answer that will be given here. */
  readonly newId: string;
};

export const openQuestion = (
  app: Pick<App, "config" | "db">,
  token: string,
  key: string,
): Promise<QuestionView | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => {
    const scan = await readScan(tx, token, held);
    const { id } = held.scan;
    const files = await listEvidenceFiles(tx, id);
    return {
      scan,
      question: held.instrument.questions.find((question) => question.key === key) ?? null,
      place: placeOf(scan.asked, key),
      standing: (await findStanding(tx, id, key)) ?? unanswered,
      history: await listEntries(tx, id, key),
      names: await namesOf(tx, id),
      files: files.filter(({ question }) => question === key),
      earlier: await earlierAnswers(tx, held.scan),
      newId: randomUUID(),
    };
  });

/** Names of who ever had a link, by their id. */
export async function namesOf(tx: Tx, scanId: string): Promise<ReadonlyMap<string, string>> {
  const holders = await selectAllHolders(tx, scanId);
  return new Map(holders.map(({ id, name, email }) => [id, name || email || ""]));
}

/** What was answered in the scan before this one; the transaction holds this scan again afterwards. */
export async function earlierAnswers(
  tx: Tx,
  { id, previousScanId }: { readonly id: string; readonly previousScanId: string | null },
): Promise<Answers> {
  if (!previousScanId) return new Map();
  await openAnswersOf(tx, previousScanId);
  const answers = await selectAnswers(tx, previousScanId);
  await openAnswersOf(tx, id);
  return answers;
}
