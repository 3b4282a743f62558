import { type ExpressionBuilder, sql } from "kysely";
import { addDays, type Day } from "#kernel/day";
import type { Tables, Tx } from "#platform/db";
import {
  type Contract,
  type ContractState,
  contractStates,
  type Figures,
} from "../../rules/contracts/contract.ts";
import type { ContractFilter } from "../../rules/contracts/contract-filter.ts";
import { promisedBefore, sumFigures, wholePromise } from "../../rules/contracts/promised.ts";
import { listClausesOf } from "./clause-rows.ts";
import { contractOf, selectContracts } from "./contract-rows.ts";
import "./tables.ts";

/** What somebody asks, and of which municipalities they may see contracts. */
export type ContractSearch = {
  readonly filter: ContractFilter;
  /** NIS; null: all, also those of the whole partnership. */
  readonly scope: readonly string[] | null;
  readonly personId: string | null;
  /** Persons who work here; an owner who is not among them left. */
  readonly colleagues: readonly string[];
  readonly today: Day;
};

type Rows = ExpressionBuilder<Tables, "purchase_contract">;

const hasWaiting = sql<boolean>`exists (
  select from contract_report as report
  where report.partnership_id = purchase_contract.partnership_id
    and report.contract_id = purchase_contract.id and report.state = 'waiting')`;

function conditions(eb: Rows, { filter, scope, personId, colleagues, today }: ContractSearch) {
  const wanted = [sql<boolean>`removed_at is ${filter.removed ? sql`not null` : sql`null`}`];
  const add = (condition: unknown) => wanted.push(condition as (typeof wanted)[number]);
  if (scope) add(sql`nis = any(${[...scope]}::text[])`);
  if (filter.nis) add(eb("nis", "=", filter.nis));
  if (filter.states.length > 0) add(eb("state", "in", [...filter.states]));
  if (filter.year !== null) {
    add(sql`coalesce(starts_on, created_at::date) <= ${`${filter.year}-12-31`}::date`);
    add(
      sql`coalesce(ends_on, case when starts_on is null then created_at::date end, 'infinity'::date)
        >= ${`${filter.year}-01-01`}::date`,
    );
  }
  if (filter.sign === "behind") add(eb("behind_from", "<=", today));
  if (filter.sign === "late") add(eb("report_late_from", "<=", today));
  if (filter.sign === "waiting") add(hasWaiting);
  if (filter.sign === "unowned") {
    add(sql`(owner_person_id is null or owner_person_id <> all(${[...colleagues]}::uuid[]))`);
    add(sql`state not in ('ended', 'lost')`);
  }
  if (filter.mine) add(sql`owner_person_id = ${personId}::uuid`);
  for (const word of filter.words) {
    const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    add(
      sql`(title ilike ${like} or supplier_name ilike ${like} or description ilike ${like} or number::text = ${word.replace(/^[A-Za-z]+-?0*/, "")})`,
    );
  }
  return eb.and(wanted);
}

const orders = {
  newest: sql`number desc`,
  title: sql`lower(title), number desc`,
  end: sql`ends_on nulls last, number desc`,
  behind: sql`behind_from nulls last, report_late_from nulls last, number desc`,
  amount: sql`amount_cents desc nulls last, number desc`,
} as const;

/** A page of the contracts that fit. */
export async function searchContracts(
  tx: Tx,
  search: ContractSearch,
  page: { readonly limit: number; readonly offset: number },
): Promise<Contract[]> {
  const rows = await selectContracts(tx)
    .where((eb) => conditions(eb, search))
    .orderBy(orders[search.filter.sort])
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(contractOf);
}

/** How many fit, by state. */
export async function countContracts(
  tx: Tx,
  search: ContractSearch,
): Promise<{ readonly total: number; readonly byState: Readonly<Record<ContractState, number>> }> {
  const rows = await tx
    .selectFrom("purchase_contract")
    .select(["state", sql<number>`count(*)::int`.as("count")])
    .where((eb) => conditions(eb, search))
    .groupBy("state")
    .execute();
  const of = (state: ContractState) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    byState: Object.fromEntries(contractStates.map((state) => [state, of(state)])) as Record<
      ContractState,
      number
    >,
  };
}

export type ContractTotals = {
  readonly promised: Figures;
  readonly promisedByNow: Figures;
  readonly confirmed: Figures;
  readonly waiting: Figures;
  readonly behind: number;
  readonly late: number;
  readonly waitingReports: number;
};

const agreed = sql<boolean>`state in ('contract', 'running', 'ended')`;

