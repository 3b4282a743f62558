import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

export type NeedEventKind =
  | "kept"
  | "renamed"
  | "changed"
  | "closed"
  | "reopened"
  | "removed"
  | "restored";

type Values = Readonly<Record<string, unknown>>;

export type NeedEvent = {
  readonly id: string;
  readonly kind: NeedEventKind;
  readonly before: Values | null;
  readonly after: Values | null;
  /** Of the need, after it. */
  readonly version: number;
  readonly personName: string;
  readonly recordedAt: Instant;
};

export async function addNeedEvent(
  tx: Tx,
  needId: string,
  event: {
    readonly kind: NeedEventKind;
    readonly before?: Values;
    readonly after?: Values;
    readonly version: number;
    readonly person: { readonly id: string; readonly name: string } | null;
  },
): Promise<void> {
  await tx
    .insertInto("need_event")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      need_id: needId,
      kind: event.kind,
      before: event.before ?? null,
      after: event.after ?? null,
      version: event.version,
      person_id: event.person?.id ?? null,
      person_name: event.person?.name ?? "",
      recorded_at: sql<Instant>`clock_timestamp()`,
    })
    .execute();
}

const mostEvents = 200;

/** Newest first. */
export async function listNeedEvents(tx: Tx, needId: string): Promise<NeedEvent[]> {
  const rows = await tx
    .selectFrom("need_event")
    .select(["id", "kind", "before", "after", "version", "person_name", "recorded_at"])
    .where("need_id", "=", needId)
    .orderBy("recorded_at", "desc")
    .orderBy("id")
    .limit(mostEvents)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NeedEventKind,
    before: row.before,
    after: row.after,
    version: row.version,
    personName: row.person_name,
    recordedAt: row.recorded_at,
  }));
}
