import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { writeCsv, writeXlsx } from "#platform/tables";
import { clientWords } from "../../text/client/index.ts";
import { openClientList, openClientPage } from "../../usecases/client/client-page.ts";
import { clientFigureRows, followedRows } from "../../usecases/client/client-rows.ts";
import { readYear } from "../../usecases/client/policy-follow.ts";
import { refusedPage } from "../refused-page.ts";

/** `/opdrachtgever.xlsx` side by side, `/opdrachtgever/23027.xlsx` one municipality; the same as CSV. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { pathname, searchParams } = new URL(request.url);
  const ending = pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const today = app.today();
  const year = readYear(searchParams.get("jaar"), today);
  const given = { language, today, year };
  const words = clientWords(language);
  const { nis } = params;
  if (nis !== undefined && !/^\d{5}$/.test(nis)) throw data(null, { status: 404 });
  const opened = nis
    ? await openClientPage(app.db, actor, nis, given)
    : await openClientList(app.db, actor, given);
  if (isRefusal(opened)) throw refusedPage(opened);
  const rows = opened.kind === "page" ? [opened] : opened.rows;
  const [headers = [], ...figures] = clientFigureRows(rows, year, language);
  const followed = opened.kind === "page" ? (opened.followed ?? []) : [];
  const purchases = followedRows(followed, language);
  const name = `${words.page.file}${nis ? `-${nis}` : ""}-${year}.${ending}`;
  const responseHeaders = {
    "content-type":
      ending === "xlsx"
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8",
    "content-disposition": contentDisposition(name, "attachment"),
    "cache-control": "private, no-store",
  };
  if (ending === "csv") {
    const bytes = Readable.toWeb(Readable.from(writeCsv([headers, ...figures])));
    return new Response(bytes as ReadableStream<Uint8Array>, { headers: responseHeaders });
  }
  const [purchaseHeaders = [], ...purchaseRows] = purchases;
  const pieces = await Array.fromAsync(
    writeXlsx([
      {
        name: words.page.figure,
        columns: headers.map((header) => ({ header: String(header), width: 24 })),
        rows: figures,
      },
      ...(purchaseRows.length === 0
        ? []
        : [
            {
              name: words.follow.columns.title,
              columns: purchaseHeaders.map((header) => ({ header: String(header), width: 22 })),
              rows: purchaseRows,
            },
          ]),
    ]),
  );
  return new Response(Buffer.concat(pieces), { headers: responseHeaders });
}
