import { data, redirect } from "react-router";
import { actorOf, tenantOf } from "#access";
import { inPartnership } from "#platform/db";
import { appContext } from "#platform/request-context";
import type { Route } from "./+types/job-stop";
import { openJob } from "./job-view.ts";

export async function action({ params, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const run = await openJob(app, actor, params.id);
  if (!run) throw data(null, { status: 404 });
  await inPartnership(app.db, tenantOf(actor), (tx) => app.jobs.cancel(tx, run.id));
  return redirect(`/taken/${run.id}`);
}
