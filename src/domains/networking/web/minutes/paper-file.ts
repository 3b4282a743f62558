import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { openPaper } from "../../usecases/minutes/papers.ts";
import { idIn, refusedPage } from "../refused-page.ts";

/** A file goes out as a download only, in a sandbox of its own, so that nothing in it runs as a page of ours. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const { id = "", paperId = "" } = params;
  const opened = await openPaper(app, actor, idIn({ id }), idIn({ id: paperId }));
  if (isRefusal(opened)) throw refusedPage(opened);
  const stream = Readable.toWeb(createReadStream(opened.path)) as ReadableStream<Uint8Array>;
  return new Response(stream, {
    headers: {
      "content-type": opened.mediaType,
      "content-length": String(opened.bytes),
      "content-disposition": contentDisposition(opened.name, "attachment"),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
