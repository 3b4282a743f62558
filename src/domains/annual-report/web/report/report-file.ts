import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { openReportFile } from "../../usecases/report/make-files.ts";

/** A file that the job made. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const opened = await openReportFile(app, actor, params.fileId ?? "");
  if (isRefusal(opened))
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  const { name, mediaType, bytes } = opened.file;
  return new Response(Readable.toWeb(opened.stream()) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes),
      "content-disposition": contentDisposition(name, "attachment"),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
