import { type Actor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { type CellValue, writeCsv } from "#platform/tables/write-csv";
import { mostRowsInSheet, type Sheet, writeXlsx } from "#platform/tables/write-xlsx";
import type { Audience } from "../rules/directory/select-organisations.ts";
import {
  cellOf,
  chosenExportColumns,
  type ExportColumn,
  type ExportMaterial,
  kindOfColumn,
  widthOfColumn,
} from "../rules/export/export-columns.ts";
import { collectionEnd, collectionStart, featureOf } from "../rules/export/geojson.ts";
import type { SelectionRecord, SelectionSource } from "../rules/export/selection-record.ts";
import { isSmallFte } from "../rules/fte.ts";
import {
  type ContactReach,
  listSelectionSources,
  loadCodeNames,
  loadSelectionRecords,
} from "../store/selection-records.ts";
import { exportWords } from "../text/export/index.ts";
import type { DirectoryApp } from "./directory/open-directory.ts";
import { findSelection } from "./find-selection.ts";

export const exportFormats = ["csv", "xlsx", "geojson"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const isExportFormat = (value: unknown): value is ExportFormat =>
  exportFormats.some((format) => format === value);

export type ExportOrder = {
  /** The address of the directory. */
  readonly query: URLSearchParams;
  /** Keys of columns; null for all. */
  readonly columns: readonly string[] | null;
  readonly format: ExportFormat;
  readonly language: Language;
};

export type ExportedFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly organisations: number;
  /** Read once; nothing is loaded before it is asked for. */
  readonly content: AsyncIterable<string | Uint8Array>;
};

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  geojson: "application/geo+json; charset=utf-8",
};

/** So many organisations per question to the database. */
const slice = 1_000;

/**
 * The selection as a file that is made while it is sent. Each part is read in a transaction of its own, so a
 * slow reader keeps nothing busy; an organisation that disappears meanwhile is left out.
 */
export async function exportSelection(
  app: DirectoryApp,
  actor: Actor,
  order: ExportOrder,
  today: Day,
): Promise<ExportedFile | Refusal<"not-permitted" | "too-many-rows">> {
  const found = await findSelection(app, actor, "register.export", order.query, today);
  if (found.kind === "refused") return found;
  const { ids, contacts, face } = found;
  if (order.format === "xlsx" && ids.length > mostRowsInSheet) {
    return refuse("too-many-rows", String(mostRowsInSheet));
  }
  const tenant = tenantOf(actor);
  const words = exportWords(order.language);
  const material = await inPartnership(app.db, tenant, async (tx): Promise<ExportMaterial> => {
    const sources = await listSelectionSources(tx);
    return {
      language: order.language,
      words,
      codes: await loadCodeNames(tx),
      sources: new Map(sources.map((source) => [source.id, source])),
    };
  });
  const columns = chosenExportColumns(order.columns, { withContacts: contacts !== "none" });
  const records = readInSlices(app, tenant, ids, { today, contacts, face });
  return {
    kind: "file",
    name: `${words.fileName}-${today}.${order.format}`,
    mediaType: mediaTypes[order.format],
    organisations: ids.length,
    content: contentOf(order.format, records, columns, material),
  };
}

async function* readInSlices(
  app: DirectoryApp,
  tenant: { partnershipId: string },
  ids: readonly string[],
  given: { readonly today: Day; readonly contacts: ContactReach; readonly face: Audience },
): AsyncGenerator<SelectionRecord> {
  for (let at = 0; at < ids.length; at += slice) {
    const part = ids.slice(at, at + slice);
    const records = await inPartnership(app.db, tenant, (tx) =>
      loadSelectionRecords(tx, part, given),
    );
    yield* given.face === "public" ? records.map(withoutSmallFte) : records;
  }
}

const withoutSmallFte = (record: SelectionRecord): SelectionRecord =>
  isSmallFte(record.fte) ? { ...record, fte: null } : record;

type Records = AsyncIterable<SelectionRecord>;

function contentOf(
  format: ExportFormat,
  records: Records,
  columns: readonly ExportColumn[],
  material: ExportMaterial,
): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case "csv":
      return writeCsv(csvRows(records, columns, material), { delimiter: ";" });
    case "xlsx":
      return workbook(records, columns, material);
    case "geojson":
      return geoJson(records, columns, material);
  }
}

async function* csvRows(
  records: Records,
  columns: readonly ExportColumn[],
  material: ExportMaterial,
): AsyncGenerator<readonly CellValue[]> {
  yield columns.map((column) => material.words.columns[column]);
  for await (const record of records) {
    yield columns.map((column) => cellOf(record, column, material));
  }
}

function workbook(
  records: Records,
  columns: readonly ExportColumn[],
  material: ExportMaterial,
): AsyncIterable<Uint8Array> {
  const { words } = material;
  const used = new Set<string>();
  async function* rows(): AsyncGenerator<readonly CellValue[]> {
    for await (const record of records) {
      for (const id of record.sourceIds) used.add(id);
      yield columns.map((column) => cellOf(record, column, material));
    }
  }
  return writeXlsx([
    {
      name: words.sheet,
      columns: columns.map((column) => ({
        header: words.columns[column],
        kind: kindOfColumn(column),
        width: widthOfColumn(column),
      })),
      rows: rows(),
    },
    sourceSheet(used, material),
  ]);
}

const usedSources = (used: ReadonlySet<string>, { sources }: ExportMaterial): SelectionSource[] =>
  [...sources.values()].filter(({ id }) => used.has(id));

/** The sources are known once the other sheet is written: only then are these rows asked for. */
function sourceSheet(used: ReadonlySet<string>, material: ExportMaterial): Sheet {
  const { words } = material;
  const { publisher, title, licence, retrievedOn, fileName, url } = words.sourceColumns;
  return {
    name: words.sourceSheet,
    columns: [
      { header: publisher, width: 30 },
      { header: title, width: 50 },
      { header: licence, width: 30 },
      { header: retrievedOn, kind: "day", width: 14 },
      { header: fileName, width: 30 },
      { header: url, width: 40 },
    ],
    rows: sourceRows(used, material),
  };
}

function* sourceRows(
  used: ReadonlySet<string>,
  material: ExportMaterial,
): Generator<readonly CellValue[]> {
  for (const one of usedSources(used, material)) {
    yield [one.publisher, one.title, one.licence, one.retrievedOn, one.fileName, one.url];
  }
}

async function* geoJson(
  records: Records,
  columns: readonly ExportColumn[],
  material: ExportMaterial,
): AsyncGenerator<string> {
  const used = new Set<string>();
  let piece: string = collectionStart;
  let first = true;
  for await (const record of records) {
    const feature = featureOf(record, columns, material);
    if (!feature) continue;
    for (const id of record.sourceIds) used.add(id);
    piece += `${first ? "" : ","}\n${JSON.stringify(feature)}`;
    first = false;
    if (piece.length > 65_536) {
      yield piece;
      piece = "";
    }
  }
  yield piece + collectionEnd(usedSources(used, material));
}
