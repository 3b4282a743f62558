import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import type { EvidenceKind } from "../../rules/evidence.ts";
import { evidenceIsRead } from "./action-conditions.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;

export type ActionNote = {
  readonly id: string;
  readonly body: string;
  readonly personName: string;
  readonly at: Instant;
};

/** What people wrote at an action, newest first; at most 200. */
export async function listNotes(tx: Tx, actionId: string): Promise<ActionNote[]> {
  return tx
    .selectFrom("action_note")
    .select(["id", "body", "person_name as personName", "created_at as at"])
    .where("action_id", "=", actionId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
}

export async function insertNote(
  tx: Tx,
  actionId: string,
  note: { readonly body: string; readonly person: { id: string; name: string } | null },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("action_note")
    .values({
      partnership_id: here,
      action_id: actionId,
      body: note.body,
      person_id: note.person?.id ?? null,
      person_name: note.person?.name ?? "",
      created_at: now,
    })
    .execute();
}

export type ActionFile = {
  readonly fileId: string;
  readonly title: string;
  readonly bytes: number;
  readonly addedBy: string | null;
  readonly at: Instant;
};

/** Files kept with an action, by name. */
export async function listFiles(tx: Tx, actionId: string): Promise<ActionFile[]> {
  const rows = await tx
    .selectFrom("action_file")
    .innerJoin("stored_file", "stored_file.id", "action_file.file_id")
    .select([
      "action_file.file_id as fileId",
      "stored_file.name as title",
      "stored_file.bytes",
      "action_file.added_by as addedBy",
      "action_file.added_at as at",
    ])
    .where("action_file.action_id", "=", actionId)
    .orderBy("stored_file.name")
    .execute();
  return rows;
}

export async function insertFile(
  tx: Tx,
  actionId: string,
  file: { readonly fileId: string; readonly name: string; readonly addedBy: string | null },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("action_file")
    .values({
      partnership_id: here,
      action_id: actionId,
      file_id: file.fileId,
      title: file.name,
      added_by: file.addedBy,
      added_at: now,
    })
    .execute();
}

/** Does this file stand with this action? */
export async function fileIsAt(tx: Tx, actionId: string, fileId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("action_file")
    .select("file_id")
    .where("action_id", "=", actionId)
    .where("file_id", "=", fileId)
    .executeTakeFirst();
  return row !== undefined;
}

export type EvidenceOfAction = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly happenedOn: Day;
  readonly href: string | null;
};

/** Evidence that proves an action and is for the reader to see, the newest first, and how many pieces there are. */
export async function listEvidenceOf(
  tx: Tx,
  scope: ReadScope,
  actionId: string,
  limit: number,
): Promise<{ readonly evidence: EvidenceOfAction[]; readonly total: number }> {
  const rows = await tx
    .selectFrom("evidence")
    .select((eb) => [
      "id",
      "kind",
      "title",
      "happened_on as happenedOn",
      "href",
      eb.fn.countAll<number>().over().as("total"),
    ])
    .where("action_id", "=", actionId)
    .where("set_aside_at", "is", null)
    .where(evidenceIsRead(scope))
    .orderBy("happened_on", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return {
    total: Number(rows[0]?.total ?? 0),
    evidence: rows.map(({ total: _, kind, ...row }) => ({ ...row, kind: kind as EvidenceKind })),
  };
}

/** Names of organisations of the register, by id. */
export async function namesOfOrganisations(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The actions copied from this one, and the one it was copied from, by number. */
export async function listCopies(
  tx: Tx,
  action: { readonly id: string; readonly copiedFrom: string | null },
): Promise<{ readonly id: string; readonly number: number; readonly isSource: boolean }[]> {
  const rows = await tx
    .selectFrom("action")
    .select(["id", "number"])
    .where("removed_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("copied_from", "=", action.id),
        ...(action.copiedFrom ? [eb("id", "=", action.copiedFrom)] : []),
      ]),
    )
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, isSource: row.id === action.copiedFrom }));
}

/** Ways of financing used before, most used first; suggestions while typing. */
export async function listFinancing(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("action_money")
    .select("financing")
    .groupBy("financing")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .limit(limit)
    .execute();
  return rows.map(({ financing }) => financing);
}
