import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, type SheetColumn, writeCsv, writeXlsx } from "#platform/tables";
import { readSpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { type SpendViewWords, spendViewWords } from "../../text/spend-view/index.ts";
import { exportLines } from "../../usecases/spend-view/export-lines.ts";
import type { SaidLine } from "../../usecases/spend-view/read-lines.ts";
import { refusedPage } from "../refused-page.ts";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** `/uitgaven/lijnen.csv` and `.xlsx`: every line of the list as it is filtered, written while it is read. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { pathname, searchParams } = new URL(request.url);
  const format = pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const found = await exportLines(app, actor, readSpendFilter(searchParams), language);
  if (isRefusal(found)) throw refusedPage(found);
  const words = spendViewWords(language);
  const pieces = format === "csv" ? asCsv(found.lines, words) : asXlsx(found.lines, words);
  const body = Readable.toWeb(Readable.from(pieces, { objectMode: false }));
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": contentDisposition(`${words.sheet.file} ${app.today()}.${format}`),
      "cache-control": "private, no-store",
    },
  });
}

async function* asCsv(
  lines: AsyncIterable<SaidLine>,
  words: SpendViewWords,
): AsyncGenerator<Uint8Array> {
  async function* rows(): AsyncGenerator<readonly CellValue[]> {
    yield columnsOf(words).map(({ header }) => header);
    for await (const line of lines)
      yield rowOf(line, words).map((cell, at) => (at === amountAt ? Number(cell) / 100 : cell));
  }
  for await (const piece of writeCsv(rows())) yield Buffer.from(piece);
}

async function* asXlsx(
  lines: AsyncIterable<SaidLine>,
  words: SpendViewWords,
): AsyncGenerator<Uint8Array> {
  async function* rows(): AsyncGenerator<readonly CellValue[]> {
    for await (const line of lines) yield rowOf(line, words);
  }
  yield* writeXlsx([{ name: words.sheet.name, columns: columnsOf(words), rows: rows() }]);
}

const amountAt = 5;

const columnsOf = (words: SpendViewWords): SheetColumn[] => [
  { header: words.place, width: 18 },
  { header: words.line.day, kind: "day", width: 12 },
  { header: words.line.supplier, width: 34 },
  { header: words.sheet.number, width: 14 },
  { header: words.line.what, width: 40, wraps: true },
  { header: words.line.amount, kind: "cents", width: 14 },
  { header: words.sheet.currency, width: 8 },
  { header: words.sheet.vat, width: 14 },
  { header: words.sheet.social, width: 16 },
  { header: words.sheet.local, width: 18 },
  { header: words.sheet.code, width: 10 },
  { header: words.line.category, width: 30, wraps: true },
  { header: words.line.account, width: 20 },
  { header: words.sheet.kind, width: 12 },
  { header: words.sheet.document, width: 16 },
  { header: words.sheet.importFile, width: 24 },
  { header: words.sheet.row, kind: "number", width: 8 },
];

const rowOf = (line: SaidLine, words: SpendViewWords): CellValue[] => [
  line.place,
  line.day ?? "",
  line.supplierName ?? words.line.person,
  line.supplierName === null ? "" : (line.supplierNumber ?? ""),
  line.description,
  line.cents,
  line.currency,
  words.vat[line.vat],
  words.socialNames[line.social],
  words.localNames[line.local],
  line.category ?? "",
  line.categoryName ?? "",
  line.account,
  words.kinds[line.kind as keyof SpendViewWords["kinds"]] ?? line.kind,
  line.document ?? "",
  line.file ?? line.importName,
  line.line,
];
