import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { samplesOf } from "#kernel/file-table";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  type FieldError,
  Fieldset,
  Form,
  FormActions,
  PageHeader,
  RadioGroup,
  Select,
  Steps,
  useUi,
} from "#ui";
import { isPlanField } from "../../rules/plans/plan-field.ts";
import type { PlanSettings } from "../../rules/plans/plan-settings.ts";
import { yearsInHeaders } from "../../rules/plans/suggest-plan-columns.ts";
import { planImportWords } from "../../text/plan-import/index.ts";
import { planWords } from "../../text/plans/index.ts";
import { openPurchasePlan, settlePlan } from "../../usecases/plans/open-purchase-plan.ts";
import { runningPlanImport } from "../../usecases/plans/plan-jobs.ts";
import type { Route } from "./+types/columns-page";
import { PlanColumns } from "./plan-columns.tsx";
import { asResponse, sayProblem } from "./say-problem.ts";
import "./plans.css";

const shownValues = 3;

/** `?tabel=2` counts from 1; without it the table chosen before. */
const tableAsked = (address: string): number | null => {
  const asked = Number(new URL(address, "http://local").searchParams.get("tabel"));
  return Number.isInteger(asked) && asked > 0 ? asked - 1 : null;
};

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const running = await runningPlanImport(app, actor, params.id);
  if (running) throw redirect(`/taken/${running}`);
  const deps = { app, now: app.now(), language };
  const opened = await openPurchasePlan(deps, actor, params.id, tableAsked(address));
  if (isRefusal(opened)) throw asResponse(opened);
  const { plan, file, table, settings, suggestions, members } = opened;
  if (plan.state !== "uploaded") throw redirect(`/aankoopplannen/invoer/${plan.id}/resultaat`);
  return {
    address,
    settings,
    fileName: plan.fileName,
    rows: table.rows.length,
    tables: file.tables.map(({ name, rows }) => ({ name, rows: rows.length })),
    years: yearsInHeaders(table.headers),
    members: members.map(({ nis, nameNl, nameFr }) => ({
      value: nis,
      label: language === "fr" ? nameFr : nameNl,
    })),
    columns: suggestions.map((suggestion, at) => ({
      ...suggestion,
      values: samplesOf(table, at, shownValues),
    })),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const words = planImportWords(language);
  const actor = actorOf(context);
  const deps = { app, now: app.now(), language };
  const form = await request.formData();
  const opened = await openPurchasePlan(deps, actor, params.id, tableAsked(address));
  if (isRefusal(opened)) throw asResponse(opened);
  const settings = readForm(form, opened.settings.table);
  const answer = await settlePlan(deps, actor, params.id, settings);
  if (answer.kind === "refused") {
    const about = answer.about ?? "";
    const at = settings.mapping.lastIndexOf(about as (typeof settings.mapping)[number]);
    const fieldId = at >= 0 ? `field-target-${at}` : `field-${about || "target-0"}`;
    const errors = [{ fieldId, message: sayProblem(answer, words) }];
    return data({ errors, settings }, { status: 422 });
  }
  throw redirect(`/aankoopplannen/invoer/${params.id}/voorbeeld`);
}

const readForm = (form: FormData, table: number): PlanSettings => ({
  table,
  mapping: form.getAll("target").map((one) => (isPlanField(one) ? one : "ignore")),
  nis: String(form.get("nis") ?? "") || null,
  euros: form.get("euros") === "1000" ? 1000 : 1,
  fillDown: form.get("fillDown") === "yes",
});

export default function ColumnsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.mapping;
  const { fileName, rows, tables, address } = loaderData;
  const errors = actionData?.errors ?? [];
  const settings = actionData?.settings ?? loaderData.settings;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede(fileName, rows)}
        crumbs={[
          { href: "/aankoopplannen", label: planWords(language).title },
          { href: "/aankoopplannen/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={2} />
      {tables.length > 1 ? <TableChoice tables={tables} chosen={settings.table} /> : null}
      <Form>
        <ErrorSummary errors={errors} />
        <PlanColumns
          columns={loaderData.columns}
          mapping={settings.mapping}
          years={loaderData.years}
          errors={errors}
          address={address}
        />
        <HowToRead settings={settings} members={loaderData.members} errors={errors} />
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
          <ButtonLink href="/aankoopplannen/invoer" kind="quiet">
            {w.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function HowToRead(props: {
  readonly settings: PlanSettings;
  readonly members: readonly { readonly value: string; readonly label: string }[];
  readonly errors: readonly FieldError[];
}) {
  const { language } = useUi();
  const w = planImportWords(language).mapping;
  const { settings, members } = props;
  return (
    <Fieldset legend={w.more}>
      <Select
        name="nis"
        id="field-nis"
        label={w.nis}
        hint={w.nisHint}
        options={members}
        value={settings.nis ?? ""}
        emptyLabel={w.byColumn}
        error={props.errors.find(({ fieldId }) => fieldId === "field-nis")?.message}
      />
      <RadioGroup
        name="euros"
        label={w.unit}
        value={String(settings.euros)}
        choices={(["1", "1000"] as const).map((value) => ({ value, label: w.units[value] }))}
      />
      <Checkbox name="fillDown" label={w.fillDown} checked={settings.fillDown} />
    </Fieldset>
  );
}

function TableChoice(props: {
  readonly tables: readonly { readonly name: string | null; readonly rows: number }[];
  readonly chosen: number;
}) {
  const { language } = useUi();
  const w = planImportWords(language).mapping;
  return (
    <Form method="get">
      <Select
        name="tabel"
        label={w.table}
        options={props.tables.map(({ name, rows }, at) => ({
          value: String(at + 1),
          label: w.tableRows(name ?? w.only, rows),
        }))}
        value={String(props.chosen + 1)}
        emptyLabel={false}
      />
      <FormActions>
        <Button>{w.otherTable}</Button>
      </FormActions>
    </Form>
  );
}
