import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** What was said of a card, and the action it became. */
export type CardOutcome = {
  readonly note: string;
  readonly actionId: string | null;
  readonly actionNumber: number | null;
};

/** By card. */
export async function listOutcomes(
  tx: Tx,
  gatheringId: string,
): Promise<ReadonlyMap<string, CardOutcome>> {
  const rows = await tx
    .selectFrom("brainstorm_outcome")
    .select(["target_id", "note", "action_id as actionId", "action_number as actionNumber"])
    .where("gathering_id", "=", gatheringId)
    .execute();
  return new Map(rows.map(({ target_id, ...outcome }) => [target_id, outcome]));
}

export async function writeOutcome(
  tx: Tx,
  gatheringId: string,
  card: string,
  outcome: Partial<CardOutcome>,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  const values = {
    ...(outcome.note === undefined ? {} : { note: outcome.note }),
    ...(outcome.actionId === undefined ? {} : { action_id: outcome.actionId }),
    ...(outcome.actionNumber === undefined ? {} : { action_number: outcome.actionNumber }),
    updated_at: by.at,
    updated_by: by.name,
  };
  await tx
    .insertInto("brainstorm_outcome")
    .values({ partnership_id: here, gathering_id: gatheringId, target_id: card, ...values })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "gathering_id", "target_id"]).doUpdateSet(values),
    )
    .execute();
}
