import type { LoaderFunctionArgs } from "react-router";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { makeReport, type ReportFormat, reportTypes } from "../../usecases/report/make-report.ts";
import { orMissing, visitOf } from "../fill/scan-visit.ts";

/** The report of a scan: `/scan/:token/verslag.pdf` and `.docx`. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const token = params.token ?? "";
  const { scan } = orMissing(await openScan(app, token));
  const language = visitOf({ context, request }, scan).spokenLanguage;
  const ending = new URL(request.url).pathname.split(".").at(-1);
  const format: ReportFormat = ending === "docx" ? "docx" : "pdf";
  const file = orMissing(await makeReport(app, token, { format, language, now: app.now() }));
  return new Response(Buffer.from(file.content), {
    headers: {
      "content-type": reportTypes[format],
      "content-disposition": contentDisposition(file.name),
      "cache-control": "private, no-store",
    },
  });
}
