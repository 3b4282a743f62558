import { data } from "react-router";
import { actorOf, mayReach, refusalFor, tenantOf } from "#access";
import { inPartnership } from "#platform/db";
import { appContext, viewContext } from "#platform/request-context";
import { DataTable, EmptyState, formatInstant, PageHeader, useUi } from "#ui";
import type { Route } from "./+types/jobs-page";
import { endingOf, kindName } from "./job-view.ts";
import { words } from "./text.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (refusalFor(actor, "jobs.read")) throw data(null, { status: 403 });
  const runs = await inPartnership(app.db, tenantOf(actor), (tx) => app.jobs.list(tx));
  const { address } = context.get(viewContext);
  const jobs = runs.map((run) => {
    const { id, kind, createdAt } = run;
    return { id, kind, state: endingOf(run), createdAt };
  });
  return { jobs, address, mayManage: mayReach(actor, "people.read") };
}

/** All long work, newest first. */
export default function JobsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language).jobPages;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        {...(loaderData.mayManage
          ? { crumbs: [{ label: words(language).rooms.manage, href: "/beheer" }] }
          : {})}
      />
      <DataTable
        caption={w.title}
        captionHidden
        address={loaderData.address}
        rows={loaderData.jobs}
        keyOf={(job) => job.id}
        empty={
          <EmptyState icon="clock" title={w.emptyTitle}>
            {w.empty}
          </EmptyState>
        }
        columns={[
          {
            key: "kind",
            label: w.kind,
            rowHeader: true,
            cell: (job) => <a href={`/taken/${job.id}`}>{kindName(job.kind, language)}</a>,
          },
          { key: "state", label: w.state, cell: (job) => w.states[job.state] },
          {
            key: "started",
            label: w.started,
            cell: (job) => formatInstant(language, job.createdAt),
          },
        ]}
      />
    </>
  );
}
