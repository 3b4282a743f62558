import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import type { FairSetup } from "../../rules/schedule/fair-setup.ts";
import type { ScheduleQuality } from "../../rules/schedule/schedule-quality.ts";
import type { Impossibility } from "../../rules/schedule/why-impossible.ts";
import { asJson } from "../as-json.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** What changed with respect to the version it is based on; worded by the page. */
export type ScheduleDeed =
  | { readonly kind: "solved" }
  | {
      readonly kind: "replanned";
      /** At another hour; in older versions also at another table. */
      readonly moved: number;
      readonly reseated?: number;
      /** Called off because somebody is not there; in older versions also what was given up. */
      readonly dropped: number;
      /** No longer held although both are there. */
      readonly givenUp?: number;
      readonly added: number;
      /** Proved that fewer could not be moved. */
      readonly isProven: boolean;
    }
  | {
      readonly kind: "moved" | "added" | "removed" | "locked" | "unlocked" | "swapped";
      readonly a: string;
      readonly b: string;
    }
  | { readonly kind: "all-locked" | "all-unlocked" };

export type ScheduleVersion = {
  readonly id: string;
  readonly gatheringId: string;
  readonly number: number;
  readonly basedOn: string | null;
  readonly madeBy: "solver" | "hand" | "replan" | "import";
  readonly deed: ScheduleDeed | null;
  readonly meetings: readonly PlacedMeeting[];
  readonly quality: ScheduleQuality | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly publishedAt: Instant | null;
};

/** How far the search is, while it works. */
export type SolvingState = {
  readonly status?: string;
  readonly worth?: ScheduleQuality["worth"];
  readonly bound?: ScheduleQuality["bound"];
  readonly seconds?: number;
  /** Why there is no schedule; absent while there may be one. */
  readonly impossible?: readonly Impossibility[];
};

export type FairDesk = {
  readonly setup: FairSetup;
  readonly draftId: string | null;
  readonly redoId: string | null;
  readonly publishedId: string | null;
  readonly solveRun: string | null;
  readonly solving: SolvingState;
  readonly version: number;
  readonly updatedBy: string;
};

export async function findFairDesk(
  tx: Tx,
  gatheringId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<FairDesk | null> {
  const query = tx.selectFrom("fair_setup").selectAll().where("gathering_id", "=", gatheringId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row
    ? {
        setup: row.setup as FairSetup,
        draftId: row.draft_id,
        redoId: row.redo_id,
        publishedId: row.published_id,
        solveRun: row.solve_run,
        solving: row.solving as SolvingState,
        version: row.version,
        updatedBy: row.updated_by,
      }
    : null;
}

export async function writeSetup(
  tx: Tx,
  gatheringId: string,
  setup: FairSetup,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  const content = {
    setup: asJson(setup),
    updated_at: by.at,
    updated_by: by.name,
  };
  await tx
    .insertInto("fair_setup")
    .values({ partnership_id: here, gathering_id: gatheringId, ...content })
    .onConflict((on) =>
      on
        .columns(["partnership_id", "gathering_id"])
        .doUpdateSet({ ...content, version: sql<number>`fair_setup.version + 1` }),
    )
    .execute();
}

type Pointers = {
  readonly draftId?: string | null;
  readonly redoId?: string | null;
  readonly publishedId?: string | null;
  readonly solveRun?: string | null;
  readonly solving?: SolvingState;
};

/** Points at other schedules; what is not named stays. */
export async function pointTo(tx: Tx, gatheringId: string, to: Pointers): Promise<void> {
  await tx
    .updateTable("fair_setup")
    .set({
      ...(to.draftId === undefined ? {} : { draft_id: to.draftId }),
      ...(to.redoId === undefined ? {} : { redo_id: to.redoId }),
      ...(to.publishedId === undefined ? {} : { published_id: to.publishedId }),
      ...(to.solveRun === undefined ? {} : { solve_run: to.solveRun }),
      ...(to.solving === undefined ? {} : { solving: asJson(to.solving) }),
    })
    .where("gathering_id", "=", gatheringId)
    .execute();
}

export async function insertSchedule(
  tx: Tx,
  gatheringId: string,
  made: Pick<ScheduleVersion, "basedOn" | "madeBy" | "deed" | "meetings" | "quality">,
  by: { readonly name: string; readonly at: Instant },
): Promise<string> {
  const { id } = await tx
    .insertInto("fair_schedule")
    .values({
      partnership_id: here,
      gathering_id: gatheringId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from fair_schedule where gathering_id = ${gatheringId})`,
      based_on: made.basedOn,
      made_by: made.madeBy,
      deed: asJson(made.deed ?? {}),
      meetings: asJson(made.meetings),
      quality: asJson(made.quality ?? {}),
      created_at: by.at,
      created_by: by.name,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findSchedule(tx: Tx, id: string | null): Promise<ScheduleVersion | null> {
  if (id === null || !isId(id)) return null;
  const row = await tx
    .selectFrom("fair_schedule")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    gatheringId: row.gathering_id,
    number: row.number,
    basedOn: row.based_on,
    madeBy: row.made_by,
    deed: orNull<ScheduleDeed>(row.deed),
    meetings: row.meetings as PlacedMeeting[],
    quality: orNull<ScheduleQuality>(row.quality),
    createdAt: row.created_at,
    createdBy: row.created_by,
    publishedAt: row.published_at,
  };
}

const orNull = <Value>(json: unknown): Value | null =>
  json && Object.keys(json).length > 0 ? (json as Value) : null;

export type ScheduleLine = Omit<ScheduleVersion, "meetings"> & { readonly count: number };

/** Versions, newest first, without their meetings. */
export async function listSchedules(tx: Tx, gatheringId: string): Promise<ScheduleLine[]> {
  const rows = await tx
    .selectFrom("fair_schedule")
    .select([
      "id",
      "gathering_id",
      "number",
      "based_on",
      "made_by",
      "deed",
      "quality",
      "created_at",
      "created_by",
      "published_at",
      sql<number>`jsonb_array_length(meetings)`.as("count"),
    ])
    .where("gathering_id", "=", gatheringId)
    .orderBy("number", "desc")
    .limit(40)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    gatheringId: row.gathering_id,
    number: row.number,
    basedOn: row.based_on,
    madeBy: row.made_by,
    deed: orNull<ScheduleDeed>(row.deed),
    quality: orNull<ScheduleQuality>(row.quality),
    createdAt: row.created_at,
    createdBy: row.created_by,
    publishedAt: row.published_at,
    count: Number(row.count),
  }));
}

export async function markPublished(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable("fair_schedule").set({ published_at: at }).where("id", "=", id).execute();
}

/** What each guest was last told, by guest id. */
export async function listNotesSent(
  tx: Tx,
  gatheringId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("fair_note_sent")
    .select(["guest_id", "fingerprint"])
    .where("gathering_id", "=", gatheringId)
    .execute();
  return new Map(rows.map((row) => [row.guest_id, row.fingerprint]));
}

export async function noteSent(
  tx: Tx,
  gatheringId: string,
  guestId: string,
  fingerprint: string,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto("fair_note_sent")
    .values({
      partnership_id: here,
      gathering_id: gatheringId,
      guest_id: guestId,
      fingerprint,
      sent_at: at,
    })
    .onConflict((on) =>
      on
        .columns(["partnership_id", "gathering_id", "guest_id"])
        .doUpdateSet({ fingerprint, sent_at: at }),
    )
    .execute();
}
