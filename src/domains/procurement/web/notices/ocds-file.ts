import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { actorOf } from "#access";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { exportNotice } from "../../usecases/notices/open-notice.ts";

/** A notice as OCDS 1.1. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const id = params.id ?? "";
  const address = `${app.config.url}/radar/${id}`;
  const answer = await exportNotice(app, actorOf(context), id, address);
  if (answer.kind === "moved") throw redirect(`/radar/${answer.to}/ocds.json`);
  if (answer.kind === "refused") {
    throw data(null, { status: answer.because === "not-permitted" ? 403 : 404 });
  }
  return new Response(JSON.stringify(answer.content, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": contentDisposition(`ocds-${id}.json`),
      "cache-control": "no-store",
    },
  });
}
