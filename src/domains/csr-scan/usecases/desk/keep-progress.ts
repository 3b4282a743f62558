import type { Tx } from "#platform/db";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import { selectAnswers } from "../../store/answers.ts";
import { writeProgress } from "../../store/desk/progress.ts";
import type { HeldScan } from "../hold-scan.ts";

/** Keeps how far an opened scan is, so that the desk need not look at an answer to know it. */
export async function keepProgress(
  tx: Tx,
  { scan, instrument }: Pick<HeldScan, "scan" | "instrument">,
): Promise<void> {
  const answers = await selectAnswers(tx, scan.id);
  const asked = askedQuestions(instrument, scan, answers);
  const answered = asked.filter(({ key }) => (answers.get(key)?.value ?? null) !== null).length;
  const percent = asked.length === 0 ? 0 : Math.floor((answered / asked.length) * 100);
  await writeProgress(tx, scan.id, percent);
}
