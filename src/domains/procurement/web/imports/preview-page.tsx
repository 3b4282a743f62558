import { data, redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Form, FormActions, Notice, PageHeader, Steps, useUi } from "#ui";
import { importWords } from "../../text/imports/index.ts";
import { dropImport } from "../../usecases/notices/imports.ts";
import { jobOfImport, lookAgain, startTakingIn } from "../../usecases/notices/upload-notices.ts";
import type { Route } from "./+types/preview-page";
import { ImportContent, NoteCounts, RefusedTable } from "./import-content.tsx";
import { ImportFigures } from "./import-figures.tsx";
import { loadImport } from "./load-import.ts";
import "./imports.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { run, refused } = await loadImport(app, actor, params.id);
  if (run.state === "cancelled") throw redirect("/radar/invoer");
  if (run.state !== "uploaded") throw redirect(`/radar/invoer/${run.id}/resultaat`);
  const jobId = await jobOfImport(app, actor, run.id);
  if (jobId) throw redirect(`/taken/${jobId}`);
  return { run, refused, address };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const { id } = params;
  const deed = (await request.formData()).get("deed");
  if (deed === "cancel") {
    await dropImport(app, actor, id);
    const said = flashLine(importWords(language).preview.cancelled, "info");
    throw redirect("/radar/invoer", { headers: { "set-cookie": said } });
  }
  const started = await (deed === "look" ? lookAgain : startTakingIn)(app, actor, id);
  if (started.kind === "refused") {
    if (started.because === "already-done") throw redirect(`/radar/invoer/${id}/resultaat`);
    throw data(null, { status: started.because === "not-permitted" ? 403 : 404 });
  }
  const run = await awaitRun(app, tenantOf(actor), started.jobId);
  if (run?.state !== "done") throw redirect(`/taken/${started.jobId}`);
  throw redirect(deed === "look" ? `/radar/invoer/${id}` : `/radar/invoer/${id}/resultaat`);
}

/** What the files hold and what taking them in would come to. */
export default function PreviewPage({ loaderData }: Route.ComponentProps) {
  const words = importWords(useUi().language);
  const w = words.preview;
  const { run, refused, address } = loaderData;
  const { counts, summary, id } = run;
  const takes = counts.fresh + counts.newer;
  const isBroken = counts.files === 0;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={isBroken ? undefined : takes > 0 ? w.lede : w.nothing}
        crumbs={[
          { href: "/radar", label: words.radar },
          { href: "/radar/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={2} />
      {isBroken ? <Notice kind="warning">{w.broken}</Notice> : <ImportFigures counts={counts} />}
      <Form>
        <FormActions>
          {isBroken ? (
            <Button kind="primary" name="deed" value="look">
              {w.lookAgain}
            </Button>
          ) : null}
          {takes > 0 ? (
            <Button kind="primary" name="deed" value="take">
              {w.deed(takes)}
            </Button>
          ) : null}
          <Button kind="quiet" name="deed" value="cancel">
            {w.cancel}
          </Button>
        </FormActions>
      </Form>
      <RefusedTable
        refused={refused}
        all={counts.refused + counts.refusedEntries}
        csvHref={`/radar/invoer/${id}/geweigerd.csv`}
        address={address}
      />
      <ImportContent counts={counts} summary={summary} address={address} />
      <NoteCounts summary={summary} address={address} />
    </>
  );
}
