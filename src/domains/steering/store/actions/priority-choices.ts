import { sql } from "kysely";
import type { Multilingual } from "#kernel/language";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** A priority an action can count for, with the frame it belongs to. */
export type PriorityChoice = {
  readonly frameId: string;
  readonly frameKey: string;
  readonly frameName: Multilingual;
  readonly code: string;
  readonly name: Multilingual;
};

/** Priorities of the frames in use that hold in any of these years, by frame and position. */
export async function listPriorityChoices(
  tx: Tx,
  fromYear: number,
  toYear: number,
): Promise<PriorityChoice[]> {
  const rows = await tx
    .selectFrom("frame_priority as priority")
    .innerJoin("frame", "frame.id", "priority.frame_id")
    .innerJoin("frame_version as held", (join) =>
      join
        .onRef("held.frame_id", "=", "priority.frame_id")
        .onRef("held.version", "=", "priority.version"),
    )
    .select([
      "frame.id as frameId",
      "frame.key as frameKey",
      "held.name as frameName",
      "held.version",
      "priority.code",
      "priority.name",
      "priority.position",
    ])
    .where("frame.in_use", "=", true)
    .where(sql<boolean>`held.valid_from <= make_date(${toYear}, 12, 31)`)
    .where(sql<boolean>`(held.valid_to is null or held.valid_to > make_date(${fromYear}, 1, 1))`)
    .orderBy("held.valid_from", "desc")
    .orderBy("frame.key")
    .orderBy("held.version", "desc")
    .orderBy("priority.position")
    .execute();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${row.frameId} ${row.code}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        frameId: row.frameId,
        frameKey: row.frameKey,
        frameName: row.frameName as Multilingual,
        code: row.code,
        name: row.name as Multilingual,
      },
    ];
  });
}
