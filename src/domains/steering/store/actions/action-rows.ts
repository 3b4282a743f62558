import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { ActionStatus } from "../../rules/action.ts";
import type { ActionContent, MoneyLine } from "../../rules/actions/action-content.ts";
import type { ActionTable } from "../tables.ts";
import { loadCounts, writeCounts, writeMoney, writePartners } from "./action-parts.ts";
import "../tables.ts";

/** An action as it stands, with what surrounds its content. */
export type StoredAction = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly content: ActionContent;
  readonly origin: string;
  readonly originRef: string | null;
  readonly originHref: string | null;
  readonly originLabel: string | null;
  readonly copiedFrom: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly removedAt: Instant | null;
};

/** One action with all its parts, removed or not; undefined when there is none. */
export async function loadAction(
  tx: Tx,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<StoredAction | undefined> {
  if (!isId(id)) return undefined;
  const found = tx.selectFrom("action").selectAll().where("id", "=", id);
  const row = await (options.lock ? found.forUpdate() : found).executeTakeFirst();
  if (!row) return undefined;
  const counts = await loadCounts(tx, [id]);
  const partners = await tx
    .selectFrom("action_partner")
    .select("organisation_id")
    .where("action_id", "=", id)
    .orderBy("organisation_id")
    .execute();
  const money = await tx
    .selectFrom("action_money")
    .select(["year", "financing", "budget_cents", "spent_cents"])
    .where("action_id", "=", id)
    .orderBy("year")
    .orderBy("financing")
    .execute();
  return stored(
    row,
    counts.get(id) ?? [],
    partners.map((partner) => partner.organisation_id),
    money.map((line) => ({
      year: line.year,
      financing: line.financing,
      budgetCents: line.budget_cents,
      spentCents: line.spent_cents,
    })),
  );
}

const stored = (
  row: Selectable<ActionTable>,
  counts: ActionContent["counts"],
  partnerIds: readonly string[],
  money: readonly MoneyLine[],
): StoredAction => ({
  id: row.id,
  number: row.number,
  version: row.version,
  content: {
    title: row.title,
    description: row.description,
    code: row.code,
    nodeId: row.node_id,
    status: row.status as ActionStatus,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    doneOn: row.done_on,
    ownerPersonId: row.owner_person_id,
    ownerName: row.owner_name,
    ownerNis: row.owner_nis,
    nis: row.nis,
    counts,
    partnerIds,
    money,
  },
  origin: row.origin,
  originRef: row.origin_ref,
  originHref: row.origin_href,
  originLabel: row.origin_label,
  copiedFrom: row.copied_from,
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  removedAt: row.removed_at,
});

const columnsOf = (content: ActionContent) => ({
  title: content.title,
  description: content.description,
  code: content.code,
  node_id: content.nodeId,
  status: content.status,
  starts_on: content.startsOn,
  due_on: content.dueOn,
  done_on: content.doneOn,
  owner_person_id: content.ownerPersonId,
  owner_name: content.ownerName,
  owner_nis: content.ownerNis,
  nis: [...content.nis],
});

/** Where a new action comes from. */
export type ActionBirth = {
  readonly number: number;
  readonly origin: string;
  readonly originRef: string | null;
  readonly originHref: string | null;
  readonly originLabel: string | null;
  readonly copiedFrom: string | null;
  readonly createdBy: string | null;
  readonly now: Instant;
};

/** Writes a new action with all its parts. @returns its id */
export async function insertAction(
  tx: Tx,
  content: ActionContent,
  birth: ActionBirth,
): Promise<string> {
  const { id } = await tx
    .insertInto("action")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      ...columnsOf(content),
      number: birth.number,
      origin: birth.origin,
      origin_ref: birth.originRef,
      origin_href: birth.originHref,
      origin_label: birth.originLabel,
      copied_from: birth.copiedFrom,
      created_by: birth.createdBy,
      created_at: birth.now,
      updated_at: birth.now,
      removed_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeParts(tx, id, content);
  return id;
}

/** Replaces the content of an action and counts its version up. */
export async function updateAction(
  tx: Tx,
  id: string,
  content: ActionContent,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("action")
    .set({ ...columnsOf(content), version: sql<number>`version + 1`, updated_at: now })
    .where("id", "=", id)
    .execute();
  await writeParts(tx, id, content);
}

/** Its evidence first, as whoever links that does: in another order the two would block each other. */
export async function holdEvidenceOf(tx: Tx, id: string): Promise<void> {
  if (!isId(id)) return;
  await tx
    .selectFrom("evidence")
    .select("id")
    .where("action_id", "=", id)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Takes an action out of every view, or (null) puts it back. */
export async function setRemoved(
  tx: Tx,
  id: string,
  removedAt: Instant | null,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("action")
    .set({ removed_at: removedAt, updated_at: now })
    .where("id", "=", id)
    .execute();
}

async function writeParts(tx: Tx, id: string, content: ActionContent): Promise<void> {
  await writeCounts(tx, id, content.counts);
  await writePartners(tx, id, content.partnerIds);
  await writeMoney(tx, id, content.money);
}

/** The action another domain made before for the same record there. */
export async function findByOrigin(
  tx: Tx,
  origin: string,
  originRef: string,
): Promise<{ readonly id: string; readonly number: number } | undefined> {
  return tx
    .selectFrom("action")
    .select(["id", "number"])
    .where("origin", "=", origin)
    .where("origin_ref", "=", originRef)
    .executeTakeFirst();
}

/** Does this part of the plan exist? */
export async function nodeExists(tx: Tx, nodeId: string): Promise<boolean> {
  if (!isId(nodeId)) return false;
  const row = await tx
    .selectFrom("plan_node")
    .select("id")
    .where("id", "=", nodeId)
    .executeTakeFirst();
  return row !== undefined;
}
