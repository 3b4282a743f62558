import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { requirePerson } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { parseInboxFilter } from "../rules/inbox-filter.ts";
import { exportInbox, type FileToSend } from "../usecases/list-questions.ts";
import { exportTime } from "../usecases/spend-time.ts";
import { readPeriod } from "./read-period.ts";

/** `/vragen.csv`, `/vragen/tijd.xlsx`: what is asked for and in which format stands in the path. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { pathname, searchParams: query } = new URL(request.url);
  const format = pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const given = { language, today: today(), format } as const;
  const file = pathname.startsWith("/vragen/tijd")
    ? await exportTime(db, actor, readPeriod(query, today()), given)
    : await exportInbox(db, actor, parseInboxFilter(query), given);
  if (!("kind" in file)) return answerOf(file);
  if (file.because === "not-permitted") throw data(null, { status: 403 });
  query.set("te-groot", file.about ?? "");
  return redirect(`/vragen?${query}`);
}

function answerOf({ name, mediaType, content }: FileToSend): Response {
  const headers = {
    "content-type": mediaType,
    "content-disposition": contentDisposition(name, "attachment"),
    "cache-control": "private, no-store",
  };
  const pieces = content instanceof Uint8Array ? [content] : content;
  const bytes = Readable.toWeb(Readable.from(inBytes(pieces), { objectMode: false }));
  return new Response(bytes as ReadableStream<Uint8Array>, { headers });
}

async function* inBytes(
  pieces: Iterable<Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
