import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { readGatheringFilter } from "../../rules/gatherings/gathering-filter.ts";
import { exportGatherings } from "../../usecases/gatherings/export-gatherings.ts";

/** `/bijeenkomsten.csv` and `/bijeenkomsten.xlsx`: the search stands in the address as it does for the page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { pathname, searchParams: query } = new URL(request.url);
  const format = pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const given = { language, now: app.now(), format } as const;
  const file = await exportGatherings(app, actor, readGatheringFilter(query), given);
  if (isRefusal(file)) {
    if (file.because === "not-permitted") throw data(null, { status: 403 });
    query.set("te-groot", "1");
    return redirect(`/bijeenkomsten?${query}`);
  }
  const { name, mediaType, content } = file;
  const pieces = content instanceof Uint8Array ? [content] : content;
  const bytes = Readable.toWeb(Readable.from(inBytes(pieces), { objectMode: false }));
  return new Response(bytes as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": mediaType,
      "content-disposition": contentDisposition(name, "attachment"),
      "cache-control": "private, no-store",
    },
  });
}

async function* inBytes(
  pieces: Iterable<Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
