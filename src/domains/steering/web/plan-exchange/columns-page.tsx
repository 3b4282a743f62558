import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { samplesOf } from "#kernel/file-table";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  Select,
  Steps,
  useUi,
} from "#ui";
import { yearsInHeaders } from "../../rules/plan-exchange/suggest-columns.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";
import { openPlanImport, settlePlan } from "../../usecases/plan-exchange/open-plan-import.ts";
import { runningPlanImport } from "../../usecases/plan-exchange/start-plan-import.ts";
import type { Route } from "./+types/columns-page";
import { ExchangeColumns } from "./exchange-columns.tsx";
import { PlanFields } from "./plan-fields.tsx";
import { readSettingsForm } from "./read-settings-form.ts";
import { asResponse, sayProblem } from "./say-problem.ts";
import "./plan-exchange.css";

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
  const deps = { db: app.db, files: app.files, now: app.now(), language };
  const opened = await openPlanImport(deps, actor, params.id, tableAsked(address));
  if (isRefusal(opened)) throw asResponse(opened);
  const { run, tables, own, plans, settings, suggestions } = opened;
  if (run.state !== "uploaded") throw redirect(`/plan/invoer/${run.id}/resultaat`);
  const table = tables[settings.table ?? -1];
  return {
    address,
    fileName: run.fileName,
    isOwn: own !== null,
    rows: own ? (own.get("actions")?.rows.length ?? 0) : (table?.rows.length ?? 0),
    tables: own ? [] : tables.map(({ name, rows }) => ({ name, rows: rows.length })),
    plans: plans.map(({ id, name, fromYear, toYear }) => ({ id, name, fromYear, toYear })),
    settings,
    years: yearsInHeaders(table?.headers ?? []),
    columns: table
      ? suggestions.map((suggestion, at) => ({
          ...suggestion,
          values: samplesOf(table, at, shownValues),
        }))
      : [],
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, files, now } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const words = planExchangeWords(language);
  const actor = actorOf(context);
  const deps = { db, files, now: now(), language };
  const form = await request.formData();
  const opened = await openPlanImport(deps, actor, params.id, tableAsked(address));
  if (isRefusal(opened)) throw asResponse(opened);
  const settings = readSettingsForm(form, opened.settings);
  const answer = await settlePlan(deps, actor, params.id, settings);
  if (answer.kind === "refused") {
    const about = answer.about ?? "";
    const at = settings.mapping.lastIndexOf(about as (typeof settings.mapping)[number]);
    const fieldId = at >= 0 ? `field-target-${at}` : `field-${about || "target-0"}`;
    return data(
      { errors: [{ fieldId, message: sayProblem(answer, words) }], settings },
      { status: 422 },
    );
  }
  throw redirect(`/plan/invoer/${params.id}/voorbeeld`);
}

export default function ColumnsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.columns;
  const { fileName, rows, isOwn, tables, plans, address } = loaderData;
  const errors = actionData?.errors ?? [];
  const settings = actionData?.settings ?? loaderData.settings;
  const title = isOwn ? w.ownTitle : w.title;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={isOwn ? w.ownLede(fileName, rows) : w.lede(fileName, rows)}
        crumbs={[
          { href: "/plan", label: words.plan },
          { href: "/plan/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={2} />
      {tables.length > 1 ? <TableChoice tables={tables} chosen={settings.table ?? 0} /> : null}
      <Form>
        <ErrorSummary errors={errors} />
        {isOwn ? null : (
          <ExchangeColumns
            columns={loaderData.columns}
            mapping={settings.mapping}
            years={loaderData.years}
            errors={errors}
            address={address}
          />
        )}
        <PlanFields plans={plans} settings={settings} errors={errors} />
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
          <ButtonLink href="/plan/invoer" kind="quiet">
            {w.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function TableChoice(props: {
  readonly tables: readonly { readonly name: string | null; readonly rows: number }[];
  readonly chosen: number;
}) {
  const { language } = useUi();
  const w = planExchangeWords(language).columns;
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
