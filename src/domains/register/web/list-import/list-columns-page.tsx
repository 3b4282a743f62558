import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";
import {
  Button,
  ButtonLink,
  ColumnTable,
  ErrorSummary,
  type FieldError,
  Form,
  FormActions,
  Icon,
  Notice,
  PageHeader,
  Steps,
  useUi,
} from "#ui";
import type { ListSettings } from "../../rules/list-import/list-settings.ts";
import { valuesOf } from "../../rules/list-import/list-table.ts";
import type { ColumnSuggestion } from "../../rules/list-import/suggest-mapping.ts";
import { targetFields } from "../../rules/list-import/target-field.ts";
import { intakeWords } from "../../text/intake/index.ts";
import { openList, settleList } from "../../usecases/preview-list.ts";
import { runningListImports } from "../../usecases/start-list-import.ts";
import type { Route } from "./+types/list-columns-page";
import { ListSourceFields } from "./list-source-fields.tsx";
import { errorsOfSettings, readSettingsForm } from "./read-settings-form.ts";
import { asListResponse } from "./say-list-problem.ts";
import "./list-import.css";

const shownValues = 3;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { db, files, now } = app;
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const running = (await runningListImports(app, actor)).get(params.id);
  if (running) throw redirect(`/taken/${running}`);
  const list = await openList({ db, files, now: now() }, actor, params.id);
  if (list.kind === "refused") throw asListResponse(list);
  if (list.run.finishedAt !== null) throw redirect(`/invoer/lijst/${params.id}/resultaat`);
  const partnership = await findPartnership(db, actor.partnershipId);
  return {
    address,
    fileName: list.run.fileName,
    rows: list.table.rows.length + list.table.broken.length,
    sheet: list.sheet,
    otherSheets: list.otherSheets,
    settings: list.settings,
    isSettled: list.isSettled,
    partnership: partnership?.name ?? "",
    columns: list.suggestions.map((suggestion, at) => ({
      suggestion,
      values: valuesOf(list.table, at, shownValues),
    })),
  };
}

type Problem = { readonly errors: FieldError[]; readonly settings: ListSettings };

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, files, now } = context.get(appContext);
  const words = intakeWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const deps = { db, files, now: now() };
  const form = await request.formData();
  const list = await openList(deps, actor, params.id);
  if (list.kind === "refused") throw asListResponse(list);
  const settings = readSettingsForm(form, list.settings);
  const answer = await settleList(deps, actor, params.id, settings);
  if (answer.kind === "refused") {
    const problem: Problem = { errors: errorsOfSettings(answer, settings, words), settings };
    return data(problem, { status: 422 });
  }
  throw redirect(`/invoer/lijst/${params.id}/voorbeeld`);
}

export default function ListColumnsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.columns;
  const errors = actionData?.errors ?? [];
  const settings = actionData?.settings ?? loaderData.settings;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede(loaderData.fileName, loaderData.rows)}
        crumbs={[{ href: "/invoer", label: words.overview.title }]}
      />
      <Steps labels={words.steps} current={2} />
      {loaderData.sheet && loaderData.otherSheets.length > 0 ? (
        <Notice kind="info">{w.sheet(loaderData.sheet, loaderData.otherSheets.join(", "))}</Notice>
      ) : null}
      <Form>
        <ErrorSummary errors={errors} />
        <ColumnTable
          words={{ ...w, noName: "" }}
          columns={loaderData.columns.map(({ suggestion, values }, at) => ({
            header: suggestion.header,
            values,
            meaning: settings.mapping[at] ?? "ignore",
            why: <Why suggestion={suggestion} />,
          }))}
          options={targetFields.map((value) => ({ value, label: words.targets[value] }))}
          errors={errors}
          address={loaderData.address}
          oneLine
        />
        <ListSourceFields
          settings={settings}
          isSettled={loaderData.isSettled || actionData !== undefined}
          partnership={loaderData.partnership}
          errors={errors}
        />
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
          <ButtonLink href="/invoer/lijst" kind="quiet">
            {w.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function Why({ suggestion }: { readonly suggestion: ColumnSuggestion }) {
  const { language } = useUi();
  const words = intakeWords(language);
  const { because, target } = suggestion;
  const isUnkept = target === "ignore" && because.kind === "header";
  const text = isUnkept ? words.noFieldFor : words.because(because);
  if (because.kind !== "header-only") return <span className="soft">{text}</span>;
  return (
    <span className="list-import__doubt">
      <Icon name="warning" size="small" /> {text}
    </span>
  );
}
