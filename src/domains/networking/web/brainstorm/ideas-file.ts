import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { exportIdeas } from "../../usecases/brainstorm/export-ideas.ts";

/** `/bijeenkomsten/:id/ideeen.csv` and `.xlsx`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  if (!isId(params.id ?? "")) throw data(null, { status: 404 });
  const format = new URL(request.url).pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const file = await exportIdeas(app, actor, params.id ?? "", { language, format });
  if (isRefusal(file)) throw data(null, { status: 404 });
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
