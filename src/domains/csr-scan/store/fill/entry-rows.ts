import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type Entry, type EntryState, nothingSaid, type Said } from "../../rules/fill/entry.ts";
import { asJson } from "../as-json.ts";
import "../tables.ts";
import "./tables.ts";

/** An answer that arrived once, with what became of it. */
export type KeptEntry = Entry & {
  readonly state: EntryState;
  /** Version it became; null: it never counted. */
  readonly version: number | null;
  readonly holderId: string | null;
  readonly isEarlier: boolean;
  /** What counts since that version: what was sent, with what others said meanwhile. */
  readonly counted: Said | null;
};

const select = (tx: Tx, scanId: string) =>
  tx.selectFrom("csr_answer_entry").selectAll().where("scan_id", "=", scanId);
type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

const entryOf = (row: Row): KeptEntry => ({
  id: row.id,
  question: row.question,
  state: row.state,
  version: row.version,
  madeOn: row.made_on,
  value: row.value,
  isInteresting: row.is_interesting,
  note: row.note,
  isEarlier: row.is_earlier,
  counted: row.counted,
  holderId: row.holder_id,
  saidAt: row.said_at,
});

export async function findEntry(tx: Tx, scanId: string, id: string): Promise<KeptEntry | null> {
  const row = await select(tx, scanId).where("id", "=", id).executeTakeFirst();
  return row ? entryOf(row) : null;
}

/** What counted as the answer in one version; nothing in version 0. */
export async function saidInVersion(
  tx: Tx,
  scanId: string,
  question: string,
  version: number,
): Promise<Said> {
  const row = await select(tx, scanId)
    .where("question", "=", question)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.counted ?? nothingSaid;
}

/** Everything that was ever said on a question, the newest first. */
export async function listEntries(
  tx: Tx,
  scanId: string,
  question: string,
): Promise<readonly KeptEntry[]> {
  const rows = await select(tx, scanId)
    .where("question", "=", question)
    .orderBy("received_at", "desc")
    .orderBy("version", (order) => order.desc().nullsLast())
    .execute();
  return rows.map(entryOf);
}

/** Everything that was ever said, in the order it arrived. */
export async function listAllEntries(tx: Tx, scanId: string): Promise<readonly KeptEntry[]> {
  const rows = await select(tx, scanId).orderBy("received_at").orderBy("version").execute();
  return rows.map(entryOf);
}

/** Answers that wait for somebody to choose, and those to questions this edition does not have. */
export async function listWaitingEntries(tx: Tx, scanId: string): Promise<readonly KeptEntry[]> {
  const rows = await select(tx, scanId)
    .where("state", "in", ["open", "aside"])
    .orderBy("received_at")
    .execute();
  return rows.map(entryOf);
}

export async function insertEntry(
  tx: Tx,
  at: { readonly partnershipId: string; readonly scanId: string; readonly now: Instant },
  entry: KeptEntry,
): Promise<void> {
  await tx
    .insertInto("csr_answer_entry")
    .values({
      partnership_id: at.partnershipId,
      scan_id: at.scanId,
      id: entry.id,
      question: entry.question,
      state: entry.state,
      version: entry.version,
      made_on: entry.madeOn,
      value: entry.value,
      is_interesting: entry.isInteresting,
      note: entry.note,
      is_earlier: entry.isEarlier,
      counted: entry.counted === null ? null : (asJson(entry.counted) as never),
      holder_id: entry.holderId,
      said_at: entry.saidAt,
      received_at: at.now,
    })
    .execute();
}

/** Somebody chose: what waited on this question no longer does. */
export async function settleEntries(tx: Tx, scanId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("csr_answer_entry")
    .set({ state: "settled" })
    .where("scan_id", "=", scanId)
    .where("id", "in", [...ids])
    .where("state", "=", "open")
    .execute();
}
