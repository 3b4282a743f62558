import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { requirePerson } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { parseNeedFilter } from "../rules/needs/need-filter.ts";
import { exportNeeds } from "../usecases/needs/list-needs.ts";

/** `/wie-kan-dit/bewaard.csv` and `.xlsx`: the filtered list as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { pathname, searchParams: query } = new URL(request.url);
  const format = pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const given = { language, today: today(), format } as const;
  const file = await exportNeeds(db, actor, parseNeedFilter(query), given);
  if (file.kind === "refused") {
    if (file.because === "not-permitted") throw data(null, { status: 403 });
    query.set("te-groot", file.about ?? "");
    return redirect(`/wie-kan-dit/bewaard?${query}`);
  }
  const pieces = file.content instanceof Uint8Array ? [file.content] : file.content;
  const bytes = Readable.toWeb(Readable.from(inBytes(pieces), { objectMode: false }));
  return new Response(bytes as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": contentDisposition(file.name, "attachment"),
      "cache-control": "private, no-store",
    },
  });
}

async function* inBytes(
  pieces: Iterable<Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
