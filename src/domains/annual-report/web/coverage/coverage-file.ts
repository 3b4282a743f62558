import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { coverageFormats, exportCoverage } from "../../usecases/coverage/export-coverage.ts";
import { readBoardAddress } from "./read-board-address.ts";

/** `/dekking.csv` and `/dekking.xlsx`: the format stands in the path. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, today } = context.get(appContext);
  const { language } = context.get(viewContext);
  const { pathname, searchParams } = new URL(request.url);
  const format = coverageFormats.find((one) => pathname.endsWith(`.${one}`));
  if (!format) throw data(null, { status: 404 });
  const asked = readBoardAddress(searchParams, today());
  const year = asked.view === "years" ? null : asked.year;
  const file = await exportCoverage(db, actorOf(context), { year, format, language }, today());
  if (isRefusal(file)) throw data(null, { status: 403 });
  const body = Readable.toWeb(Readable.from(inBytes(file.content), { objectMode: false }));
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": contentDisposition(file.name, "attachment"),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* inBytes(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
