import { type Actor, listColleagues, mayReach, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { ContractState } from "../../rules/contracts/contract.ts";
import { contractStates } from "../../rules/contracts/contract.ts";
import {
  type ContractFilter,
  cardsOnBoard,
  contractsOnPage,
} from "../../rules/contracts/contract-filter.ts";
import { type Progress, progressOf } from "../../rules/contracts/progress.ts";
import { type ListedContract, withFigures } from "../../store/contracts/list-contracts.ts";
import {
  type ContractSearch,
  type ContractTotals,
  countContracts,
  hasContracts,
  listContractYears,
  searchContracts,
  sumContracts,
} from "../../store/contracts/search-contracts.ts";
import { type Place, readContractPlaces } from "./contract-places.ts";
import { contractScope } from "./hold-contract.ts";

/** A contract in a list. */
export type ContractLine = ListedContract & {
  readonly place: string;
  readonly progress: Progress;
  /** Reports that wait for the buyer. */
  readonly waiting: number;
  /** Nobody with that name works here any more. */
  readonly isOwnerGone: boolean;
};

export type ContractList = {
  readonly kind: "list";
  readonly lines: readonly ContractLine[];
  readonly total: number;
  readonly byState: Readonly<Record<ContractState, number>>;
  readonly totals: ContractTotals;
  readonly years: readonly number[];
  readonly places: readonly Place[];
  readonly hasAny: boolean;
  readonly mayEdit: boolean;
};

export type ContractBoard = Omit<ContractList, "kind" | "lines"> & {
  readonly kind: "board";
  readonly columns: Readonly<Record<ContractState, readonly ContractLine[]>>;
};

type Asked = {
  readonly language: Language;
  readonly today: Day;
  readonly page: number;
  readonly asBoard: boolean;
};

/** A page of the contracts, or the board of them, with what they promised and delivered together. */
export async function readContracts(
  app: Pick<App, "db">,
  actor: Actor,
  filter: ContractFilter,
  { language, today, page, asBoard }: Asked,
): Promise<ContractList | ContractBoard | Refusal<"not-permitted">> {
  const scope = contractScope(actor);
  if (isRefusal(scope)) return scope;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const search = await searchOf(tx, actor, filter, scope.nis, today);
    const places = await readContractPlaces(tx, actor.partnershipId, { language, today });
    const linesOf = async (asked: ContractSearch, span: { limit: number; offset: number }) =>
      linesWith(tx, await searchContracts(tx, asked, span), {
        today,
        colleagues: search.colleagues,
        nameOf: places.nameOf,
      });
    const common = {
      ...(await countContracts(tx, search)),
      totals: await sumContracts(tx, search),
      years: await listContractYears(tx),
      places: places.members.filter(({ nis }) => scope.nis === null || scope.nis.includes(nis)),
      hasAny: await hasContracts(tx, scope.nis),
      mayEdit: mayReach(actor, "contract.edit"),
    };
    if (!asBoard) {
      const span = { limit: contractsOnPage, offset: (page - 1) * contractsOnPage };
      return { kind: "list", ...common, lines: await linesOf(search, span) };
    }
    const columns = {} as Record<ContractState, readonly ContractLine[]>;
    for (const state of contractStates) {
      const isAsked = filter.states.length === 0 || filter.states.includes(state);
      const own = { ...search, filter: { ...filter, states: [state] } };
      columns[state] = isAsked ? await linesOf(own, { limit: cardsOnBoard, offset: 0 }) : [];
    }
    return { kind: "board", ...common, columns };
  });
}

/** A search as the database is asked it. */
export async function searchOf(
  tx: Tx,
  actor: Actor,
  filter: ContractFilter,
  scope: readonly string[] | null,
  today: Day,
): Promise<ContractSearch> {
  return {
    filter,
    scope,
    personId: actor.kind === "person" ? actor.personId : null,
    colleagues: (await listColleagues(tx)).map(({ id }) => id),
    today,
  };
}

/** Contracts with how they stand. */
export async function linesWith(
  tx: Tx,
  contracts: Parameters<typeof withFigures>[1],
  around: {
    readonly today: Day;
    readonly colleagues: readonly string[];
    readonly nameOf: (nis: string | null) => string;
  },
): Promise<ContractLine[]> {
  const { today, colleagues, nameOf } = around;
  return (await withFigures(tx, contracts)).map((contract) => ({
    ...contract,
    place: nameOf(contract.nis),
    progress: progressOf(contract, contract.clauses, contract.reports, today),
    waiting: contract.reports.filter(({ state }) => state === "waiting").length,
    isOwnerGone: contract.ownerPersonId !== null && !colleagues.includes(contract.ownerPersonId),
  }));
}
