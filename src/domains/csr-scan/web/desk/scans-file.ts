import { Readable } from "node:stream";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { readScanFilter } from "../../rules/desk/scan-filter.ts";
import { exportScans } from "../../usecases/desk/list-scans.ts";
import { refusedPage } from "./refused-page.ts";

/** `/mvo-scan.csv`: the search stands in the address as it does for the page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { searchParams: query } = new URL(request.url);
  const asked = { language, today: app.today() };
  const file = await exportScans(app, actor, readScanFilter(query), asked);
  if (isRefusal(file)) {
    if (file.because === "not-permitted") throw refusedPage(file);
    query.set("te-groot", "1");
    return redirect(`/mvo-scan?${query}`);
  }
  const bytes = Readable.toWeb(Readable.from(inBytes(file.content), { objectMode: false }));
  return new Response(bytes as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(file.name, "attachment"),
      "cache-control": "private, no-store",
    },
  });
}

async function* inBytes(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
