import type { InstrumentKey } from "../instrument/instrument.ts";

/** What the desk tells of a scan; `again`: finished a year ago and not done anew. */
export const deskStates = ["untouched", "busy", "finished", "shared", "again"] as const;
export type DeskState = (typeof deskStates)[number];

/** What the list of scans is narrowed to; null: all. */
export type ScanFilter = {
  readonly words: string;
  readonly state: DeskState | null;
  readonly instrument: InstrumentKey | null;
  readonly nis: string | null;
  readonly sector: string | null;
  readonly size: string | null;
  /** In which it was begun. */
  readonly year: number | null;
};

export const scansOnPage = 50;

const stateAddress: Readonly<Record<DeskState, string>> = {
  untouched: "niet-begonnen",
  busy: "bezig",
  finished: "afgerond",
  shared: "gedeeld",
  again: "herhalen",
};
const instrumentAddress: Readonly<Record<InstrumentKey, string>> = {
  company: "bedrijf",
  authority: "bestuur",
};

/** How a choice stands in the address. */
export const scanAddress = {
  state: (state: DeskState) => stateAddress[state],
  instrument: (instrument: InstrumentKey) => instrumentAddress[instrument],
};

const longestWords = 100;

/** The filter as it stands in an address; what is not understood narrows nothing. */
export function readScanFilter(query: URLSearchParams): ScanFilter {
  const said = (name: string) => (query.get(name) ?? "").trim();
  const keyOf = <Key extends string>(addresses: Readonly<Record<Key, string>>, name: string) =>
    (Object.keys(addresses) as Key[]).find((key) => addresses[key] === said(name)) ?? null;
  const fitting = (name: string, shape: RegExp) => (shape.test(said(name)) ? said(name) : null);
  const year = fitting("jaar", /^20\d\d$/);
  return {
    words: said("q").slice(0, longestWords),
    state: keyOf(stateAddress, "staat"),
    instrument: keyOf(instrumentAddress, "soort"),
    nis: fitting("gemeente", /^\d{5}$/),
    sector: fitting("sector", /^[a-z][a-z-]{0,40}$/),
    size: fitting("grootte", /^[a-z][a-z-]{0,40}$/),
    year: year === null ? null : Number(year),
  };
}
