import type { SearchedRow } from "./searched-rows.ts";

/** A search people really type and common engines miss, with who should be found. */
export type HardQuery = {
  readonly kind: string;
  readonly query: string;
  readonly isWanted: (row: SearchedRow) => boolean;
};

const named = (trade: string) => (row: SearchedRow) => row.name.includes(trade);
const described = (words: string) => (row: SearchedRow) =>
  row.description.toLowerCase().includes(words);
const either =
  (one: (row: SearchedRow) => boolean, other: (row: SearchedRow) => boolean) =>
  (row: SearchedRow) =>
    one(row) || other(row);
const both =
  (one: (row: SearchedRow) => boolean, other: (row: SearchedRow) => boolean) =>
  (row: SearchedRow) =>
    one(row) && other(row);
const seatedIn = (nis: string) => (row: SearchedRow) => row.seatNis === nis;
const green = either(named("Groenonderhoud"), described("onderhoud van groen"));

export const hardQueries: readonly HardQuery[] = [
  { kind: "typo", query: "schrijnwekerij", isWanted: named("Schrijnwerkerij") },
  { kind: "typo, swapped letters", query: "metaalbewerkign", isWanted: named("Metaalbewerking") },
  { kind: "typo, first letter", query: "trukkerij", isWanted: named("Drukkerij") },
  {
    kind: "word order",
    query: "halle verhuisdienst",
    isWanted: both(named("Verhuisdienst"), seatedIn("23027")),
  },
  { kind: "accents", query: "café", isWanted: (row) => row.activityText.includes("epair café") },
  { kind: "no accents", query: "cafe", isWanted: (row) => row.activityText.includes("epair café") },
  { kind: "compound for a phrase", query: "groenonderhoud", isWanted: green },
  { kind: "phrase for a compound", query: "onderhoud groen", isWanted: green },
  {
    kind: "compound for a plural phrase",
    query: "speelpleinonderhoud",
    isWanted: described("onderhoud van speelpleinen"),
  },
  {
    kind: "parts of a compound",
    query: "bestrijding onkruid",
    isWanted: described("onkruidbestrijding"),
  },
  { kind: "mistyped compound", query: "groenonderhuod", isWanted: green },
  {
    kind: "French name of a place",
    query: "Hal wasserij",
    isWanted: both(named("Wasserij"), seatedIn("23027")),
  },
  {
    kind: "place that merged",
    query: "Galmaarden dakwerken",
    isWanted: both(named("Dakwerken"), seatedIn("23106")),
  },
  {
    kind: "compound and place",
    query: "groenonderhoud Halle",
    isWanted: both(green, seatedIn("23027")),
  },
];
