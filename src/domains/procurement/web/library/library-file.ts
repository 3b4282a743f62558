import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { writeCsv } from "#platform/tables";
import { libraryWords } from "../../text/library/index.ts";
import { openLibrary } from "../../usecases/library/clause-library.ts";
import { drawLibraryDocx } from "../../usecases/library/draw-library.ts";
import { libraryRows } from "../../usecases/library/library-rows.ts";
import { refusedPage } from "../refused-page.ts";
import { answersFilter, readClauseFilter, shownOf } from "./filter-clauses.ts";

/** `/clausules/bibliotheek.csv` and `.docx`: the clauses of the choice, or one by `?clausule=key`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const { pathname, searchParams: query } = new URL(request.url);
  const opened = await openLibrary(app.db, requirePerson(context, address), app.today());
  if (isRefusal(opened)) throw refusedPage(opened);
  const only = query.get("clausule");
  const filter = readClauseFilter(query);
  const clauses = opened.clauses
    .map(shownOf)
    .filter((one) => (only ? one.key === only : answersFilter(one, filter, language)))
    .map(({ key, shown }) => ({ ...shown, key }));
  const words = libraryWords(language);
  const isDocx = pathname.endsWith(".docx");
  const name = `${only ?? words.file}-${app.today()}.${isDocx ? "docx" : "csv"}`;
  const headers = {
    "content-type": isDocx
      ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      : "text/csv; charset=utf-8",
    "content-disposition": contentDisposition(name, "attachment"),
    "cache-control": "private, no-store",
  };
  if (isDocx) {
    const content = await drawLibraryDocx(clauses, { language, today: app.today() });
    return new Response(Buffer.from(content), { headers });
  }
  const bytes = Readable.toWeb(Readable.from(writeCsv(libraryRows(clauses, language))));
  return new Response(bytes as ReadableStream<Uint8Array>, { headers });
}
