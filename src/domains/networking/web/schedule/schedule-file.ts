import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { makeScheduleFile, scheduleFiles } from "../../usecases/schedule/schedule-files.ts";

/** The sheets and the workbook of a schedule; which one stands at the end of the address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { pathname } = new URL(request.url);
  const which = scheduleFiles.find((one) => pathname.endsWith(one));
  if (!which) throw data(null, { status: 404 });
  const file = await makeScheduleFile(app, actor, params.id ?? "", which, language);
  if (isRefusal(file)) throw data(null, { status: file.because === "not-permitted" ? 403 : 404 });
  const { name, mediaType, content } = file;
  const body =
    content instanceof Uint8Array
      ? Buffer.from(content)
      : (Readable.toWeb(
          Readable.from(content, { objectMode: false }),
        ) as ReadableStream<Uint8Array>);
  return new Response(body, {
    headers: {
      "content-type": mediaType,
      "content-disposition": contentDisposition(name, "attachment"),
      "cache-control": "private, no-store",
    },
  });
}
