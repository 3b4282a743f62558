import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { inSlices } from "#territory";
import type { LineState, ShownLevel } from "../../rules/plans/purchase-line.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** What a person may change about a line. */
export type LineDecision = {
  readonly ownLevel: ShownLevel | null;
  readonly ownCpv: string | null;
  readonly state: LineState;
  readonly note: string;
  readonly actionId: string | null;
  readonly needId: string | null;
};

export type LineDeed = "changed" | "judged" | "handled" | "action" | "need" | "undone";

export type LineEvent = {
  readonly id: number;
  readonly batch: string;
  readonly deed: LineDeed;
  readonly before: Partial<LineDecision>;
  readonly after: Partial<LineDecision>;
  readonly personName: string;
  readonly recordedAt: Instant;
};

/** Who did it, when, and with which others it belongs together. */
export type DeedMark = {
  readonly deed: LineDeed;
  readonly batch: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly now: Instant;
};

const columnOf = {
  ownLevel: "own_level",
  ownCpv: "own_cpv",
  state: "state",
  note: "note",
  actionId: "action_id",
  needId: "need_id",
} as const satisfies Record<keyof LineDecision, string>;

/** What was decided about one line, and what stood there before. */
export type LineChange = {
  readonly id: string;
  readonly before: Partial<LineDecision>;
  readonly after: Partial<LineDecision>;
  /** Kept with what was decided, to take it back. */
  readonly mappingId?: string | undefined;
};

/** Writes what was decided about some lines in one go. */
export async function changeLines(
  tx: Tx,
  changes: readonly LineChange[],
  { deed, batch, person, now }: DeedMark,
): Promise<void> {
  // Of hundreds of lines most become the same.
  const alike = Map.groupBy(changes, ({ after }) => JSON.stringify(after));
  for (const same of alike.values()) {
    const { after = {} } = same[0] ?? {};
    const set = Object.fromEntries(
      Object.entries(after).map(([field, value]) => [columnOf[field as keyof LineDecision], value]),
    );
    const judged = "ownLevel" in after || "ownCpv" in after;
    await tx
      .updateTable("purchase_line")
      .set({
        ...set,
        version: sql`version + 1`,
        ...(judged ? { decided_by: person?.name ?? "", decided_at: now, read_with: null } : {}),
      })
      .where(
        "id",
        "in",
        same.map(({ id }) => id),
      )
      .execute();
  }
  await inSlices(changes, 500, (slice) =>
    tx
      .insertInto("purchase_line_event")
      .values(
        slice.map(({ id, before, after, mappingId }) => ({
          partnership_id: here,
          line_id: id,
          ...{ batch, deed, before },
          after: mappingId ? { ...after, mappingId } : after,
          plan_id: null,
          person_id: person?.id ?? null,
          person_name: person?.name ?? "",
          recorded_at: now,
        })),
      )
      .execute(),
  );
}

/** Writes what was decided about one line. */
export const changeLine = (
  tx: Tx,
  id: string,
  before: Partial<LineDecision>,
  after: Partial<LineDecision>,
  mark: DeedMark,
): Promise<void> => changeLines(tx, [{ id, before, after }], mark);

/** What happened to a line, the newest first. */
export async function listLineEvents(tx: Tx, lineId: string): Promise<LineEvent[]> {
  const rows = await tx
    .selectFrom("purchase_line_event")
    .select([
      "id",
      "batch",
      "deed",
      "before",
      "after",
      "person_name as personName",
      "recorded_at as recordedAt",
    ])
    .where("line_id", "=", lineId)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows as unknown as LineEvent[];
}

/** The deeds that were done together, when nothing was done to those lines since; null when something was. */
export async function findBatch(
  tx: Tx,
  batch: string,
): Promise<
  | {
      readonly lineId: string;
      readonly before: Partial<LineDecision>;
      readonly after: Partial<LineDecision> & { readonly mappingId?: string };
    }[]
  | null
> {
  const rows = await tx
    .selectFrom("purchase_line_event as event")
    .select(["event.line_id as lineId", "event.before", "event.after"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("purchase_line_event as later")
            .select("later.id")
            .whereRef("later.line_id", "=", "event.line_id")
            .whereRef("later.id", ">", "event.id"),
        )
        .as("isOvertaken"),
    )
    .where("event.batch", "=", batch)
    .where("event.deed", "in", ["judged", "handled"])
    .execute();
  if (rows.length === 0 || rows.some(({ isOvertaken }) => isOvertaken)) return null;
  return rows as never;
}
