/** One invented company that fills in a scan. */
export type DemonstrationScan = {
  readonly name: string;
  readonly sector: string;
  readonly size: "solo" | "micro" | "small" | "medium";
  readonly nis: string;
  readonly language: "nl" | "fr";
  /** 0 hardly began with it, 1 does it all. */
  readonly ripeness: number;
  /** Part of the questions that is answered; 1: finished. */
  readonly share: number;
  readonly daysAgo: number;
  /** Filled in a scan a year before as well. */
  readonly cameBack: boolean;
};

const trades = [
  ["Bakkerij", "food"],
  ["Brouwerij", "food"],
  ["Dakwerken", "construction"],
  ["Installatie", "construction"],
  ["Metaalwerken", "industry"],
  ["Drukkerij", "industry"],
  ["Kledingwinkel", "trade"],
  ["Fietsenwinkel", "trade"],
  ["Koerierdienst", "transport"],
  ["Brasserie", "hospitality"],
  ["Softwarehuis", "digital-media"],
  ["Boekhoudkantoor", "advice"],
  ["Poetsdienst", "support"],
  ["Groenteteler", "farming"],
  ["Zorgpraktijk", "care"],
] as const;
const places = ["Zonnehoek", "Molenbeemd"] as const;
const sizes = ["micro", "small", "micro", "medium", "solo"] as const;
const municipalities = ["23027", "23003", "23016", "23077"] as const;

/** Thirty companies in fifteen trades: most finished, some half-way, four for the second year. */
export const demonstrationScans: readonly DemonstrationScan[] = trades.flatMap(
  ([trade, sector], row) =>
    places.map((place, column): DemonstrationScan => {
      const at = row * places.length + column;
      return {
        name: `${trade} ${place} (voorbeeld)`,
        sector,
        size: sizes[at % sizes.length] ?? "micro",
        nis: municipalities[at % municipalities.length] ?? "23027",
        language: at % 9 === 4 ? "fr" : "nl",
        ripeness: 0.25 + ((at * 7) % 11) / 18,
        share: at % 5 === 3 ? 0.2 + (at % 3) * 0.25 : 1,
        daysAgo: 3 + ((at * 13) % 120),
        cameBack: at % 8 === 0,
      };
    }),
);
