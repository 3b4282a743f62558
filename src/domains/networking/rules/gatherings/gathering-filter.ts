import { isId } from "#kernel/id";
import { type GatheringKind, gatheringKinds } from "../gathering.ts";

export const gatheringSpans = ["coming", "past", "all"] as const;
export type GatheringSpan = (typeof gatheringSpans)[number];

/** What somebody wants to see of the gatherings; it stands whole in the address. */
export type GatheringFilter = {
  readonly span: GatheringSpan;
  readonly kind: GatheringKind | null;
  readonly nis: string | null;
  readonly seriesId: string | null;
  readonly words: readonly string[];
  readonly removed: boolean;
};

const dutchSpan: Readonly<Record<GatheringSpan, string>> = {
  coming: "komend",
  past: "voorbij",
  all: "alle",
};
const dutchKind: Readonly<Record<GatheringKind, string>> = {
  fair: "beurs",
  "round-table": "rondetafel",
  meeting: "bijeenkomst",
  brainstorm: "brainstorm",
};

/** The words of the address. */
export const gatheringAddress = {
  span: (span: GatheringSpan): string => dutchSpan[span],
  kind: (kind: GatheringKind): string => dutchKind[kind],
};

/** The kind an address names; null for none. */
export const kindOfAddress = (word: string | null): GatheringKind | null =>
  gatheringKinds.find((kind) => dutchKind[kind] === word) ?? null;

const mostWords = 6;

/** Reads the address of the list; what is not understood is left out. */
export function readGatheringFilter(query: URLSearchParams): GatheringFilter {
  const nis = query.get("gemeente") ?? "";
  const series = query.get("reeks") ?? "";
  return {
    span: gatheringSpans.find((span) => dutchSpan[span] === query.get("wanneer")) ?? "coming",
    kind: kindOfAddress(query.get("soort")),
    nis: /^\d{5}$/.test(nis) ? nis : null,
    seriesId: isId(series) ? series : null,
    words: (query.get("q") ?? "")
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, mostWords)
      .map((word) => word.slice(0, 50)),
    removed: query.get("toon") === "verwijderd",
  };
}

export const gatheringsOnPage = 40;
