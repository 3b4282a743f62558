import type { Day } from "#kernel/day";

/** What the address of the board asks for. */
export type BoardAddress = {
  readonly view: "year" | "years";
  readonly year: number;
  /** Keys of the frame and municipality (NIS) it is narrowed to; null: all. */
  readonly frame: string | null;
  readonly nis: string | null;
};

/** The year written in an address; null when it is none. */
export function readYear(text: string | null | undefined): number | null {
  if (!text || !/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return year >= 1990 && year <= 2100 ? year : null;
}

export function readBoardAddress(query: URLSearchParams, today: Day): BoardAddress {
  return {
    view: query.get("beeld") === "jaren" ? "years" : "year",
    year: readYear(query.get("jaar")) ?? Number(today.slice(0, 4)),
    frame: query.get("kader") || null,
    nis: query.get("gemeente") || null,
  };
}
