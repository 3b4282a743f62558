import { inLanguage, type Language } from "#kernel/language";
import type { ExportWords } from "../../text/export/index.ts";
import type { CodeNames, SelectionRecord, SelectionSource } from "./selection-record.ts";

/** What may stand in one cell; a Day travels as text with its own kind. */
export type Cell = string | number | boolean | null;

/** Columns in the order of the file. `sources` and `id` always come along. */
export const exportColumns = [
  "number",
  "name",
  "kind",
  "workForms",
  "status",
  "activities",
  "derivedActivities",
  "description",
  "targetGroup",
  "adaptedWorkplace",
  "guidance",
  "qualityLabels",
  "capacityHoursMonth",
  "capacityPlaces",
  "fte",
  "street",
  "houseNumber",
  "box",
  "postcode",
  "town",
  "municipality",
  "nis",
  "lon",
  "lat",
  "placePrecision",
  "area",
  "phone",
  "email",
  "website",
  "naceCodes",
  "legalFormCode",
  "startedOn",
  "confirmedOn",
  "completeness",
  "published",
  "example",
  "contacts",
  "id",
  "sources",
] as const;
export type ExportColumn = (typeof exportColumns)[number];

const always: ReadonlySet<ExportColumn> = new Set<ExportColumn>(["name", "sources"]);
const numeric: ReadonlySet<ExportColumn> = new Set<ExportColumn>([
  "capacityHoursMonth",
  "capacityPlaces",
  "fte",
  "lon",
  "lat",
  "completeness",
]);
const days: ReadonlySet<ExportColumn> = new Set<ExportColumn>(["startedOn", "confirmedOn"]);
const long: ReadonlySet<ExportColumn> = new Set<ExportColumn>([
  "name",
  "activities",
  "derivedActivities",
  "description",
  "area",
  "sources",
  "contacts",
]);

/** What kind of values a column holds. */
export const kindOfColumn = (column: ExportColumn): "text" | "number" | "day" =>
  numeric.has(column) ? "number" : days.has(column) ? "day" : "text";

/** Width of a column in a sheet, in signs. */
export const widthOfColumn = (column: ExportColumn): number =>
  column === "description" ? 60 : long.has(column) ? 36 : numeric.has(column) ? 12 : 18;

export const isExportColumn = (value: unknown): value is ExportColumn =>
  exportColumns.some((column) => column === value);

/** Those asked for in the order of the file, with the ones that always come along; all when none is asked. */
export function chosenExportColumns(
  asked: readonly string[] | null,
  { withContacts }: { readonly withContacts: boolean },
): ExportColumn[] {
  const wanted = new Set((asked ?? []).filter(isExportColumn));
  return exportColumns.filter(
    (column) =>
      (withContacts || column !== "contacts") &&
      (wanted.size === 0 || wanted.has(column) || always.has(column)),
  );
}

/** What a row needs beside the record itself. */
export type ExportMaterial = {
  readonly language: Language;
  readonly words: ExportWords;
  readonly codes: CodeNames;
  readonly sources: ReadonlyMap<string, SelectionSource>;
};

/** The value of one column for one organisation; null when it is not known. */
export function cellOf(
  record: SelectionRecord,
  column: ExportColumn,
  material: ExportMaterial,
): Cell {
  return readers[column](record, material) ?? null;
}

type Reader = (record: SelectionRecord, material: ExportMaterial) => Cell | undefined;

const joined = (texts: readonly string[]): string | null =>
  texts.length > 0 ? texts.join(" | ") : null;

const activitiesOn =
  (basis: "stated" | "derived-from-nace"): Reader =>
  (record, { codes, language }) =>
    joined(
      record.activities
        .filter((activity) => activity.basis === basis)
        .map(({ code }) => inLanguage(codes.activities.get(code)?.label ?? {}, language) ?? code),
    );

const municipality = (nis: string, { codes, language }: ExportMaterial): string =>
  inLanguage(codes.municipalities.get(nis) ?? {}, language) ?? nis;

const readers: Readonly<Record<ExportColumn, Reader>> = {
  number: ({ number }) =>
    number && `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`,
  name: ({ name }) => name,
  kind: ({ kind }, { words }) => words.kinds[kind],
  workForms: ({ workForms }, { words }) => joined(workForms.map((form) => words.workForms[form])),
  status: ({ status }, { words }) => words.status[status],
  activities: activitiesOn("stated"),
  derivedActivities: activitiesOn("derived-from-nace"),
  description: ({ description }, { language }) => inLanguage(description, language),
  targetGroup: ({ targetGroup }) => targetGroup,
  adaptedWorkplace: ({ adaptedWorkplace }) => adaptedWorkplace,
  guidance: ({ guidance }) => guidance,
  qualityLabels: ({ qualityLabels }) => joined(qualityLabels),
  capacityHoursMonth: ({ capacityHoursMonth }) => capacityHoursMonth,
  capacityPlaces: ({ capacityPlaces }) => capacityPlaces,
  fte: ({ fte }) => fte,
  street: ({ address }) => address?.street,
  houseNumber: ({ address }) => address?.houseNumber,
  box: ({ address }) => address?.box,
  postcode: ({ address }) => address?.postcode,
  town: ({ address }) => address?.town,
  municipality: ({ address }, material) =>
    address?.nis ? municipality(address.nis, material) : null,
  nis: ({ address }) => address?.nis,
  lon: ({ point }) => point?.lon,
  lat: ({ point }) => point?.lat,
  placePrecision: ({ point, placePrecision }, { words }) =>
    point ? words.precisions[placePrecision] : null,
  area: ({ areaNis }, material) => joined(areaNis.map((nis) => municipality(nis, material))),
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  website: ({ website }) => website,
  naceCodes: ({ naceCodes }) => joined(naceCodes),
  legalFormCode: ({ legalFormCode }) => legalFormCode,
  startedOn: ({ startedOn }) => startedOn,
  confirmedOn: ({ confirmedOn }) => confirmedOn,
  completeness: ({ completeness }) => completeness,
  published: ({ published }, { words }) => words.yesNo(published),
  example: ({ isExample }, { words }) => words.yesNo(isExample),
  contacts: ({ contacts }) =>
    joined(
      contacts.map(({ name, role, department, email, phone }) =>
        [name, role, department, email, phone].filter(Boolean).join(", "),
      ),
    ),
  id: ({ id }) => id,
  sources: ({ sourceIds }, { sources }) =>
    joined(
      sourceIds.flatMap((id) => {
        const source = sources.get(id);
        return source ? `${source.publisher}: ${source.title} (${source.retrievedOn})` : [];
      }),
    ),
};
