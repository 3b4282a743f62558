import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** What one action budgeted and spent in a year from one financing source; EUR cents. */
export type YearMoney = {
  readonly actionId: string;
  readonly actionNumber: number;
  readonly actionTitle: string;
  readonly financing: string;
  readonly budgetCents: number;
  readonly spentCents: number;
};

/** Money of a year, line by line, by financing source and action; removed actions apart. */
export async function listYearMoney(tx: Tx, year: number): Promise<YearMoney[]> {
  const rows = await tx
    .selectFrom("action_money")
    .innerJoin("action", "action.id", "action_money.action_id")
    .select(["action_money.action_id as actionId", "financing"])
    .select(["action.number as actionNumber", "action.title as actionTitle"])
    .select(["budget_cents as budgetCents", "spent_cents as spentCents"])
    .where("year", "=", year)
    .where("action.removed_at", "is", null)
    .orderBy("financing")
    .orderBy("action.number")
    .execute();
  return rows.map((row) => ({
    ...row,
    budgetCents: Number(row.budgetCents),
    spentCents: Number(row.spentCents),
  }));
}

export type YearPartner = {
  readonly actionId: string;
  readonly organisationId: string;
  readonly name: string;
};

/** Organisations that take part in actions whose period touches the year, by name. */
export async function listYearPartners(tx: Tx, year: number): Promise<YearPartner[]> {
  return tx
    .selectFrom("action_partner")
    .innerJoin("action", "action.id", "action_partner.action_id")
    .innerJoin("organisation", "organisation.id", "action_partner.organisation_id")
    .select(["action_partner.action_id as actionId", "organisation.id as organisationId"])
    .select("organisation.name")
    .where("action.removed_at", "is", null)
    .where(sql<boolean>`action.starts_on <= make_date(${year}, 12, 31)`)
    .where(sql<boolean>`greatest(action.due_on, action.done_on) >= make_date(${year}, 1, 1)`)
    .orderBy("organisation.name")
    .orderBy("organisation.id")
    .execute();
}

/** What a council voted for a part of the plan in one year, beside the sum of its actions; EUR cents. */
export type StatedBudget = {
  readonly code: string;
  readonly title: string;
  readonly statedCents: number;
  readonly sumCents: number;
};

/** Parts of the plan in force for which a budget was voted, by code. A goal sums the actions of its action plans too. */
export async function listStatedBudgets(tx: Tx, year: number): Promise<StatedBudget[]> {
  const { rows } = await sql<{
    code: string;
    title: string;
    stated: string | number;
    sum: string | number | null;
  }>`select node.code, node.title, stated.amount_cents as stated,
      (select sum(money.budget_cents) from action_money money
        join action on action.id = money.action_id and action.removed_at is null
        join plan_node own on own.id = action.node_id and (own.id = node.id or own.parent_id = node.id)
        where money.year = ${year}) as sum
    from plan_node_budget stated
    join plan_node node on node.id = stated.node_id
    join plan on plan.id = node.plan_id and plan.is_current
    where stated.year = ${year}
    order by node.code`.execute(tx);
  return rows.map(({ code, title, stated, sum }) => ({
    code,
    title,
    statedCents: Number(stated),
    sumCents: Number(sum ?? 0),
  }));
}
