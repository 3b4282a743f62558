import { isId } from "#kernel/id";
import { isStatus, openStatuses, type Status } from "./question.ts";

export const sortKeys = ["number", "asked", "needed", "subject", "status"] as const;
export type SortKey = (typeof sortKeys)[number];

/** Which questions the inbox shows; the same in the address, the page and the export. */
export type InboxFilter = {
  readonly words: string;
  /** None: what still has to be done. */
  readonly statuses: readonly Status[];
  /** NIS codes; "none" for questions of no municipality. */
  readonly municipalities: readonly string[];
  /** A person's id, or "none". */
  readonly owner: string | null;
  readonly only: "late" | "follow-up" | "reply" | "removed" | null;
  readonly everything: boolean;
  readonly sort: { readonly key: SortKey; readonly descending: boolean } | null;
};

const onlyWords = {
  laat: "late",
  opvolgen: "follow-up",
  reactie: "reply",
  verwijderd: "removed",
} as const;

/** Reads the address; what it does not know it leaves out. */
export function parseInboxFilter(query: URLSearchParams): InboxFilter {
  const sort = query.get("sort") ?? "";
  const key = sort.replace(/^-/, "");
  const sortKey = sortKeys.find((known) => known === key);
  const owner = query.get("wie") ?? "";
  const only = query.get("toon") ?? "";
  return {
    words: (query.get("q") ?? "").trim().slice(0, 200),
    statuses: [...new Set(query.getAll("toestand").filter(isStatus))],
    municipalities: query
      .getAll("gemeente")
      .filter((one) => /^\d{5}$/.test(one) || one === "none")
      .slice(0, 50),
    owner: owner === "none" || isId(owner) ? owner : null,
    only: Object.hasOwn(onlyWords, only) ? onlyWords[only as keyof typeof onlyWords] : null,
    everything: only === "alles",
    sort: sortKey ? { key: sortKey, descending: sort.startsWith("-") } : null,
  };
}

/** States that are shown: those asked for, else the open ones unless something else narrows the list. */
export function shownStatuses(filter: InboxFilter): readonly Status[] | null {
  if (filter.statuses.length > 0) return filter.statuses;
  return filter.everything || filter.only !== null || filter.words !== "" ? null : openStatuses;
}

/** Whether anything narrows the list beyond what it shows by itself. */
export const isNarrowed = (filter: InboxFilter): boolean =>
  filter.words !== "" ||
  filter.statuses.length > 0 ||
  filter.municipalities.length > 0 ||
  filter.owner !== null ||
  filter.only !== null ||
  filter.everything;
