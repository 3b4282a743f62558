import { type EvidenceKind, evidenceKinds } from "../evidence.ts";

/** Where evidence stands: proves an action, waits in the tray, or was set aside. */
export const evidenceStates = ["linked", "tray", "aside"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export const evidenceSorts = ["day", "title", "people", "amount", "hours"] as const;
export type EvidenceSort = (typeof evidenceSorts)[number];

/** What a list of evidence is narrowed to; all of it stands in the address of the page. */
export type EvidenceFilter = {
  /** Null: all years. */
  readonly year: number | null;
  readonly nis: string | null;
  readonly kind: EvidenceKind | null;
  readonly origin: string | null;
  readonly actionId: string | null;
  readonly state: EvidenceState | null;
  /** Every word must occur in title or description. */
  readonly words: readonly string[];
  readonly sort: EvidenceSort;
  readonly descending: boolean;
};

const oneOf = <Value extends string>(all: readonly Value[], text: string | null): Value | null =>
  all.find((value) => value === text) ?? null;

/**
 * Reads the filter from an address.
 * @param thisYear shown when the address does not name a year; `jaar=alle` shows all
 */
export function readEvidenceFilter(query: URLSearchParams, thisYear: number): EvidenceFilter {
  const text = (name: string) => query.get(name)?.trim() || null;
  const asked = text("jaar");
  const year = asked && /^(19|20)\d{2}$/.test(asked) ? Number(asked) : null;
  const sort = text("sort") ?? "-day";
  const key = oneOf(evidenceSorts, sort.replace(/^-/, ""));
  const nis = text("gemeente");
  const actionId = text("actie");
  return {
    year: asked === "alle" || actionId ? year : (year ?? thisYear),
    nis: nis && /^\d{5}$/.test(nis) ? nis : null,
    kind: oneOf(evidenceKinds, text("soort")),
    origin: text("herkomst")?.slice(0, 40) ?? null,
    actionId,
    state: oneOf(evidenceStates, text("stand")),
    words: (text("q") ?? "")
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 6)
      .map((word) => word.slice(0, 50)),
    sort: key ?? "day",
    descending: key ? sort.startsWith("-") : true,
  };
}
