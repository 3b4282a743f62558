import { data } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { drawVision } from "../../usecases/vision/draw-vision.ts";
import type { Route } from "./+types/vision-file";
import { asResponse } from "./answer.ts";

/** `/visie/<number>.pdf` and `.docx`: a version as a document, with who agreed. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const number = Number(params.number);
  if (!Number.isInteger(number)) throw data(null, { status: 404 });
  const format = new URL(request.url).pathname.endsWith(".docx") ? "docx" : "pdf";
  const file = await drawVision(app, actor, { number, format, language }, app.today());
  if (isRefusal(file)) throw asResponse(file);
  return new Response(Buffer.from(file.content), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": contentDisposition(file.name, "attachment"),
      "cache-control": "private, no-store",
    },
  });
}
