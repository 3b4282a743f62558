import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { openWall } from "../../usecases/schedule/open-wall.ts";

/** Whether the wall shows what holds now. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const wall = await openWall(app.db, actorOf(context), params.id ?? "", app.now());
  if (isRefusal(wall)) throw data(null, { status: 404 });
  return Response.json({ state: wall.state }, { headers: { "cache-control": "no-store" } });
}
