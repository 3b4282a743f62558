import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, writeCsv } from "#platform/tables";
import type { NoticeRefusal } from "../../rules/notice-refusal.ts";
import { importWords } from "../../text/imports/index.ts";
import { words as procurementWords } from "../../text/index.ts";
import { readImport } from "../../usecases/notices/imports.ts";

const mostRows = 100_000;

/** What an import did not read, as CSV. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db } = context.get(appContext);
  const { language } = context.get(viewContext);
  const opened = await readImport(db, actorOf(context), params.id ?? "", mostRows);
  if (opened.kind === "refused") {
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  }
  const w = importWords(language).refused;
  const { problems } = procurementWords(language);
  const rows = csvRows(opened.refused, w, problems);
  const pieces = await Array.fromAsync(writeCsv(rows));
  return new Response(pieces.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(`${w.csvName}.csv`),
      "cache-control": "no-store",
    },
  });
}

function* csvRows(
  refused: readonly NoticeRefusal[],
  w: ReturnType<typeof importWords>["refused"],
  problems: ReturnType<typeof procurementWords>["problems"],
): Generator<CellValue[]> {
  yield [w.file, w.line, w.column, w.entry, w.why, w.detail];
  for (const { file, line, column, entry, because, detail } of refused) {
    yield [file, line ?? null, column ?? null, entry ?? null, problems[because], detail ?? null];
  }
}
