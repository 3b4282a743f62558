import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, writeCsv } from "#platform/tables";
import type { ToldRow } from "../../rules/spend/taking/told-row.ts";
import { type SpendWords, spendWords } from "../../text/spend/index.ts";
import { readSpendImport } from "../../usecases/spend/spend-imports.ts";
import { asResponse, sayCode, sayField } from "./say-spend.ts";

const mostRows = 200_000;

/** What became no line, and what was told, as CSV; before or after the files were taken in. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const words = spendWords(context.get(viewContext).language);
  const found = await readSpendImport(app.db, actorOf(context), Number(params.id), mostRows);
  if (isRefusal(found)) throw asResponse(found);
  const pieces = await Array.fromAsync(writeCsv(csvRows(found.rows, words)));
  const name = `${words.told.fileName} ${found.run.name.replace(/\.[^.]+$/, "")}.csv`;
  return new Response(pieces.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(name),
      "cache-control": "no-store",
    },
  });
}

function* csvRows(rows: readonly ToldRow[], words: SpendWords): Generator<CellValue[]> {
  const w = words.told;
  yield [w.file, w.row, w.column, w.written, w.what, w.difference, w.kind, w.raw];
  for (const { file, line, about, found, code, differenceCents, isRefused, raw } of rows)
    yield [
      file,
      line,
      about === null ? "" : sayField(words, about),
      found,
      sayCode(words, code),
      differenceCents === null ? null : differenceCents / 100,
      isRefused ? w.kinds.refused : w.kinds.told,
      raw,
    ];
}
