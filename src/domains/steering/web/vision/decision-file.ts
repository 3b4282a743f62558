import { Readable } from "node:stream";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { openDecision } from "../../usecases/vision/agree.ts";
import type { Route } from "./+types/decision-file";
import { asResponse, versionNumber } from "./answer.ts";

/** The decision with an agreement, always as a download: what strangers made is never shown as a page of ours. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const found = await openDecision(app, actor, versionNumber(params.number), params.agreement);
  if (isRefusal(found)) throw asResponse(found);
  const { file, stream } = found.opened;
  return new Response(Readable.toWeb(stream()) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(file.bytes),
      "content-disposition": contentDisposition(file.name, "attachment"),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
