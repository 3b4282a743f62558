import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { verifyFrozen } from "../../usecases/report/freeze-report.ts";
import { readReportYear, readVersion, reportLanguage } from "./report-address.ts";

/** The very bytes the fingerprint is of. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const year = readReportYear(params.year);
  const number = readVersion(params.number);
  if (year === null || number === null) throw data(null, { status: 404 });
  const language = reportLanguage(new URL(request.url).searchParams.get("taal"), "nl", undefined);
  const which = { year, language, number };
  const verified = await verifyFrozen(context.get(appContext).db, actorOf(context), which);
  if (isRefusal(verified)) {
    throw data(null, { status: verified.because === "not-permitted" ? 403 : 404 });
  }
  return new Response(verified.canonical, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": contentDisposition(
        `${year}-${language}-v${number}.json`,
        "attachment",
      ),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
