import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { exportSelection, isExportFormat } from "../usecases/export-selection.ts";
import { fileAnswer } from "./file-answer.ts";
import { actorFor } from "./public-actor.ts";

/** `/export.csv`, `.xlsx`, `.geojson`, and the same under /publiek: the format stands in the path. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const { pathname, searchParams: query } = new URL(request.url);
  const format = pathname.split(".").at(-1);
  if (!isExportFormat(format)) throw data(null, { status: 404 });
  const columns = query.getAll("cols");
  const actor = actorFor(pathname, actorOf(context));
  const file = await exportSelection(
    app,
    actor,
    { query, columns: columns.length > 0 ? columns : null, format, language },
    app.today(),
  );
  if (file.kind === "file") return fileAnswer(file);
  if (file.because === "too-many-rows" && !pathname.startsWith("/publiek")) {
    query.set("te-groot", "1");
    return redirect(`/export?${query}`);
  }
  throw data(null, { status: file.because === "too-many-rows" ? 413 : 404 });
}
