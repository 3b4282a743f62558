import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, JobProgress, Notice, PageHeader, useUi } from "#ui";
import type { Route } from "./+types/job-page";
import { figuresOf, kindName, openJob, reasonsHref, resultHref } from "./job-view.ts";
import { words } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const run = await openJob(app, actorOf(context), params.id);
  if (!run) throw data(null, { status: 404 });
  // "Not done" alone helps nobody: whoever waited reads at once what is wrong with the file.
  const reasons = reasonsHref(run);
  if (reasons) throw redirect(reasons);
  return {
    id: run.id,
    label: kindName(run.kind, language),
    figures: figuresOf(run, app.now()),
    problem: run.problem?.message,
    href: resultHref(run),
  };
}

/** One piece of long work: how far it is, how to stop it, where its result lies. */
export default function JobPage({ loaderData }: Route.ComponentProps) {
  const w = words(useUi().language).jobPages;
  const { id, label, figures, problem, href } = loaderData;
  return (
    <>
      <title>{label}</title>
      <PageHeader
        title={label}
        lede={w.lede}
        crumbs={[{ label: w.title, href: "/taken" }]}
        primary={
          href ? (
            <ButtonLink kind="primary" href={href}>
              {w.result}
            </ButtonLink>
          ) : null
        }
      />
      <JobProgress
        label={label}
        job={figures}
        pollHref={`/taken/${id}.json`}
        refreshHref={`/taken/${id}`}
        cancelAction={`/taken/${id}/stop`}
      />
      {figures.state === "failed" ? (
        <Notice kind="error" title={w.failed}>
          {problem}
        </Notice>
      ) : null}
    </>
  );
}
