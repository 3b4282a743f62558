import { type Actor, recordAudit, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { type CellValue, writeCsv } from "#platform/tables/write-csv";
import { type SheetColumn, writeXlsx } from "#platform/tables/write-xlsx";
import type { EvidenceFilter } from "../../rules/evidence/evidence-filter.ts";
import { type ListedEvidence, listEvidencePage } from "../../store/evidence/evidence-list.ts";
import { evidenceWords, sayOrigin } from "../../text/evidence/index.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import { actionsInSight, type EvidenceApp, readReach } from "./evidence-app.ts";
import { listPlaces, type Place } from "./list-places.ts";

export type EvidenceFormat = "csv" | "xlsx";

export type ExportedEvidence = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  /** Read once; nothing is loaded before it is asked for. */
  readonly content: AsyncIterable<string | Uint8Array>;
};

const mediaTypes: Readonly<Record<EvidenceFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** So many rows per question to the database. */
const slice = 2_000;

/**
 * The filtered list as a file that is made while it is sent, in the order of the list. Each part is read in a
 * transaction of its own, so a slow reader keeps nothing busy.
 * @param order.url full address of the installation, for the links to the pages
 */
export async function exportEvidence(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  order: {
    readonly filter: EvidenceFilter;
    readonly format: EvidenceFormat;
    readonly language: Language;
    readonly today: Day;
    readonly url: string;
  },
): Promise<ExportedEvidence | Refusal<"not-permitted">> {
  const reach = readReach(actor);
  if (isRefusal(reach)) return reach;
  const { filter, format, language, today, url } = order;
  const scope = actionsInSight(actor);
  const tenant = tenantOf(actor);
  const words = evidenceWords(language);
  const places = await inPartnership(db, tenant, async (tx) => {
    await recordAudit(tx, actor, "steering.export-evidence", undefined, { format, ...filter });
    return listPlaces(tx, actor, { today, language });
  });
  async function* rows(): AsyncGenerator<readonly CellValue[]> {
    const write = rowWriter(places, language, url);
    for (let offset = 0; ; offset += slice) {
      const page = await inPartnership(db, tenant, (tx) =>
        listEvidencePage(tx, filter, reach as Exclude<typeof reach, Refusal>, scope, {
          limit: slice,
          offset,
        }),
      );
      yield* page.map(write);
      if (page.length < slice) return;
    }
  }
  const columns = columnsOf(language);
  const content =
    format === "xlsx"
      ? writeXlsx([{ name: words.list.sheet, columns, rows: rows() }])
      : writeCsv(withHeader(columns, rows()), { delimiter: ";" });
  return {
    kind: "file",
    name: `${words.list.fileName}-${filter.year ?? today}.${format}`,
    mediaType: mediaTypes[format],
    content,
  };
}

async function* withHeader(
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly CellValue[]>,
): AsyncGenerator<readonly CellValue[]> {
  yield columns.map(({ header }) => header);
  for await (const row of rows) {
    // CSV knows no money: euros as a number.
    yield row.map((cell, at) =>
      columns[at]?.kind === "cents" && typeof cell === "number" ? cell / 100 : cell,
    );
  }
}

function columnsOf(language: Language): SheetColumn[] {
  const words = evidenceWords(language);
  const { fields, short, list } = words;
  return [
    { header: fields.happenedOn, kind: "day", width: 12 },
    { header: short.kind, width: 22 },
    { header: fields.title, width: 50 },
    { header: short.nis, width: 30 },
    { header: fields.organisationsSocial, kind: "number", width: 12 },
    { header: fields.organisationsRegular, kind: "number", width: 12 },
    { header: fields.organisationsPublic, kind: "number", width: 12 },
    { header: fields.people, kind: "number", width: 12 },
    { header: fields.amountCents, kind: "cents", width: 14 },
    { header: fields.hours, kind: "number", width: 10 },
    { header: short.action, width: 40 },
    { header: list.state, width: 16 },
    { header: short.origin, width: 18 },
    { header: short.recordedBy, width: 24 },
    { header: fields.description, width: 60 },
    { header: list.address, width: 40 },
  ];
}

function rowWriter(places: readonly Place[], language: Language, url: string) {
  const words = evidenceWords(language);
  const kinds = evidenceKindNames(language);
  const nameOf = new Map(places.map(({ nis, name }) => [nis, name]));
  return (row: ListedEvidence): readonly CellValue[] => [
    row.happenedOn,
    kinds[row.kind],
    row.title,
    row.nis.length === 0 ? words.whole : row.nis.map((nis) => nameOf.get(nis) ?? nis).join(", "),
    row.organisationsSocial,
    row.organisationsRegular,
    row.organisationsPublic,
    row.people,
    row.amountCents,
    row.hours,
    row.action ? `${row.action.number} · ${row.action.title}` : "",
    words.states[row.state],
    sayOrigin(words, row.origin),
    row.recordedBy ?? "",
    row.description,
    `${url}/bewijs/${row.id}`,
  ];
}
