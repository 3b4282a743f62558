import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import { inLanguage, type Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { type CellValue, writeCsv } from "#platform/tables/write-csv";
import { writeXlsx } from "#platform/tables/write-xlsx";
import type { CoverageCell } from "#steering";
import { nameOfPlace } from "../../rules/coverage/place-name.ts";
import { coverageWords } from "../../text/coverage/index.ts";
import { type OpenedCoverage, openCoverage } from "./open-coverage.ts";

export const coverageFormats = ["csv", "xlsx"] as const;
export type CoverageFormat = (typeof coverageFormats)[number];

export type CoverageFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<string | Uint8Array>;
};

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The board as a table: one row per priority and place. @param order.year null: all years */
export async function exportCoverage(
  db: Db,
  actor: Actor,
  order: {
    readonly year: number | null;
    readonly format: CoverageFormat;
    readonly language: Language;
  },
  today: Day,
): Promise<CoverageFile | Refusal<"not-permitted">> {
  const opened = await openCoverage(db, actor, { year: order.year, today });
  if (opened.kind === "refused") return opened;
  const words = coverageWords(order.language);
  const headers = Object.values(words.columns);
  const rows = rowsOf(opened, order.language);
  const content =
    order.format === "csv"
      ? writeCsv([headers, ...rows])
      : writeXlsx([{ name: words.title, columns: sheetColumns(headers), rows }]);
  const span = order.year === null ? words.allYears.toLowerCase().replace(/\s/g, "-") : order.year;
  return {
    kind: "file",
    name: `${words.fileName}-${span}.${order.format}`,
    mediaType: mediaTypes[order.format],
    content,
  };
}

const sheetColumns = (headers: readonly string[]) =>
  headers.map((header, at) => ({
    header,
    kind: at === 0 || at > 5 ? ("number" as const) : ("text" as const),
  }));

function rowsOf(opened: OpenedCoverage, language: Language): CellValue[][] {
  const words = coverageWords(language);
  return opened.coverages.flatMap(({ year, frames }) =>
    frames.flatMap(({ frame, priorities }) =>
      priorities.flatMap(({ priority, whole, byMunicipality }) => {
        const row = (place: string, cell: CoverageCell): CellValue[] => [
          year,
          inLanguage(frame.name, language) ?? frame.key,
          priority.code,
          inLanguage(priority.name, language) ?? "",
          place,
          words.states[cell.state],
          cell.asked,
          cell.done,
          cell.doneWithoutEvidence,
          cell.planned,
        ];
        return [
          ...(opened.whole ? [row(words.whole, whole)] : []),
          ...opened.municipalities.flatMap((place) => {
            const cell = byMunicipality[place.nis];
            return cell ? [row(nameOfPlace(place, language), cell)] : [];
          }),
        ];
      }),
    ),
  );
}
