import { data, type LoaderFunctionArgs } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { fileByLink } from "../../usecases/minutes/read-by-link.ts";
import { askedFile, sendFile } from "./send-file.ts";

/** `/verslag/:token/verslag.pdf` and `.docx`: what was sent, for whoever holds the link. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = askedFile(request.url);
  const file = await fileByLink(context.get(appContext), params.token ?? "", asked);
  if (isRefusal(file)) throw data(null, { status: file.because === "revoked" ? 410 : 404 });
  return sendFile(file, asked.format);
}
