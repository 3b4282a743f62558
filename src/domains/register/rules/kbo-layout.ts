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

/**
 * One file with rows, as the publisher names it: whole in a full extract; in an update the keys of whose rows go
 * (`address_delete.csv`) and the rows that come in their place (`address_insert.csv`).
 */
export type KboPart = {
  readonly file: KboRowFile;
  readonly name: string;
  readonly columns: readonly string[];
};

export const wholePart = (file: KboRowFile): KboPart => ({
  file,
  name: fileName(file),
  columns: kboColumns[file],
});
export const insertPart = (file: KboRowFile): KboPart => ({
  file,
  name: `${file}_insert.csv`,
  columns: kboColumns[file],
});
export const deletePart = (file: KboRowFile): KboPart => ({
  file,
  name: `${file}_delete.csv`,
  columns: [kboColumns[file][0]],
});

/** What must be in the ZIP of an update; its branch and code files are not read. */
export const updateFilesNeeded: readonly string[] = kboFilesNeeded.flatMap((file) =>
  file === "meta" ? [fileName(file)] : [deletePart(file).name, insertPart(file).name],
);

/** Older extracts lack this last column. */
const mayLack: readonly string[] = ["JuridicalFormCAC"];

/**
 * Where each of our columns stands in a file with this header.
 * @returns for every column its position (-1 for a column that may lack and does), or the first column that is missing
 */
export function columnPositions(
  columns: readonly string[],
  header: readonly string[],
): { readonly positions: readonly number[] } | { readonly missing: string } {
  const positions = columns.map((column) => header.indexOf(column));
  const missing = columns.find(
    (column, index) => positions[index] === -1 && !mayLack.includes(column),
  );
  return missing === undefined ? { positions } : { missing };
}
