import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Db, Tx } from "#platform/db";
import type {
  Brainstorm,
  BrainstormPhase,
  BrainstormSettings,
} from "../../rules/brainstorm/brainstorm.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** Of which room a code is; the only question that belongs to no partnership. */
export async function findRoomOfCode(
  db: Db,
  code: string,
): Promise<{ readonly partnershipId: string; readonly gatheringId: string } | null> {
  const row = await db
    .selectFrom("brainstorm_code")
    .select(["partnership_id", "gathering_id"])
    .where("code", "=", code)
    .executeTakeFirst();
  return row ? { partnershipId: row.partnership_id, gatheringId: row.gathering_id } : null;
}

export async function findBrainstorm(
  tx: Tx,
  gatheringId: string,
  { lock = false } = {},
): Promise<Brainstorm | null> {
  const row = await tx
    .selectFrom("brainstorm")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  return {
    gatheringId: row.gathering_id,
    code: row.code,
    question: row.question,
    explanation: row.explanation,
    phase: row.phase,
    votesEach: row.votes_each,
    isModerated: row.is_moderated,
  };
}

/** @returns false when the code is taken: make another */
export async function addBrainstorm(
  tx: Tx,
  room: { readonly gatheringId: string; readonly code: string; readonly partnershipId: string },
  settings: BrainstormSettings,
  by: { readonly name: string; readonly at: Instant },
): Promise<boolean> {
  const taken = await tx
    .insertInto("brainstorm_code")
    .values({
      code: room.code,
      partnership_id: room.partnershipId,
      gathering_id: room.gatheringId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("code")
    .executeTakeFirst();
  if (!taken) return false;
  await tx
    .insertInto("brainstorm")
    .values({
      partnership_id: here,
      gathering_id: room.gatheringId,
      code: room.code,
      ...columnsOf(settings),
      updated_at: by.at,
      updated_by: by.name,
    })
    .execute();
  return true;
}

const columnsOf = (settings: BrainstormSettings) => ({
  question: settings.question,
  explanation: settings.explanation,
  votes_each: settings.votesEach,
  is_moderated: settings.isModerated,
});

export async function writeSettings(
  tx: Tx,
  gatheringId: string,
  settings: BrainstormSettings,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable("brainstorm")
    .set({ ...columnsOf(settings), updated_at: by.at, updated_by: by.name })
    .where("gathering_id", "=", gatheringId)
    .execute();
}

export async function writePhase(
  tx: Tx,
  gatheringId: string,
  phase: BrainstormPhase,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable("brainstorm")
    .set({ phase, updated_at: by.at, updated_by: by.name })
    .where("gathering_id", "=", gatheringId)
    .execute();
}
