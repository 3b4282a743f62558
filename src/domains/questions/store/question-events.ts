import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

export const eventKinds = [
  "received",
  "note",
  "sent",
  "answer",
  "state",
  "handed-over",
  "edited",
  "action",
  "action-moved",
  "file",
  "file-removed",
  "removed",
  "restored",
  "undone",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What a later reader of the timeline needs beside the text. */
export type EventDetails = {
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  /** Version of the question after it. */
  readonly version?: number;
  /** The event that was taken back. */
  readonly undoes?: string;
  readonly undone?: boolean;
  readonly actionId?: string;
  readonly actionNumber?: number;
  /** The letter in the outbox. */
  readonly mailId?: string;
  readonly via?: "page" | "mail";
  /** How many files. */
  readonly files?: number;
  /** The text is a list of names of files that were not kept. */
  readonly leftOut?: boolean;
};

export type QuestionEvent = {
  readonly id: string;
  readonly kind: EventKind;
  readonly body: string;
  readonly details: EventDetails;
  readonly personName: string;
  readonly recordedAt: Instant;
};

export async function addEvent(
  tx: Tx,
  questionId: string,
  event: {
    readonly kind: EventKind;
    readonly body?: string;
    readonly details?: EventDetails;
    readonly person: { readonly id: string; readonly name: string } | null;
  },
): Promise<void> {
  await tx
    .insertInto("question_event")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      question_id: questionId,
      kind: event.kind,
      body: event.body ?? "",
      details: { ...(event.details ?? {}) },
      person_id: event.person?.id ?? null,
      person_name: event.person?.name ?? "",
      // Of several in one transaction the order must stay.
      recorded_at: sql<Instant>`clock_timestamp()`,
    })
    .execute();
}

const mostEvents = 500;

/** What happened to a question, newest first; at most 500. */
export async function listEvents(tx: Tx, questionId: string): Promise<QuestionEvent[]> {
  const rows = await tx
    .selectFrom("question_event")
    .select(["id", "kind", "body", "details"])
    .select(["person_name as personName", "recorded_at as recordedAt"])
    .where("question_id", "=", questionId)
    .orderBy("recorded_at", "desc")
    .orderBy("line", "desc")
    .limit(mostEvents)
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as EventKind,
    details: row.details as EventDetails,
  }));
}

export async function markUndone(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable("question_event")
    .set({ details: sql`details || '{"undone": true}'::jsonb` })
    .where("id", "=", id)
    .execute();
}

/** Names of the fields changed after a version, and who changed last. */
export async function changedSince(
  tx: Tx,
  questionId: string,
  version: number,
): Promise<{ fields: ReadonlySet<string>; by: string; at: Instant | null }> {
  const rows = await tx
    .selectFrom("question_event")
    .select(["details", "person_name", "recorded_at"])
    .where("question_id", "=", questionId)
    .where(sql<number>`(details->>'version')::int`, ">", version)
    .orderBy("recorded_at", "desc")
    .execute();
  const fields = new Set(
    rows.flatMap(({ details }) => Object.keys((details as EventDetails).after ?? {})),
  );
  return { fields, by: rows[0]?.person_name ?? "", at: rows[0]?.recorded_at ?? null };
}
