import { actorOf } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, writeCsv } from "#platform/tables";
import type { RefusedEntry } from "../../store/import-runs.ts";
import { type IntakeWords, intakeWords } from "../../text/intake/index.ts";
import { refusedEntries } from "../../usecases/import-list.ts";
import { readImport } from "../../usecases/list-imports.ts";
import { previewList } from "../../usecases/preview-list.ts";
import type { Route } from "./+types/refused-rows-file";
import { asListResponse } from "./say-list-problem.ts";
import { sayTrouble } from "./say-trouble.ts";

const mostRows = 100_000;

/** What an import did not take over, as CSV, before or after it was done. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, files, now } = context.get(appContext);
  const words = intakeWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const found = await readImport(db, actor, params.id, mostRows);
  if (found.kind === "refused") throw asListResponse(found);
  let entries = found.refused;
  if (found.run.finishedAt === null && found.run.kind === "list") {
    const preview = await previewList({ db, files, now: now() }, actor, params.id);
    if (preview.kind === "refused") throw asListResponse(preview);
    entries = refusedEntries(preview.plan, found.run.fileName);
  }
  const pieces = await Array.fromAsync(writeCsv(csvRows(entries, words)));
  const name = `${words.overview.refused} ${found.run.fileName.replace(/\.[^.]+$/, "")}.csv`;
  return new Response(pieces.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(name),
      "cache-control": "no-store",
    },
  });
}

function* csvRows(entries: readonly RefusedEntry[], words: IntakeWords): Generator<CellValue[]> {
  const w = words.troubles;
  yield [w.file, w.line, w.column, w.written, w.what, w.mend, w.kind, w.raw];
  for (const entry of entries) {
    const { written, what, mend } = sayTrouble(entry, words);
    const kind = entry.raw === null ? w.oneCell : w.wholeRow;
    yield [entry.file, entry.line, entry.field, written, what, mend, kind, entry.raw];
  }
}
