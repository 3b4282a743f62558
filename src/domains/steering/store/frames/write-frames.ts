import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { FrameContent } from "../../rules/frames/frame.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

/** Adds a frame of the partnership itself, without versions yet. @returns its id */
export async function insertFrame(tx: Tx, key: string, now: Instant): Promise<string> {
  const { id } = await tx
    .insertInto("frame")
    .values({ partnership_id: here, key, origin: "own", created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A key that is not in use yet: the wished one, or with a number behind it. */
export async function freeFrameKey(tx: Tx, wished: string): Promise<string> {
  const rows = await tx.selectFrom("frame").select("key").execute();
  const used = new Set(rows.map(({ key }) => key));
  let key = wished;
  for (let number = 2; used.has(key); number += 1) key = `${wished}-${number}`;
  return key;
}

/** Holds the frame until the transaction ends, so that two changes follow each other. */
export async function lockFrame(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom("frame").select("id").where("id", "=", id).forUpdate().execute();
}

export async function insertFrameVersion(
  tx: Tx,
  frameId: string,
  version: number,
  content: FrameContent,
  recorded: { readonly by: string | null; readonly now: Instant },
): Promise<void> {
  await tx
    .insertInto("frame_version")
    .values({
      partnership_id: here,
      frame_id: frameId,
      version,
      name: asJson(content.name),
      valid_from: content.validFrom,
      valid_to: content.validTo,
      source: asJson(content.source),
      recorded_by: recorded.by,
      recorded_at: recorded.now,
    })
    .execute();
  await tx
    .insertInto("frame_priority")
    .values(
      content.priorities.map((priority) => ({
        partnership_id: here,
        frame_id: frameId,
        version,
        code: priority.code,
        position: priority.position,
        name: asJson(priority.name),
        description: asJson(priority.description),
        minimum: priority.minimum,
        counted_per: priority.countedPer,
        suggested_kinds: [...priority.suggestedKinds],
      })),
    )
    .execute();
}

export async function removeFrameVersion(tx: Tx, frameId: string, version: number): Promise<void> {
  await tx
    .deleteFrom("frame_version")
    .where("frame_id", "=", frameId)
    .where("version", "=", version)
    .execute();
}

export async function removeFrame(tx: Tx, frameId: string): Promise<void> {
  await tx.deleteFrom("frame").where("id", "=", frameId).execute();
}

export async function setFrameInUse(tx: Tx, frameId: string, inUse: boolean): Promise<void> {
  await tx.updateTable("frame").set({ in_use: inUse }).where("id", "=", frameId).execute();
}

/** Actions that count for the frame, removed ones too: with any, it stays. */
export async function isFrameTagged(tx: Tx, frameId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("action_priority")
    .select("action_id")
    .where("frame_id", "=", frameId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
