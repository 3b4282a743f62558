import { Readable } from "node:stream";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { isBadgeSheet } from "../../rules/guests/badge-sheets.ts";
import { parseGuestFilter } from "../../rules/guests/guest-filter.ts";
import { exportGuests } from "../../usecases/guests/guest-file.ts";
import { makeBadges, makeGuestList } from "../../usecases/guests/make-badges.ts";
import { idIn, refusedPage } from "../refused-page.ts";

/** The guest list as CSV, workbook and PDF, and the badges: by the end of the address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn({ id: params.id ?? "" });
  const { pathname, searchParams: query } = new URL(request.url);
  if (pathname.endsWith(".csv") || pathname.endsWith(".xlsx")) {
    const format = pathname.endsWith(".csv") ? "csv" : "xlsx";
    const asked = { filter: parseGuestFilter(query), language, format } as const;
    const file = await exportGuests(app, actor, id, asked, app.now());
    if (isRefusal(file)) throw refusedPage(file);
    return answer(file.name, file.mediaType, file.content);
  }
  const sheet = query.get("vel");
  const skip = Math.max(0, Math.trunc(Number(query.get("sla-over")) || 0));
  const made = pathname.endsWith("/badges.pdf")
    ? await makeBadges(app, actor, id, {
        sheet: isBadgeSheet(sheet) ? sheet : "90x55",
        language,
        skip,
      })
    : await makeGuestList(app, actor, id, { language });
  if (isRefusal(made)) {
    if (made.because === "nobody") return redirect(`/bijeenkomsten/${id}/gasten/badges?niemand`);
    throw refusedPage(made);
  }
  return answer(made.name, "application/pdf", [made.content]);
}

function answer(
  name: string,
  mediaType: string,
  content: Iterable<Uint8Array> | AsyncIterable<string | Uint8Array>,
): Response {
  const bytes = Readable.toWeb(Readable.from(inBytes(content), { objectMode: false }));
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
