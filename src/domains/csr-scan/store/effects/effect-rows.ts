import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { Effect, EffectContent } from "../../rules/effects/effect.ts";
import { asJson } from "../as-json.ts";
import "../plan/tables.ts";

const rowsOf = (tx: Tx, scanId: string) =>
  tx.selectFrom("csr_effect").selectAll().where("scan_id", "=", scanId);
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

const effectOf = (row: Row): Effect => ({
  id: row.id,
  question: row.question,
  state: row.state,
  kind: row.kind,
  title: row.title,
  happens: row.happens,
  isHumanRights: row.is_human_rights,
  scale: row.scale,
  scope: row.scope,
  irreversibility: row.irreversibility,
  likelihood: row.likelihood,
  stakeholders: row.stakeholders,
  organisations: row.organisations,
  measureKind: row.measure_kind,
  measure: row.measure,
  who: row.who,
  checkOn: row.check_on,
  checkResult: row.check_result,
  checkedOn: row.checked_on,
  told: row.told,
  carriedFrom: row.carried_from,
  version: row.version,
  changedAt: row.changed_at,
});

/**
 * Effects of the scan the transaction opened, the oldest first; those that were set aside too. `rankEffects` puts them
 * in the order of their weight.
 */
export async function selectEffects(tx: Tx, scanId: string): Promise<readonly Effect[]> {
  const rows = await rowsOf(tx, scanId).orderBy("created_at").orderBy("id").execute();
  return rows.map(effectOf);
}

export async function findEffect(tx: Tx, scanId: string, id: string): Promise<Effect | null> {
  if (!isId(id)) return null;
  const row = await rowsOf(tx, scanId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? effectOf(row) : null;
}

const columnsOf = (content: EffectContent) => ({
  kind: content.kind,
  title: content.title,
  happens: content.happens,
  is_human_rights: content.isHumanRights,
  scale: content.scale,
  scope: content.scope,
  irreversibility: content.irreversibility,
  likelihood: content.likelihood,
  stakeholders: [...content.stakeholders],
  organisations: asJson(content.organisations) as never,
  measure_kind: content.measureKind,
  measure: content.measure,
  who: content.who,
  check_on: content.checkOn,
  check_result: content.checkResult,
  checked_on: content.checkedOn,
  told: content.told,
});

export type NewEffect = EffectContent & Pick<Effect, "question" | "state" | "carriedFrom">;

/** @returns its id; null when the scan has one of this question already */
export async function insertEffect(
  tx: Tx,
  { partnershipId, scanId }: { readonly partnershipId: string; readonly scanId: string },
  effect: NewEffect,
  now: Instant,
): Promise<string | null> {
  const row = await tx
    .insertInto("csr_effect")
    .values({
      ...columnsOf(effect),
      partnership_id: partnershipId,
      scan_id: scanId,
      question: effect.question,
      state: effect.state,
      carried_from: effect.carriedFrom,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "scan_id", "question"])
        .where("question", "is not", null)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateEffect(
  tx: Tx,
  scanId: string,
  id: string,
  content: EffectContent & Pick<Effect, "state">,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("csr_effect")
    .set({
      ...columnsOf(content),
      state: content.state,
      changed_at: now,
      version: sql<number>`version + 1`,
    })
    .where("scan_id", "=", scanId)
    .where("id", "=", id)
    .execute();
}
