import { redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import { Button, ButtonLink, Form, FormActions, Notice, PageHeader, Steps, useUi } from "#ui";
import { changesNothing, countProposal } from "../../rules/plan-exchange/import-record.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";
import { dropPlanImport } from "../../usecases/plan-exchange/list-plan-imports.ts";
import { previewPlan } from "../../usecases/plan-exchange/preview-plan.ts";
import {
  endOfPlanImport,
  runningPlanImport,
  startPlanImport,
} from "../../usecases/plan-exchange/start-plan-import.ts";
import type { Route } from "./+types/preview-page";
import { AdditionTable, ChangeTable } from "./change-tables.tsx";
import { sayAdditions, sayChanges, sayingOf } from "./describe-changes.ts";
import { GapTable } from "./gap-table.tsx";
import { ImportFigures } from "./import-figures.tsx";
import { asResponse } from "./say-problem.ts";
import { TroubleTables } from "./trouble-tables.tsx";
import "./plan-exchange.css";

const mostShown = 200;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const running = await runningPlanImport(app, actor, params.id);
  if (running) throw redirect(`/taken/${running}`);
  const deps = { db: app.db, files: app.files, now: app.now(), language };
  const preview = await previewPlan(deps, actor, params.id);
  if (isRefusal(preview)) {
    if (preview.because === "not-settled") throw redirect(`/plan/invoer/${params.id}`);
    throw asResponse(preview);
  }
  const { opened, proposal, gaps } = preview;
  if (opened.run.state !== "uploaded") throw redirect(`/plan/invoer/${params.id}/resultaat`);
  const names = Object.fromEntries(
    (await listMunicipalities(app.db)).map((one) => [
      one.nis,
      language === "fr" ? one.nameFr : one.nameNl,
    ]),
  );
  const saying = sayingOf(preview, language, names);
  const { settings, plans } = opened;
  return {
    address,
    id: params.id,
    meanwhile: new URL(address, "http://local").searchParams.has("intussen"),
    plan: plans.find(({ id }) => id === settings.planId)?.name ?? settings.name,
    isNew: settings.planId === null,
    counts: countProposal(proposal),
    changes: sayChanges(preview, saying, mostShown),
    additions: sayAdditions(preview, saying, mostShown),
    gaps: gaps.slice(0, mostShown),
    troubles: proposal.troubles,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = planExchangeWords(language);
  const actor = actorOf(context);
  const form = await request.formData();
  if (form.get("deed") === "cancel") {
    const dropped = await dropPlanImport(app.db, actor, params.id);
    if (isRefusal(dropped) && dropped.because !== "already-done") throw asResponse(dropped);
    const said = flashLine(words.preview.cancelled, "info");
    throw redirect("/plan/invoer", { headers: { "set-cookie": said } });
  }
  const result = `/plan/invoer/${params.id}/resultaat`;
  const started = await startPlanImport(app, actor, params.id, language);
  if (isRefusal(started)) {
    if (started.because === "already-done") throw redirect(result);
    if (started.because === "not-settled") throw redirect(`/plan/invoer/${params.id}`);
    throw asResponse(started);
  }
  // A small plan is in before a progress bar could be read.
  const run = await awaitRun(app, tenantOf(actor), started.jobId);
  throw redirect((run && endOfPlanImport(run)) ?? `/taken/${started.jobId}`);
}

export default function PreviewPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.preview;
  const { id, address, counts, plan, isNew, meanwhile } = loaderData;
  const { nodes, actions } = counts;
  const nothing = changesNothing(counts);
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={nothing ? w.nothing : w.lede}
        crumbs={[
          { href: "/plan", label: words.plan },
          { href: "/plan/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={3} />
      {meanwhile ? <Notice kind="warning">{w.meanwhile}</Notice> : null}
      {nothing ? null : <p>{w.into(plan, isNew)}</p>}
      <ImportFigures counts={counts} />
      <div className="plan-exchange__decide">
        <Form>
          <FormActions>
            <Button kind="primary" name="deed" value="import">
              {nothing
                ? w.nothingDeed
                : w.deed(nodes.added + nodes.changed + actions.added + actions.changed)}
            </Button>
            <ButtonLink href={`/plan/invoer/${id}`}>{w.back}</ButtonLink>
            <Button kind="quiet" name="deed" value="cancel">
              {w.cancel}
            </Button>
          </FormActions>
        </Form>
      </div>
      <ChangeTable
        changes={loaderData.changes}
        all={nodes.changed + actions.changed}
        address={address}
      />
      <AdditionTable
        additions={loaderData.additions}
        all={nodes.added + actions.added}
        address={address}
      />
      <GapTable gaps={loaderData.gaps} address={address} />
      <TroubleTables
        troubles={loaderData.troubles}
        address={address}
        csvHref={`/plan/invoer/${id}/geweigerd.csv`}
      />
    </>
  );
}
