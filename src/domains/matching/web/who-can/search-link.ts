import { type NeedQuery, needQueryToSearch } from "../../rules/needs/need-query.ts";

/** The page of a search with something changed. */
export const searchHref = (asked: NeedQuery, change: Partial<NeedQuery> = {}): string =>
  `/wie-kan-dit?${needQueryToSearch({ ...asked, ...change })}`;

/** A whole search as the hidden values of a form. */
export function hiddenSearch(asked: NeedQuery): Record<string, string[]> {
  const params = new URLSearchParams(needQueryToSearch(asked));
  return Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]));
}
