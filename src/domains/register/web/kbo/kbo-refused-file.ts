import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, writeCsv } from "#platform/tables";
import type { RefusedEntry } from "../../store/import-runs.ts";
import { type KboWords, kboWords } from "../../text/kbo/index.ts";
import { readKboImport } from "../../usecases/read-kbo-import.ts";
import { sayRowProblem } from "./say-row-problem.ts";

const mostRows = 100_000;

/** The rows a KBO import refused, as CSV. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db } = context.get(appContext);
  const words = kboWords(context.get(viewContext).language);
  const found = await readKboImport(db, actorOf(context), params.id ?? "", mostRows);
  if (found.kind === "refused") {
    throw data(null, { status: found.because === "not-permitted" ? 403 : 404 });
  }
  const pieces = await Array.fromAsync(writeCsv(csvRows(found.refused, words)));
  return new Response(pieces.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(`${words.result.refusedTitle}.csv`),
      "cache-control": "no-store",
    },
  });
}

function* csvRows(rows: readonly RefusedEntry[], words: KboWords): Generator<CellValue[]> {
  const c = words.result.columns;
  yield [c.file, c.line, c.column, c.because, c.raw];
  for (const { file, line, field, because, raw } of rows) {
    yield [file, line, field, sayRowProblem(because, words), raw];
  }
}
