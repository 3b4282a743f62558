import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { openDocument } from "../../usecases/evidence/edit-documents.ts";
import { asResponse } from "./refusal-response.ts";

/**
 * `/bewijs/:id/bestand/:fileId`: what somebody sent us goes out as a download only, in a sandbox of its own, so
 * that nothing in it runs as a page of ours.
 */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { id = "", fileId = "" } = params;
  const opened = await openDocument(app, actorOf(context), id, fileId);
  if (opened.kind === "refused") throw asResponse(opened);
  const stream = Readable.toWeb(createReadStream(opened.path)) as ReadableStream<Uint8Array>;
  return new Response(stream, {
    headers: {
      "content-type": opened.mediaType,
      "content-length": String(opened.bytes),
      "content-disposition": contentDisposition(opened.name),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
