/** A fact told by the taxonomy; names without prefix are those of VSME itself. */
export type XbrlFact = {
  /** Key of the fact it came from, with its column and row: "waste.recycled 2". */
  readonly from: string;
  readonly concept: string;
  readonly value: string | number | boolean | readonly string[];
  /** "MWh", "iso4217:EUR"; none for texts, counts and shares. */
  readonly unit?: string | undefined;
  /** By axis a member, or the number of a row where the axis has no members. */
  readonly dimensions: Readonly<Record<string, string>>;
};

/** Units of the international unit registry, as the taxonomy wants them. */
export const xbrlUnits = {
  MWh: "utr:MWh",
  tCO2e: "utr:tCO2e",
  m3: "utr:m3",
  m2: "utr:sqm",
  ha: "utr:ha",
  kg: "utr:kg",
  t: "utr:t",
  euro: "iso4217:EUR",
  tCO2ePerEuro: "utr:tCO2e/iso4217:EUR",
} as const;
