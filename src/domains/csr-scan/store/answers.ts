import type { Tx } from "#platform/db";
import type { Answer, Answers } from "../rules/scan/answer.ts";
import "./tables.ts";

/** All answers of the scan the transaction opened; of another scan there are none to see. */
export async function selectAnswers(tx: Tx, scanId: string): Promise<Answers> {
  const rows = await tx
    .selectFrom("csr_answer")
    .selectAll()
    .where("scan_id", "=", scanId)
    .execute();
  return new Map(
    rows.map((row): [string, Answer] => [
      row.question,
      {
        question: row.question,
        value: row.value,
        isInteresting: row.is_interesting,
        note: row.note,
        holderId: row.holder_id,
        version: row.version,
        answeredAt: row.answered_at,
      },
    ]),
  );
}
