import { data } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { describeJob } from "#ui";
import type { Route } from "./+types/job-status";
import { figuresOf, openJob } from "./job-view.ts";

/** The same words as the page, for the script that keeps the bar moving. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const run = await openJob(app, actorOf(context), params.id);
  if (!run) throw data(null, { status: 404 });
  const { language } = context.get(viewContext);
  return Response.json(describeJob(language, figuresOf(run, app.now())), {
    headers: { "cache-control": "no-store" },
  });
}
