import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { readEvidenceFilter } from "../../rules/evidence/evidence-filter.ts";
import { exportEvidence } from "../../usecases/evidence/export-evidence.ts";

/** `/bewijs/lijst.csv` and `/bewijs/lijst.xlsx`: the list as its page shows it, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const { pathname, searchParams } = new URL(request.url);
  const today = app.today();
  const file = await exportEvidence(app, actorOf(context), {
    filter: readEvidenceFilter(searchParams, Number(today.slice(0, 4))),
    format: pathname.endsWith(".csv") ? "csv" : "xlsx",
    language,
    today,
    url: app.config.url,
  });
  if (file.kind === "refused") throw data(null, { status: 403 });
  const bytes = Readable.from(inBytes(file.content), { objectMode: false });
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": contentDisposition(file.name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* inBytes(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
