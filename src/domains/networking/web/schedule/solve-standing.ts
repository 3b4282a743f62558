import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { scheduleWords } from "../../text/schedule/index.ts";
import { readSolving } from "../../usecases/schedule/open-board.ts";
import { saySolving } from "./say-solving.ts";

/** How far the search is, for the script of the board. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const read = await readSolving(app.db, actorOf(context), params.id ?? "");
  if (isRefusal(read)) throw data(null, { status: 404 });
  return Response.json(
    { over: read.run === null, line: saySolving(scheduleWords(language), read.solving) },
    { headers: { "cache-control": "no-store" } },
  );
}
