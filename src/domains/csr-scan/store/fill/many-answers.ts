import { randomUUID } from "node:crypto";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Said } from "../../rules/fill/entry.ts";
import { asJson } from "../as-json.ts";
import "../tables.ts";
import "./tables.ts";

/** Writes many first answers of one scan at once, with their history: for the demonstration. */
export async function insertManyAnswers(
  tx: Tx,
  at: {
    readonly partnershipId: string;
    readonly scanId: string;
    readonly holderId: string;
    readonly now: Instant;
  },
  answers: readonly (Said & { readonly question: string })[],
): Promise<void> {
  if (answers.length === 0) return;
  const { partnershipId: partnership_id, scanId: scan_id, holderId: holder_id, now } = at;
  const shared = { partnership_id, scan_id, holder_id, version: 1 };
  await tx
    .insertInto("csr_answer")
    .values(
      answers.map(({ question, value, isInteresting, note }) => ({
        ...shared,
        question,
        value,
        note,
        is_interesting: isInteresting,
        answered_at: now,
      })),
    )
    .execute();
  await tx
    .insertInto("csr_answer_entry")
    .values(
      answers.map(({ question, value, isInteresting, note }) => ({
        ...shared,
        id: randomUUID(),
        question,
        value,
        note,
        is_interesting: isInteresting,
        counted: asJson({ value, isInteresting, note }) as never,
        said_at: now,
        received_at: now,
      })),
    )
    .execute();
}

/** The moments of a scan as if it had been filled in then: for the demonstration. */
export async function setScanMoments(tx: Tx, scanId: string, lastAnswerAt: Instant): Promise<void> {
  await tx
    .updateTable("csr_scan")
    .set({ last_answer_at: lastAnswerAt })
    .where("id", "=", scanId)
    .execute();
}