/** What the contracts that fit promised and delivered together. */
export async function sumContracts(tx: Tx, search: ContractSearch): Promise<ContractTotals> {
  const contracts = await tx
    .selectFrom("purchase_contract")
    .select(["id", "starts_on as startsOn", "ends_on as endsOn"])
    .where((eb) => conditions(eb, search))
    .where(agreed)
    .execute();
  const clauses = await listClausesOf(
    tx,
    contracts.map(({ id }) => id),
  );
  const signs = await tx
    .selectFrom("purchase_contract")
    .select([
      sql<number>`count(*) filter (where behind_from <= ${search.today}::date)::int`.as("behind"),
      sql<number>`count(*) filter (where report_late_from <= ${search.today}::date)::int`.as(
        "late",
      ),
    ])
    .where((eb) => conditions(eb, search))
    .executeTakeFirstOrThrow();
  const reported = await sumReports(tx, search);
  return {
    promised: sumFigures(
      contracts.flatMap((contract) =>
        (clauses.get(contract.id) ?? []).map((clause) => wholePromise(clause, contract)),
      ),
    ),
    promisedByNow: sumFigures(
      contracts.map((contract) =>
        promisedBefore(clauses.get(contract.id) ?? [], contract, addDays(search.today, 1)),
      ),
    ),
    ...reported,
    ...signs,
  };
}

async function sumReports(
  tx: Tx,
  search: ContractSearch,
): Promise<Pick<ContractTotals, "confirmed" | "waiting" | "waitingReports">> {
  const sums = await tx
    .selectFrom("contract_report as report")
    .select([
      "report.state",
      sql<number>`count(*)::int`.as("count"),
      sql<number>`coalesce(sum(coalesce(confirmed_hours, case when report.state = 'waiting' then hours end)), 0)::float8`.as(
        "hours",
      ),
      sql<number>`coalesce(sum(coalesce(confirmed_places, case when report.state = 'waiting' then places end)), 0)::int`.as(
        "places",
      ),
      sql<number>`coalesce(sum(coalesce(confirmed_cents, case when report.state = 'waiting' then cents end)), 0)::bigint`.as(
        "cents",
      ),
    ])
    .where("report.state", "in", ["waiting", "confirmed"])
    .where("report.contract_id", "in", (eb) =>
      eb
        .selectFrom("purchase_contract")
        .select("id")
        .where((inner) => conditions(inner as unknown as Rows, search)),
    )
    .groupBy("report.state")
    .execute();
  const of = (state: string) => sums.find((row) => row.state === state);
  const figures = (state: string): Figures => ({
    hours: Math.round((of(state)?.hours ?? 0) * 100) / 100,
    places: of(state)?.places ?? 0,
    cents: of(state)?.cents ?? 0,
  });
  return {
    confirmed: figures("confirmed"),
    waiting: figures("waiting"),
    waitingReports: of("waiting")?.count ?? 0,
  };
}

/** Are there contracts at all that one may see, removed or not? */
export async function hasContracts(tx: Tx, scope: readonly string[] | null): Promise<boolean> {
  let query = tx.selectFrom("purchase_contract").select("id").limit(1);
  if (scope) query = query.where(sql<boolean>`nis = any(${[...scope]}::text[])`);
  return (await query.executeTakeFirst()) !== undefined;
}

/** The calendar years that periods of contracts touch, the newest first. */
export async function listContractYears(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year::int as year from purchase_contract,
      generate_series(extract(year from coalesce(starts_on, created_at::date))::int,
        extract(year from coalesce(ends_on, starts_on, created_at::date))::int) as year
    where removed_at is null order by year desc limit 40`.execute(tx);
  return rows.map(({ year }) => year);
}

export type WaitingReport = {
  readonly id: string;
  readonly contractId: string;
  readonly contractNumber: number;
  readonly title: string;
  readonly supplierName: string;
  readonly nis: string | null;
  readonly ownerPersonId: string | null;
  readonly periodFrom: Day;
  readonly periodTo: Day;
};

/** Reports that wait for the buyer, the oldest first. */
export async function listWaitingReports(
  tx: Tx,
  scope: readonly string[] | null,
  { limit, ownerId }: { readonly limit: number; readonly ownerId?: string | null },
): Promise<{ readonly reports: WaitingReport[]; readonly total: number }> {
  let query = tx
    .selectFrom("contract_report as report")
    .innerJoin("purchase_contract as contract", (join) =>
      join
        .onRef("contract.partnership_id", "=", "report.partnership_id")
        .onRef("contract.id", "=", "report.contract_id"),
    )
    .where("report.state", "=", "waiting")
    .where("contract.removed_at", "is", null);
  if (scope) query = query.where(sql<boolean>`contract.nis = any(${[...scope]}::text[])`);
  if (ownerId) query = query.where("contract.owner_person_id", "=", ownerId);
  const { total } = await query
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  const reports = await query
    .select([
      "report.id",
      "contract.id as contractId",
      "contract.number as contractNumber",
      "contract.title",
      "contract.supplier_name as supplierName",
      "contract.nis",
      "contract.owner_person_id as ownerPersonId",
      "report.period_from as periodFrom",
      "report.period_to as periodTo",
    ])
    .orderBy("report.reported_at")
    .orderBy("report.id")
    .limit(limit)
    .execute();
  return { reports, total };
}
