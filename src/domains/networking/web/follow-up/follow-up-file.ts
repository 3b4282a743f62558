import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import {
  exportFigures,
  exportFollowUp,
  exportNetwork,
} from "../../usecases/follow-up/export-follow-up.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { resultIn, yearIn } from "./read-query.ts";

/** Opvolging, netwerk and its figures as CSV and workbook, by the end of the address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { pathname, searchParams } = new URL(request.url);
  const format = pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const file = params.id
    ? await exportFollowUp(
        app,
        actor,
        idIn({ id: params.id }),
        { language, format, result: resultIn(searchParams) },
        app.now(),
      )
    : await (pathname.includes("/cijfers.") ? exportFigures : exportNetwork)(app, actor, {
        language,
        format,
        year: yearIn(searchParams),
      });
  if (isRefusal(file)) throw refusedPage(file);
  const { content } = file;
  const pieces = content instanceof Uint8Array ? [content] : content;
  const body = Readable.toWeb(Readable.from(pieces, { objectMode: false }));
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": contentDisposition(file.name, "attachment"),
      "cache-control": "private, no-store",
    },
  });
}
