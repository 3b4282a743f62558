import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { inSlices } from "#territory";
import type { ActionContent } from "../../rules/actions/action-content.ts";
import type { DraftNote } from "../../rules/plan-exchange/plan-draft.ts";
import { isOneOf, textArray } from "../actions/action-conditions.ts";
import { nextActionNumber } from "../actions/action-number.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;
const atOnce = 500;

type Person = { readonly id: string; readonly name: string } | null;

export type ImportedAction = {
  readonly content: ActionContent;
  /** By which the file names it; empty in files of others. */
  readonly reference: string;
};

/**
 * Writes new actions, many at once, with their parts and the first line of their history.
 * @returns their ids, in the order of the actions
 */
export async function insertActions(
  tx: Tx,
  actions: readonly ImportedAction[],
  birth: { readonly label: string; readonly person: Person; readonly now: Instant },
  told: (count: number) => Promise<void>,
): Promise<string[]> {
  const ids: string[] = [];
  if (actions.length === 0) return ids;
  const { label, person, now } = birth;
  let number = await nextActionNumber(tx);
  await inSlices(actions, atOnce, async (slice) => {
    const first = number;
    number += slice.length;
    const rows = await tx
      .insertInto("action")
      .values(
        slice.map(({ content, reference }, at) => ({
          partnership_id: here,
          number: first + at,
          code: content.code,
          title: content.title,
          description: content.description,
          node_id: content.nodeId,
          status: content.status,
          starts_on: content.startsOn,
          due_on: content.dueOn,
          done_on: content.doneOn,
          owner_person_id: content.ownerPersonId,
          owner_name: content.ownerName,
          owner_nis: content.ownerNis,
          nis: textArray(content.nis),
          origin: "import",
          origin_ref: reference === "" ? null : reference,
          origin_href: null,
          origin_label: label,
          copied_from: null,
          created_by: person?.id ?? null,
          created_at: now,
          updated_at: now,
          removed_at: null,
        })),
      )
      .returning(["id", "number"])
      .execute();
    const byNumber = new Map(rows.map((row) => [row.number, row.id]));
    const made = slice.flatMap(({ content }, at) => {
      const id = byNumber.get(first + at);
      return id ? [{ id, content }] : [];
    });
    await insertParts(tx, made);
    await insertHistory(tx, made, person, now);
    ids.push(...made.map(({ id }) => id));
    await told(slice.length);
  });
  return ids;
}

type Made = { readonly id: string; readonly content: ActionContent };

async function insertParts(tx: Tx, actions: readonly Made[]): Promise<void> {
  const priorities = actions.flatMap(({ id, content }) =>
    content.counts.map(({ frameId, code }) => ({
      partnership_id: here,
      action_id: id,
      frame_id: frameId,
      code,
    })),
  );
  const partners = actions.flatMap(({ id, content }) =>
    content.partnerIds.map((organisation) => ({
      partnership_id: here,
      action_id: id,
      organisation_id: organisation,
    })),
  );
  const money = actions.flatMap(({ id, content }) =>
    content.money.map((line) => ({
      partnership_id: here,
      action_id: id,
      year: line.year,
      financing: line.financing,
      budget_cents: line.budgetCents,
      spent_cents: line.spentCents,
    })),
  );
  await inSlices(priorities, 2_000, (slice) =>
    tx
      .insertInto("action_priority")
      .values([...slice])
      .execute(),
  );
  await inSlices(partners, 2_000, (slice) =>
    tx
      .insertInto("action_partner")
      .values([...slice])
      .execute(),
  );
  await inSlices(money, 2_000, (slice) =>
    tx
      .insertInto("action_money")
      .values([...slice])
      .execute(),
  );
}

async function insertHistory(
  tx: Tx,
  actions: readonly Made[],
  person: Person,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("steering_revision")
    .values(
      actions.map(({ id, content }) => ({
        partnership_id: here,
        subject_kind: "action",
        subject_id: id,
        deed: "made",
        before: null,
        after: sql`${JSON.stringify({ title: content.title })}::text::jsonb`,
        person_id: person?.id ?? null,
        person_name: person?.name ?? "",
        recorded_at: now,
      })),
    )
    .execute();
}

/** Writes notes out of a file under the names it gives. @returns note ids by action */
export async function insertNotes(
  tx: Tx,
  notes: readonly { readonly actionId: string; readonly note: DraftNote }[],
  now: Instant,
): Promise<Map<string, string[]>> {
  const made = new Map<string, string[]>();
  await inSlices(notes, 1_000, async (slice) => {
    const rows = await tx
      .insertInto("action_note")
      .values(
        slice.map(({ actionId, note }) => ({
          partnership_id: here,
          action_id: actionId,
          body: note.body,
          person_id: null,
          person_name: note.personName.slice(0, 200),
          created_at: (note.at ?? now) as Instant,
        })),
      )
      .returning(["id", "action_id"])
      .execute();
    for (const { id, action_id } of rows) made.set(action_id, [...(made.get(action_id) ?? []), id]);
  });
  return made;
}

/** Holds these actions for the transaction. @returns version by id, of those that still stand */
export async function lockActions(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("action")
    .select(["id", "version"])
    .where(isOneOf("id", ids))
    .where("removed_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Takes notes away again. */
export async function deleteNotes(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom("action_note").where(isOneOf("id", ids)).execute();
}

/**
 * Of these actions, those to which something was added or changed since they were made: another version, evidence,
 * a file, or a note that is not one of these.
 */
export async function touchedSince(
  tx: Tx,
  ids: readonly string[],
  ownNotes: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select action.id from action
    where ${isOneOf("action.id", ids)} and (
      action.version > 1
      or exists (select from evidence where evidence.action_id = action.id)
      or exists (select from action_file where action_file.action_id = action.id)
      or exists (select from action_note where action_note.action_id = action.id
                 and not ${isOneOf("action_note.id", ownNotes)}))`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Takes actions away for good, with their history: as if they had never been made. */
export async function forgetActions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom("steering_revision")
    .where("subject_kind", "=", "action")
    .where(isOneOf("subject_id", ids))
    .execute();
  await tx.deleteFrom("action").where(isOneOf("id", ids)).execute();
}
