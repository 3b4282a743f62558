import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { DismissReason, Handling, HandlingState } from "../../rules/radar/handling.ts";
import { untouched } from "../../rules/radar/handling.ts";
import "../notices/tables.ts";
import "./tables.ts";

export const eventKinds = [
  "saved",
  "assigned",
  "dismissed",
  "reopened",
  "note",
  "action",
  "need",
  "mail",
  "judged",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** One line of the history of a notice. */
export type NoticeEvent = {
  readonly id: string;
  readonly kind: EventKind;
  readonly body: string;
  readonly details: NoticeEventDetails;
  readonly personName: string;
  readonly at: Instant;
};

export type NoticeEventDetails = {
  readonly to?: string;
  readonly because?: DismissReason;
  readonly href?: string;
  readonly label?: string;
  readonly letter?: string;
  /** Of a judgement; absent: it was taken back. */
  readonly suited?: boolean;
};

/** Where a notice lies, and what is done with it; held until the transaction ends. */
export type HeldNotice = {
  readonly id: string;
  /** Municipalities of the buyer and of the work. */
  readonly nis: readonly string[];
  readonly handling: Handling;
};

/** Holds notices against others who change them; those that are gone or merged into another are left out. */
export async function holdNotices(tx: Tx, ids: readonly string[]): Promise<HeldNotice[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("notice")
    .select(["id", "buyer_nis", "place_nis"])
    .where("id", "in", [...ids])
    .where("merged_into", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  const handlings = await loadHandlings(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, buyer_nis, place_nis }) => ({
    id,
    nis: [...new Set([...(buyer_nis ? [buyer_nis] : []), ...place_nis])],
    handling: handlings.get(id) ?? untouched,
  }));
}

async function loadHandlings(tx: Tx, ids: readonly string[]): Promise<Map<string, Handling>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("notice_handling")
    .selectAll()
    .where("notice_id", "in", [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.notice_id,
      {
        state: row.state as HandlingState,
        assignedPersonId: row.assigned_person_id,
        assignedName: row.assigned_name,
        dismissedBecause: row.dismissed_because as DismissReason | null,
        dismissedWords: row.dismissed_words,
        version: row.version,
        updatedBy: row.updated_by,
      },
    ]),
  );
}

/** How it stands with one notice. */
export async function readHandling(tx: Tx, id: string): Promise<Handling> {
  return (await loadHandlings(tx, [id])).get(id) ?? untouched;
}

/** Writes how it stands now; the notice must be held. @returns the new version */
export async function writeHandling(
  tx: Tx,
  id: string,
  after: Omit<Handling, "version" | "updatedBy">,
  by: { readonly name: string; readonly at: Instant },
): Promise<number> {
  const values = {
    state: after.state,
    assigned_person_id: after.assignedPersonId,
    assigned_name: after.assignedName,
    dismissed_because: after.dismissedBecause,
    dismissed_words: after.dismissedWords,
    updated_at: by.at,
    updated_by: by.name,
  };
  const { version } = await tx
    .insertInto("notice_handling")
    .values({ partnership_id: sql<string>`current_partnership()`, notice_id: id, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "notice_id"])
        .doUpdateSet({ ...values, version: sql<number>`notice_handling.version + 1` }),
    )
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Adds a line to the history. Whoever takes back an import leaves a notice that was worked on. */
export async function addNoticeEvent(
  tx: Tx,
  noticeId: string,
  event: {
    readonly kind: EventKind;
    readonly body?: string;
    readonly details?: NoticeEventDetails;
    readonly person: { readonly id: string; readonly name: string } | null;
    readonly at: Instant;
  },
): Promise<void> {
  await tx
    .insertInto("notice_event")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      notice_id: noticeId,
      kind: event.kind,
      body: event.body ?? "",
      details: event.details ?? {},
      person_id: event.person?.id ?? null,
      person_name: event.person?.name ?? "",
      recorded_at: event.at,
    })
    .execute();
  await tx.updateTable("notice").set({ touched_at: event.at }).where("id", "=", noticeId).execute();
}

/** The history of a notice, newest first. */
export async function listNoticeEvents(tx: Tx, noticeId: string): Promise<NoticeEvent[]> {
  const rows = await tx
    .selectFrom("notice_event")
    .select(["id", "kind", "body", "details", "person_name", "recorded_at"])
    .where("notice_id", "=", noticeId)
    .orderBy("recorded_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EventKind,
    body: row.body,
    details: row.details as NoticeEventDetails,
    personName: row.person_name,
    at: row.recorded_at,
  }));
}
