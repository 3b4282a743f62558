import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { RuleChange } from "../../rules/clauses/own-rules.ts";
import type { ProcurementRules } from "../../rules/clauses/procurement-rules.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** Keeps an edition of the shipped rules; the same number again replaces it. Only the owner of the database may. */
export async function keepRulesEdition(tx: Tx, rules: ProcurementRules): Promise<void> {
  const content = sql`${JSON.stringify(rules)}::text::jsonb`;
  await tx
    .insertInto("procurement_rules_edition")
    .values({ edition: rules.edition, content })
    .onConflict((conflict) => conflict.column("edition").doUpdateSet({ content }))
    .execute();
}

/** The newest shipped rules; null before any were loaded. */
export async function shippedRules(tx: Tx): Promise<ProcurementRules | null> {
  const row = await tx
    .selectFrom("procurement_rules_edition")
    .select("content")
    .orderBy("edition", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? (row.content as ProcurementRules) : null;
}

/** Everything the partnership put beside the rules, taken back or not, from the newest. */
export async function listRuleChanges(tx: Tx): Promise<RuleChange[]> {
  const rows = await tx
    .selectFrom("clause_rule_change")
    .selectAll()
    .orderBy("recorded_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as RuleChange["kind"],
    about: row.about,
    value: row.value === null ? null : Number(row.value),
    from: row.valid_from,
    until: row.valid_until,
    note: row.note,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    removedBy: row.removed_by,
    removedAt: row.removed_at,
  }));
}

/** Holds the own rules until the transaction ends, so that two overlapping periods cannot both be added. */
export async function lockRuleChanges(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('clause_rule_change ' || current_partnership()::text))`.execute(
    tx,
  );
}

export type NewRuleChange = Omit<
  RuleChange,
  "id" | "recordedBy" | "recordedAt" | "removedBy" | "removedAt"
>;

export async function insertRuleChange(
  tx: Tx,
  change: NewRuleChange,
  recorded: { readonly by: string; readonly now: Instant },
): Promise<string> {
  const { id } = await tx
    .insertInto("clause_rule_change")
    .values({
      partnership_id: here,
      kind: change.kind,
      about: change.about,
      value: change.value,
      valid_from: change.from,
      valid_until: change.until,
      note: change.note,
      source_title: change.sourceTitle,
      source_url: change.sourceUrl,
      recorded_by: recorded.by,
      recorded_at: recorded.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes own rules back; without ids all of them. @returns how many counted until now */
export async function withdrawRuleChanges(
  tx: Tx,
  ids: readonly string[] | "all",
  withdrawn: { readonly by: string; readonly now: Instant },
): Promise<number> {
  const result = await tx
    .updateTable("clause_rule_change")
    .set({ removed_by: withdrawn.by, removed_at: withdrawn.now })
    .where("removed_at", "is", null)
    .$if(ids !== "all", (query) => query.where("id", "in", ids === "all" ? [] : [...ids]))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
