import { redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  Form,
  FormActions,
  formatCents,
  PageHeader,
  SectionHeader,
  Steps,
  useUi,
} from "#ui";
import { countPlan } from "../../rules/plans/plan-counts.ts";
import { planImportWords } from "../../text/plan-import/index.ts";
import { planWords } from "../../text/plans/index.ts";
import { dropPurchasePlan } from "../../usecases/plans/plan-imports.ts";
import {
  endOfPlanImport,
  runningPlanImport,
  startPlanImport,
} from "../../usecases/plans/plan-jobs.ts";
import { previewPurchasePlan } from "../../usecases/plans/preview-purchase-plan.ts";
import type { Route } from "./+types/preview-page";
import { PlanFigures } from "./plan-figures.tsx";
import { PlanTroubles } from "./plan-troubles.tsx";
import { asResponse } from "./say-problem.ts";
import "./plans.css";

const mostLines = 15;
const mostTroubles = 600;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const running = await runningPlanImport(app, actor, params.id);
  if (running) throw redirect(`/taken/${running}`);
  const deps = { app, now: app.now(), language };
  const preview = await previewPurchasePlan(deps, actor, params.id);
  if (isRefusal(preview)) {
    if (preview.because === "not-settled") throw redirect(`/aankoopplannen/invoer/${params.id}`);
    throw asResponse(preview);
  }
  const { opened, reading, changes } = preview;
  if (opened.plan.state !== "uploaded") {
    throw redirect(`/aankoopplannen/invoer/${params.id}/resultaat`);
  }
  const names = new Map(
    (await listMunicipalities(app.db)).map((one) => [
      one.nis,
      language === "fr" ? one.nameFr : one.nameNl,
    ]),
  );
  const { refused, left, told } = reading;
  return {
    address,
    id: params.id,
    counts: countPlan(reading, changes),
    lines: reading.lines.slice(0, mostLines).map((line) => ({
      key: line.key,
      title: line.title,
      place: names.get(line.nis) ?? line.nis,
      cents: line.totalCents,
      years: Object.keys(line.years).join(", "),
    })),
    troubles: [...refused, ...left, ...told].slice(0, mostTroubles),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const form = await request.formData();
  if (form.get("deed") === "cancel") {
    const dropped = await dropPurchasePlan(app.db, actor, params.id);
    if (isRefusal(dropped) && dropped.because !== "already-done") throw asResponse(dropped);
    const said = flashLine(planImportWords(language).preview.cancelled, "info");
    throw redirect("/aankoopplannen/invoer", { headers: { "set-cookie": said } });
  }
  const started = await startPlanImport(app, actor, params.id, language);
  if (isRefusal(started)) {
    const back = `/aankoopplannen/invoer/${params.id}`;
    if (started.because === "already-done") throw redirect(`${back}/resultaat`);
    if (started.because === "not-settled") throw redirect(back);
    throw asResponse(started);
  }
  // A small plan is in before a progress bar could be read.
  const run = await awaitRun(app, tenantOf(actor), started.jobId);
  throw redirect((run && endOfPlanImport(run)) ?? `/taken/${started.jobId}`);
}

type Line = Route.ComponentProps["loaderData"]["lines"][number];

export default function PreviewPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.preview;
  const { id, address, counts, lines } = loaderData;
  const columnWords = planWords(language).columns;
  const columns: Column<Line>[] = [
    { key: "title", label: columnWords.purchase, rowHeader: true, cell: ({ title }) => title },
    { key: "place", label: columnWords.place, cell: ({ place }) => place },
    { key: "years", label: columnWords.years, cell: ({ years }) => years || "–" },
    {
      key: "amount",
      label: columnWords.amount,
      numeric: true,
      cell: ({ cents }) => (cents === null ? "–" : formatCents(language, cents)),
    },
  ];
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[
          { href: "/aankoopplannen", label: planWords(language).title },
          { href: "/aankoopplannen/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={3} />
      <PlanFigures counts={counts} />
      <Form>
        <FormActions>
          {counts.lines > 0 ? (
            <Button kind="primary" name="deed" value="import">
              {w.deed(counts.lines)}
            </Button>
          ) : (
            <p>{w.nothing}</p>
          )}
          <ButtonLink href={`/aankoopplannen/invoer/${id}`}>{w.back}</ButtonLink>
          <Button kind="quiet" name="deed" value="cancel">
            {w.cancel}
          </Button>
        </FormActions>
      </Form>
      <section>
        <SectionHeader title={w.first} />
        <DataTable
          caption={w.first}
          captionHidden
          columns={columns}
          rows={lines}
          keyOf={({ key }) => key}
          address={address}
          density="dense"
          empty={w.nothing}
        />
      </section>
      <PlanTroubles
        troubles={loaderData.troubles}
        address={address}
        csvHref={`/aankoopplannen/invoer/${id}/geweigerd.csv`}
      />
    </>
  );
}
