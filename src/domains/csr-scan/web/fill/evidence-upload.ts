import { type ActionFunctionArgs, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import {
  addEvidenceFile,
  mostEvidenceBytes,
  removeEvidenceFile,
} from "../../usecases/fill/evidence-files.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { orMissing, visitOf } from "./scan-visit.ts";

export const handle = { mostBodyBytes: mostEvidenceBytes + 256 * 1024 };

/** Adds a file to a question, or takes one away: POST `/scan/:token/bewijs/:key`. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const { token = "", key = "" } = params;
  const { scan } = orMissing(await openScan(app, token));
  const words = fillHomeWords(visitOf({ context, request }, scan).spokenLanguage).files;
  const back = (said: string, tone: "success" | "warning") =>
    redirect(`/scan/${token}/vraag/${encodeURIComponent(key)}`, {
      headers: { "set-cookie": flashLine(said, tone) },
    });
  const form = await request.formData();
  const removed = form.get("verwijder");
  if (typeof removed === "string") {
    orMissing(await removeEvidenceFile(app, token, removed));
    return back(words.removed, "success");
  }
  const file = form.get("bestand");
  const given =
    file instanceof File
      ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { name: "", bytes: new Uint8Array() };
  const added = await addEvidenceFile(app, token, { question: key, ...given }, app.now());
  if (!isRefusal(added)) return back(words.added, "success");
  if (added.because === "no-such-scan" || added.because === "no-such-question") {
    return orMissing(added);
  }
  return back(words.problems[added.because], "warning");
}
