/**
 * The files of a KBO Open Data extract and their columns, as the publisher's cookbook gives them.
 * @see docs/sources/kbo.md
 */
export const kboColumns = {
  meta: ["Variable", "Value"],
  code: ["Category", "Code", "Language", "Description"],
  enterprise: [
    "EnterpriseNumber",
    "Status",
    "JuridicalSituation",
    "TypeOfEnterprise",
    "JuridicalForm",
    "JuridicalFormCAC",
    "StartDate",
  ],
  establishment: ["EstablishmentNumber", "StartDate", "EnterpriseNumber"],
  denomination: ["EntityNumber", "Language", "TypeOfDenomination", "Denomination"],
  address: [
    "EntityNumber",
    "TypeOfAddress",
    "CountryNL",
    "CountryFR",
    "Zipcode",
    "MunicipalityNL",
    "MunicipalityFR",
    "StreetNL",
    "StreetFR",
    "HouseNumber",
    "Box",
    "ExtraAddressInfo",
    "DateStrikingOff",
  ],
  activity: ["EntityNumber", "ActivityGroup", "NaceVersion", "NaceCode", "Classification"],
  contact: ["EntityNumber", "EntityContact", "ContactType", "Value"],
  branch: ["Id", "StartDate", "EnterpriseNumber"],
} as const satisfies Record<string, readonly string[]>;

export type KboFile = keyof typeof kboColumns;

/** The files without which there is nothing to import; code and branch are not read. */
export const kboFilesNeeded = [
  "meta",
  "enterprise",
  "establishment",
  "denomination",
  "address",
  "activity",
  "contact",
] as const satisfies readonly KboFile[];

/** The files whose rows we read, in the order of reading (address twice: whose, then what). */
export type KboRowFile = Exclude<(typeof kboFilesNeeded)[number], "meta">;

export const fileName = (file: KboFile): string => `${file}.csv`;

/** Older extracts lack this last column. */
const mayLack: readonly string[] = ["JuridicalFormCAC"];

/**
 * Where each of our columns stands in a file with this header.
 * @returns for every column its position (-1 for a column that may lack and does), or the first column that is missing
 */
export function columnPositions(
  file: KboFile,
  header: readonly string[],
): { readonly positions: readonly number[] } | { readonly missing: string } {
  const positions = kboColumns[file].map((column) => header.indexOf(column));
  const missing = kboColumns[file].find(
    (column, index) => positions[index] === -1 && !mayLack.includes(column),
  );
  return missing === undefined ? { positions } : { missing };
}
