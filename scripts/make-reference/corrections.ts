/**
 * What we know better than a published copy, each with its reason. Nothing else is changed by hand.
 */

/** The postal file puts 1050 under Brussel only and so lacks Elsene; most of 1050 is Elsene. */
export const postcodeCorrections = [
  { postcode: "1050", nis: "21009", nameNl: "Elsene", nameFr: "Ixelles", isMain: true },
] as const;

/** The postal file has no French name for municipalities it lacks. */
export const missingNames: Readonly<Record<string, { nl: string; fr: string }>> = {
  "21009": { nl: "Elsene", fr: "Ixelles" },
};

/**
 * French names where the postal file errs or lags. All others were held against Statbel's REFNIS list of
 * municipalities (edition 2018, and the mergers since), which has both languages, and are the same.
 */
export const frenchNames: Readonly<Record<string, string>> = {
  // The file has “Zwalin”, a misreading.
  "45065": "Zwalm",
  // Statbel's name since the merger of 2025; the file repeats the Dutch one.
  "73111": "Tongres-Looz",
  // Customary in French; REFNIS keeps the Dutch name.
  "23077": "Leeuw-Saint-Pierre",
};

/**
 * Names of the municipalities that merged on 1 January 2019. Their codes and last day are in the list of
 * NIS and OVO codes, their successor follows from the codes of the deelgemeenten; only the names are ours.
 */
export const namesBefore2019: Readonly<Record<string, string>> = {
  "12030": "Puurs",
  "12034": "Sint-Amands",
  "44001": "Aalter",
  "44011": "Deinze",
  "44029": "Knesselare",
  "44036": "Lovendegem",
  "44049": "Nevele",
  "44072": "Waarschoot",
  "44080": "Zomergem",
  "45017": "Kruishoutem",
  "45057": "Zingem",
  "71047": "Opglabbeek",
  "72025": "Neerpelt",
  "72029": "Overpelt",
  "72040": "Meeuwen-Gruitrode",
};

/**
 * Which deelgemeente a postcode of the default area is about, so that an address without a point lands in
 * the right village. Postcodes of whole municipalities are not listed.
 */
export const localitiesOfPostcodes: Readonly<Record<string, readonly string[]>> = {
  "1500": ["23027A"],
  "1501": ["23027B"],
  "1502": ["23027C"],
  "1600": ["23077A", "23077B", "23077C"],
  "1601": ["23077E"],
  "1602": ["23077D"],
  "1650": ["23003A"],
  "1651": ["23003E"],
  "1652": ["23003B"],
  "1653": ["23003C"],
  "1654": ["23003D"],
  "1700": ["23016A", "23016B", "23016F"],
  "1701": ["23016D"],
  "1702": ["23016C"],
  "1703": ["23016E"],
};
