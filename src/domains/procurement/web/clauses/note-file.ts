import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { makeNote } from "../../usecases/clauses/make-note.ts";
import { refusedPage } from "../refused-page.ts";

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

/** The note of an advice, made anew at each asking: it is small and follows what was chosen. */
export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const view = context.get(viewContext);
  const actor = requirePerson(context, view.address);
  const url = new URL(request.url);
  const format = url.pathname.endsWith(".pdf") ? "pdf" : "docx";
  const asked = url.searchParams.get("taal");
  const language = isLanguage(asked) ? asked : view.language;
  const id = params.id ?? "";
  if (!isId(id)) throw data(null, { status: 404 });
  const note = await makeNote(app, actor, id, { format, language });
  if (isRefusal(note)) throw refusedPage(note);
  return new Response(Buffer.from(note.content), {
    headers: {
      "content-type": mediaTypes[format],
      "content-length": String(note.content.byteLength),
      "content-disposition": contentDisposition(note.name, "attachment"),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
