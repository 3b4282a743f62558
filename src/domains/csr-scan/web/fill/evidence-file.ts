import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { openEvidenceFile } from "../../usecases/fill/evidence-files.ts";
import { orMissing } from "./scan-visit.ts";

/** A file of evidence, for who holds the scan: always saved, never shown, whatever is in it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const opened = orMissing(
    await openEvidenceFile(context.get(appContext), params.token ?? "", params.id ?? ""),
  );
  return new Response(Readable.toWeb(opened.stream()) as ReadableStream, {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(opened.file.bytes),
      "content-disposition": contentDisposition(opened.file.name),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
