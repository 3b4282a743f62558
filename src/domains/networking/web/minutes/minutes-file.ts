import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { makeMinutesFile } from "../../usecases/minutes/make-minutes-file.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { askedFile, sendFile } from "./send-file.ts";

/** `/bijeenkomsten/:id/verslag.pdf` and `.docx`: the minutes as they stand. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const view = context.get(viewContext);
  const actor = requirePerson(context, view.address);
  const { format, language } = askedFile(request.url);
  const id = idIn({ id: params.id ?? "" });
  const asked = { format, language: language ?? view.language };
  const file = await makeMinutesFile(app, actor, id, asked);
  if (isRefusal(file)) {
    throw file.because === "not-begun" ? data(null, { status: 404 }) : refusedPage(file);
  }
  return sendFile(file, format);
}
