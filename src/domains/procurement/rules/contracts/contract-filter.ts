import { type ContractState, contractStates, isContractState } from "./contract.ts";

export const contractSorts = ["newest", "title", "end", "behind", "amount"] as const;
export type ContractSort = (typeof contractSorts)[number];

/** What asks for attention. */
export const contractSigns = ["behind", "waiting", "late", "unowned"] as const;
export type ContractSign = (typeof contractSigns)[number];

/** What somebody wants to see of the contracts; it stands whole in the address. */
export type ContractFilter = {
  readonly nis: string | null;
  readonly states: readonly ContractState[];
  /** Whose period touches the calendar year. */
  readonly year: number | null;
  readonly sign: ContractSign | null;
  /** Only those the reader owns. */
  readonly mine: boolean;
  /** Only those that were removed. */
  readonly removed: boolean;
  readonly words: readonly string[];
  readonly sort: ContractSort;
};

const dutchState: Readonly<Record<ContractState, string>> = {
  contact: "contact",
  meeting: "gesprek",
  quote: "offerte",
  contract: "contract",
  running: "loopt",
  ended: "afgelopen",
  lost: "verloren",
};

const dutchSign: Readonly<Record<ContractSign, string>> = {
  behind: "achter",
  waiting: "wacht",
  late: "te-laat",
  unowned: "zonder-eigenaar",
};

/** The words of the address. */
export const contractAddress = {
  state: (state: ContractState): string => dutchState[state],
  sign: (sign: ContractSign): string => dutchSign[sign],
};

const stateOf = (word: string): ContractState[] => {
  const found = contractStates.find((state) => dutchState[state] === word);
  return found ? [found] : isContractState(word) ? [word] : [];
};

const mostWords = 6;

/** Reads the address of the list; what is not understood is left out. */
export function readContractFilter(query: URLSearchParams): ContractFilter {
  const year = Number(query.get("jaar"));
  const nis = query.get("gemeente") ?? "";
  const sort = query.get("sort");
  return {
    nis: /^\d{5}$/.test(nis) ? nis : null,
    states: [...new Set(query.getAll("stand").flatMap(stateOf))],
    year: Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null,
    sign: contractSigns.find((one) => dutchSign[one] === query.get("teken")) ?? null,
    mine: query.get("van") === "mij",
    removed: query.get("toon") === "verwijderd",
    words: (query.get("q") ?? "")
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, mostWords)
      .map((word) => word.slice(0, 50)),
    sort: contractSorts.find((one) => one === sort) ?? "newest",
  };
}

/** Is the list narrower than all that is there? */
export const isNarrowed = (filter: ContractFilter): boolean =>
  filter.nis !== null ||
  filter.states.length > 0 ||
  filter.year !== null ||
  filter.sign !== null ||
  filter.mine ||
  filter.removed ||
  filter.words.length > 0;

export const contractsOnPage = 40;
/** So many cards stand under each state of the board. */
export const cardsOnBoard = 12;
