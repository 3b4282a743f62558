import { isLineState, isShownLevel, type LineState, type ShownLevel } from "./purchase-line.ts";

/** What somebody wants to see of the planned purchases; it stands whole in the address. */
export type LineFilter = {
  /** NIS; none: all members of the partnership. */
  readonly nis: readonly string[];
  /** Also municipalities that are no member. */
  readonly everywhere: boolean;
  readonly planId: string | null;
  readonly year: number | null;
  readonly levels: readonly ShownLevel[];
  readonly states: readonly LineState[];
  readonly categories: readonly string[];
  readonly activities: readonly string[];
  readonly fromCents: number | null;
  readonly toCents: number | null;
  readonly words: string;
  /** Whether the newest edition of its plan still has the line; null: either. */
  readonly presence: "there" | "gone" | null;
  readonly sort: LineSort;
};

export const lineSorts = ["potential", "amount", "-amount", "place"] as const;
export type LineSort = (typeof lineSorts)[number];

const euros = (text: string | null): number | null => {
  const digits = (text ?? "").replace(/[.\s€]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) * 100 : null;
};

/** A choice left open is sent as an empty value: nothing is asked then. */
const filledIn = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .filter((value) => value.trim() !== "")
    .slice(0, 50);

/** Reads the address of the list; what is not understood is left out. */
export function readLineFilter(query: URLSearchParams): LineFilter {
  const year = Number(query.get("jaar"));
  const sort = query.get("sort");
  return {
    nis: query.getAll("gemeente").filter((nis) => /^\d{5}$/.test(nis)),
    everywhere: query.get("waar") === "vlaanderen",
    planId: query.get("plan") || null,
    year: year >= 1990 && year <= 2100 ? year : null,
    levels: query.getAll("kans").filter(isShownLevel),
    states: query.getAll("stand").filter(isLineState),
    categories: filledIn(query, "rubriek"),
    activities: filledIn(query, "werk"),
    fromCents: euros(query.get("van")),
    toCents: euros(query.get("tot")),
    presence:
      query.get("inplan") === "nee" ? "gone" : query.get("inplan") === "ja" ? "there" : null,
    words: (query.get("q") ?? "").trim().slice(0, 200),
    sort: lineSorts.find((one) => one === sort) ?? "potential",
  };
}

/** Without “levels” the list leaves out what is no purchase or unlikely: the lines with potential. */
export const levelsShown = ({ levels }: Pick<LineFilter, "levels">): readonly ShownLevel[] =>
  levels.length > 0 ? levels : ["likely", "possible"];

/** A page of the list. */
export const linesOnPage = 40;
