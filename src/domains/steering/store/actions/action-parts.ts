import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Counts } from "../../rules/action.ts";
import type { MoneyLine } from "../../rules/actions/action-content.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;

/** Replaces the priorities an action counts for; a frame that is not there is left out. */
export async function writeCounts(tx: Tx, actionId: string, counts: readonly Counts[]) {
  await tx.deleteFrom("action_priority").where("action_id", "=", actionId).execute();
  const frames = await tx.selectFrom("frame").select("id").execute();
  const known = counts.filter(({ frameId }) => frames.some(({ id }) => id === frameId));
  if (known.length === 0) return;
  await tx
    .insertInto("action_priority")
    .values(
      known.map(({ frameId, code }) => ({
        partnership_id: here,
        action_id: actionId,
        frame_id: frameId,
        code,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Replaces the partners of an action; one who no longer stands in the register is left out. */
export async function writePartners(tx: Tx, actionId: string, organisationIds: readonly string[]) {
  await tx.deleteFrom("action_partner").where("action_id", "=", actionId).execute();
  if (organisationIds.length === 0) return;
  await tx
    .insertInto("action_partner")
    .columns(["partnership_id", "action_id", "organisation_id"])
    .expression((eb) =>
      eb
        .selectFrom("organisation")
        .select([
          "organisation.partnership_id",
          sql<string>`${actionId}::uuid`.as("action_id"),
          "organisation.id",
        ])
        .where("organisation.id", "in", [...organisationIds]),
    )
    .execute();
}

/** Replaces the budget and spending of an action; lines without any amount are not kept. */
export async function writeMoney(tx: Tx, actionId: string, money: readonly MoneyLine[]) {
  await tx.deleteFrom("action_money").where("action_id", "=", actionId).execute();
  const kept = money.filter((line) => line.budgetCents > 0 || line.spentCents > 0);
  if (kept.length === 0) return;
  await tx
    .insertInto("action_money")
    .values(
      kept.map((line) => ({
        partnership_id: here,
        action_id: actionId,
        year: line.year,
        financing: line.financing,
        budget_cents: line.budgetCents,
        spent_cents: line.spentCents,
      })),
    )
    .execute();
}

/** For which priorities these actions count, by action. */
export async function loadCounts(
  tx: Tx,
  actionIds: readonly string[],
): Promise<Map<string, Counts[]>> {
  const found = new Map<string, Counts[]>();
  if (actionIds.length === 0) return found;
  const rows = await tx
    .selectFrom("action_priority")
    .select(["action_id", "frame_id", "code"])
    .where("action_id", "in", [...actionIds])
    .orderBy("code")
    .execute();
  for (const { action_id, frame_id, code } of rows) {
    found.set(action_id, [...(found.get(action_id) ?? []), { frameId: frame_id, code }]);
  }
  return found;
}
