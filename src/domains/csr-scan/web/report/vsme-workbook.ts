import { Readable } from "node:stream";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { reportWords } from "../../text/report/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { makeVsmeWorkbook, mostTemplateBytes } from "../../usecases/vsme/vsme-files.ts";
import { orMissing, visitOf } from "../fill/scan-visit.ts";

export const handle = { mostBodyBytes: mostTemplateBytes + 256 * 1024 };

type Asked = Pick<LoaderFunctionArgs, "context" | "params" | "request">;

async function answer({ context, params, request }: Asked, given: Uint8Array | null) {
  const app = context.get(appContext);
  const token = params.token ?? "";
  const { scan } = orMissing(await openScan(app, token));
  const made = await makeVsmeWorkbook(app, token, given, app.now());
  if (isRefusal(made)) {
    if (made.because === "no-such-scan" || made.because === "no-facts") return orMissing(made);
    const words = reportWords(visitOf({ context, request }, scan).spokenLanguage).out;
    const said = words.problems[made.because]?.(made.about ?? "") ?? "";
    return redirect(`/scan/${token}/uit`, {
      headers: { "set-cookie": flashLine(said, "warning") },
    });
  }
  return new Response(Readable.toWeb(Readable.from(made.content)) as ReadableStream, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": contentDisposition(made.name),
      "cache-control": "private, no-store",
    },
  });
}

/** The official workbook that the server keeps, filled in: GET `/scan/:token/vsme.xlsx`. */
export const loader = (asked: LoaderFunctionArgs) => answer(asked, null);

/** The blank workbook comes along, and goes back filled in; it is not kept. */
export async function action(asked: ActionFunctionArgs) {
  const file = (await asked.request.formData()).get("sjabloon");
  const given = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  return answer(asked, given);
}
