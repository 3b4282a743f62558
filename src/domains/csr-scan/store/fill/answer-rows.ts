import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Said } from "../../rules/fill/entry.ts";
import "../tables.ts";
import "./tables.ts";

/** What counts as the answer on one question; version 0: nothing yet. */
export type Standing = Said & { readonly version: number; readonly isEarlier: boolean };

export async function findStanding(
  tx: Tx,
  scanId: string,
  question: string,
): Promise<Standing | null> {
  const row = await tx
    .selectFrom("csr_answer")
    .select(["value", "is_interesting", "note", "version", "is_earlier"])
    .where("scan_id", "=", scanId)
    .where("question", "=", question)
    .executeTakeFirst();
  return row
    ? {
        value: row.value,
        isInteresting: row.is_interesting,
        note: row.note,
        version: row.version,
        isEarlier: row.is_earlier,
      }
    : null;
}

export type AnswerToWrite = Said & {
  readonly question: string;
  readonly version: number;
  readonly isEarlier: boolean;
  readonly holderId: string | null;
};

/** From now on this counts. */
export async function writeAnswer(
  tx: Tx,
  at: { readonly partnershipId: string; readonly scanId: string; readonly now: Instant },
  answer: AnswerToWrite,
): Promise<void> {
  const said = {
    value: answer.value,
    is_interesting: answer.isInteresting,
    note: answer.note,
    holder_id: answer.holderId,
    version: answer.version,
    is_earlier: answer.isEarlier,
    answered_at: at.now,
  };
  await tx
    .insertInto("csr_answer")
    .values({
      partnership_id: at.partnershipId,
      scan_id: at.scanId,
      question: answer.question,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "scan_id", "question"]).doUpdateSet(said),
    )
    .execute();
}

/** The list of scans shows when somebody last answered. */
export async function touchScan(tx: Tx, scanId: string, now: Instant): Promise<void> {
  await tx.updateTable("csr_scan").set({ last_answer_at: now }).where("id", "=", scanId).execute();
}
