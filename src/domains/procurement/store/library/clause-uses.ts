import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { AdviceChoice, AdviceText } from "../../rules/clauses/advice-record.ts";
import "../clauses/tables.ts";
import "../contracts/tables.ts";

/** A contract or an advice that carries a clause of the library. */
export type ClauseUse = {
  readonly kind: "contract" | "advice";
  readonly id: string;
  readonly title: string;
  readonly nis: string | null;
  readonly version: number | null;
};

const most = 200;

/** Where a clause was used, newest first; what was removed is left out. */
export async function listClauseUses(tx: Tx, key: string): Promise<ClauseUse[]> {
  const contracts = await tx
    .selectFrom("contract_clause as c")
    .innerJoin("purchase_contract as p", (join) =>
      join.onRef("p.partnership_id", "=", "c.partnership_id").onRef("p.id", "=", "c.contract_id"),
    )
    .select(["p.id", "p.title", "p.nis", "c.library_version as version"])
    .where("c.library_key", "=", key)
    .where("p.removed_at", "is", null)
    .orderBy("p.created_at", "desc")
    .limit(most)
    .execute();
  return [
    ...contracts.map((row) => ({ kind: "contract" as const, ...row })),
    ...(await listAdviceUses(tx, key)),
  ];
}

/** Advices in which the buyer chose this text for a route. */
async function listAdviceUses(tx: Tx, key: string): Promise<ClauseUse[]> {
  const rows = await tx
    .selectFrom("clause_advice")
    .select(["id", "title", "nis", "choice", "texts"])
    .where("removed_at", "is", null)
    .where(sql<boolean>`texts @> ${JSON.stringify([{ key }])}::text::jsonb`)
    .where(sql<boolean>`jsonb_array_length(coalesce(choice -> 'routes', '[]')) > 0`)
    .orderBy("updated_at", "desc")
    .limit(most)
    .execute();
  return rows.flatMap(({ id, title, nis, choice, texts }) => {
    const { routes, texts: chosen } = choice as AdviceChoice;
    const offered = texts as readonly AdviceText[];
    const used = routes.map((route) =>
      offered.find(({ family, key: one }) => family === route && one === (chosen[route] ?? one)),
    );
    const found = used.find((text) => text?.key === key);
    return found ? [{ kind: "advice" as const, id, title, nis, version: found.version }] : [];
  });
}
