import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import {
  agreedStates,
  type Contract,
  type ContractClause,
  type ContractReport,
  type Figures,
  noFigures,
} from "../../rules/contracts/contract.ts";
import { promisedInYear, sumFigures, wholePromise } from "../../rules/contracts/promised.ts";
import { listClausesOf } from "./clause-rows.ts";
import { contractOf, selectContracts } from "./contract-rows.ts";
import { listReportsOf } from "./report-rows.ts";

/** A contract with what was promised and what was delivered. */
export type ListedContract = Contract & {
  readonly clauses: readonly ContractClause[];
  readonly reports: readonly ContractReport[];
  /** Over the whole period, or in the year that was asked for. */
  readonly promised: Figures;
  /** Confirmed by the buyer, likewise. */
  readonly delivered: Figures;
};

export type ContractQuestion = {
  /** Of one buyer (NIS). */
  readonly nis?: string | undefined;
  /** Whose period, or first contact when no period is known, touches the calendar year. */
  readonly year?: number | undefined;
};

/**
 * Contracts that were not removed, the newest first.
 * Counts of places are exact here: who shows them to others than buyer and supplier passes them through `shownPlaces`.
 */
export async function listContracts(
  tx: Tx,
  { nis, year }: ContractQuestion = {},
): Promise<ListedContract[]> {
  let query = selectContracts(tx).where("removed_at", "is", null);
  if (nis !== undefined) query = query.where("nis", "=", nis);
  if (year !== undefined) {
    const first = `${year}-01-01` as Day;
    const last = `${year}-12-31` as Day;
    query = query.where(
      sql<boolean>`coalesce(starts_on, created_at::date) <= ${last}::date
        and coalesce(ends_on, case when starts_on is null then created_at::date end, 'infinity'::date) >= ${first}::date`,
    );
  }
  const rows = await query.orderBy("number", "desc").execute();
  return withFigures(tx, rows.map(contractOf), year);
}

/** Adds promises and reports to contracts. */
export async function withFigures(
  tx: Tx,
  contracts: readonly Contract[],
  year?: number,
): Promise<ListedContract[]> {
  const ids = contracts.map(({ id }) => id);
  const clauses = await listClausesOf(tx, ids);
  const reports = await listReportsOf(tx, ids);
  return contracts.map((contract) => {
    const promises = clauses.get(contract.id) ?? [];
    const reported = reports.get(contract.id) ?? [];
    return {
      ...contract,
      clauses: promises,
      reports: reported,
      promised: promisedOf(contract, promises, year),
      delivered: sumFigures(
        reported
          .filter(({ state, periodTo }) => state === "confirmed" && isIn(periodTo, year))
          .map(({ confirmed }) => confirmed),
      ),
    };
  });
}

/** A report lies within one calendar year, so its last day says which. */
const isIn = (day: Day, year: number | undefined): boolean =>
  year === undefined || day.startsWith(`${year}-`);

function promisedOf(
  contract: Contract,
  clauses: readonly ContractClause[],
  year: number | undefined,
): Figures {
  if (!agreedStates.includes(contract.state)) return noFigures;
  if (year !== undefined) return promisedInYear(clauses, contract, year);
  return sumFigures(clauses.map((clause) => wholePromise(clause, contract)));
}

export type Delivered = {
  readonly promised: Figures;
  /** Confirmed by the buyer. */
  readonly delivered: Figures;
  readonly contracts: number;
};

/** What contracts promised and delivered together, in a calendar year or over their whole period. */
export async function sumDelivered(tx: Tx, question: ContractQuestion = {}): Promise<Delivered> {
  const agreed = (await listContracts(tx, question)).filter(({ state }) =>
    agreedStates.includes(state),
  );
  return {
    promised: sumFigures(agreed.map(({ promised }) => promised)),
    delivered: sumFigures(agreed.map(({ delivered }) => delivered)),
    contracts: agreed.length,
  };
}
