import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { OpenAction } from "../../rules/nudges/compose-digest.ts";
import "../tables.ts";
import "./tables.ts";

/** Actions still to be done that are due on or before a day. */
export const listOpenActionsUntil = (tx: Tx, day: Day): Promise<OpenAction[]> =>
  tx
    .selectFrom("action")
    .select([
      "id",
      "number",
      "title",
      "due_on as dueOn",
      "nis",
      "owner_person_id as ownerPersonId",
      "owner_name as ownerName",
    ])
    .where("removed_at", "is", null)
    .where("status", "in", ["planned", "running"])
    .where("due_on", "<=", day)
    .orderBy("due_on")
    .orderBy("number")
    .execute();

/** How it stands with the reminders of one person. */
export type NudgeState = {
  readonly personId: string;
  readonly isOn: boolean;
  readonly sentOn: Day | null;
  readonly sentActions: number | null;
};

/** Of everybody who ever switched them or got one, or of one person. */
export async function listNudgeStates(tx: Tx, personId?: string): Promise<NudgeState[]> {
  let query = tx
    .selectFrom("nudge")
    .select(["person_id", "switched_off_at", "sent_on", "sent_actions"]);
  if (personId) query = query.where("person_id", "=", personId);
  const rows = await query.execute();
  return rows.map((row) => ({
    personId: row.person_id,
    isOn: row.switched_off_at === null,
    sentOn: row.sent_on,
    sentActions: row.sent_actions,
  }));
}

/** Of one person; who never chose gets them. */
export async function readNudgeState(tx: Tx, personId: string): Promise<NudgeState> {
  const [found] = await listNudgeStates(tx, personId);
  return found ?? { personId, isOn: true, sentOn: null, sentActions: null };
}

/**
 * Writes down that a digest goes to this person now, unless it may not: switched off, or the last one went
 * after `lastSent`. Of two that try at once the second waits for the first, and then may not.
 * @returns whether the caller is the one to send it, in this same transaction
 */
export async function claimNudge(
  tx: Tx,
  personId: string,
  sent: { readonly on: Day; readonly at: Instant; readonly actions: number },
  lastSent: Day,
): Promise<boolean> {
  const values = { sent_on: sent.on, sent_at: sent.at, sent_actions: sent.actions };
  const claimed = await tx
    .insertInto("nudge")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      person_id: personId,
      switched_off_at: null,
      ...values,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "person_id"])
        .doUpdateSet(values)
        .where("nudge.switched_off_at", "is", null)
        .where((nudge) =>
          nudge.or([nudge("nudge.sent_on", "is", null), nudge("nudge.sent_on", "<=", lastSent)]),
        ),
    )
    .returning("person_id")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** @returns whether that changed anything */
export async function switchNudge(
  tx: Tx,
  personId: string,
  isOn: boolean,
  now: Instant,
): Promise<boolean> {
  const switched_off_at = isOn ? null : now;
  const changed = await tx
    .insertInto("nudge")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      person_id: personId,
      switched_off_at,
      sent_on: null,
      sent_at: null,
      sent_actions: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "person_id"])
        .doUpdateSet({ switched_off_at })
        .where("nudge.switched_off_at", isOn ? "is not" : "is", null),
    )
    .returning("person_id")
    .executeTakeFirst();
  return changed !== undefined;
}
