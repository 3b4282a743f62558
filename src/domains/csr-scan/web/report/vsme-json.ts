import { type LoaderFunctionArgs, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { reportWords } from "../../text/report/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { makeVsmeJson } from "../../usecases/vsme/vsme-files.ts";
import { orMissing, visitOf } from "../fill/scan-visit.ts";

/** What was filled in for VSME as xBRL-JSON: `/scan/:token/vsme.json`. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const token = params.token ?? "";
  const { scan } = orMissing(await openScan(app, token));
  const made = await makeVsmeJson(app, token, app.now());
  if (isRefusal(made)) {
    if (made.because !== "no-head") return orMissing(made);
    const said = reportWords(visitOf({ context, request }, scan).spokenLanguage).out.needsHead;
    return redirect(`/scan/${token}/uit`, {
      headers: { "set-cookie": flashLine(said, "warning") },
    });
  }
  return new Response(made.text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": contentDisposition(made.name),
      "cache-control": "private, no-store",
    },
  });
}
