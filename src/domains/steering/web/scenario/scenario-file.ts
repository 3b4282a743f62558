import { Readable } from "node:stream";
import { data } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { writeCsv, writeXlsx } from "#platform/tables";
import { exportScenario } from "../../usecases/scenario/export-scenario.ts";
import type { Route } from "./+types/scenario-file";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** `/scenario/<id>.csv` and `.xlsx`: the quarters of the three variants, and in XLSX the assumptions. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { language } = context.get(viewContext);
  const format = new URL(request.url).pathname.endsWith(".csv") ? "csv" : "xlsx";
  const file = await exportScenario(db, actorOf(context), params.id, language);
  if (isRefusal(file)) throw data(null, { status: file.because === "not-permitted" ? 403 : 404 });
  const [quarters] = file.sheets;
  const content =
    format === "xlsx" || !quarters
      ? writeXlsx(file.sheets)
      : writeCsv([quarters.columns.map(({ header }) => header), ...quarters.rows]);
  const body = Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": contentDisposition(`${file.name}.${format}`, "attachment"),
      "cache-control": "private, no-store",
    },
  });
}
