import { isResultFilter, type ResultFilter } from "../../rules/follow-up/pair-filter.ts";

/** The result asked for in an address; null: all. */
export const resultIn = (query: URLSearchParams): ResultFilter | null => {
  const asked = query.get("resultaat");
  return isResultFilter(asked) ? asked : null;
};

/** The year asked for; null: all years. */
export const yearIn = (query: URLSearchParams): number | null => {
  const asked = query.get("jaar") ?? "";
  return /^20\d{2}$/.test(asked) ? Number(asked) : null;
};

export const showsPicture = (query: URLSearchParams): boolean => query.get("beeld") === "tekening";

/** Key of the one organisation that is looked at; null: all. */
export const whoIn = (query: URLSearchParams): string | null =>
  query.get("wie")?.slice(0, 320) || null;
