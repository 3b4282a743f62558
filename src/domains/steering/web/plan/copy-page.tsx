import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  Button,
  Checkbox,
  type Column,
  DataTable,
  EmptyState,
  FormActions,
  formatCents,
  PageHeader,
  Pagination,
  useUi,
} from "#ui";
import type { ListedAction } from "../../store/actions/list-actions.ts";
import { actionWords } from "../../text/actions/index.ts";
import { copyActions } from "../../usecases/actions/copy-actions.ts";
import { openPlan, pageSizes } from "../../usecases/plan/open-plan.ts";
import { numberOf, placesOf, StatusSign, shortDay } from "../actions/action-signs.tsx";
import type { Route } from "./+types/copy-page";
import { readPlanQuestion } from "./plan-question.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = readPlanQuestion(address, app.today());
  const question = { ...asked, view: "list" as const };
  const opened = await openPlan(app.db, actor, question);
  if (isRefusal(opened) || !opened.mayEdit) throw data(null, { status: 403 });
  const members = await listMunicipalities(app.db, opened.memberNis);
  const names = Object.fromEntries(
    members.map((one) => [one.nis, language === "fr" ? one.nameFr : one.nameNl]),
  );
  const year = question.filter.year ?? Number(app.today().slice(0, 4));
  return { opened, names, year, page: question.page, address };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = actionWords(context.get(viewContext).language);
  const form = await request.formData();
  const [fromYear, toYear] = [Number(form.get("from")), Number(form.get("to"))];
  const copied = await copyActions(
    app.db,
    actorOf(context),
    {
      actionIds: form.getAll("action").map(String),
      fromYear,
      toYear,
      withBudget: form.get("budget") === "yes",
    },
    app.now(),
  );
  if (copied.kind === "refused") {
    const line = words.problems[copied.because];
    const headers = { "set-cookie": flashLine(line, "warning") };
    return redirect(`/plan/kopieren?jaar=${fromYear}`, { headers });
  }
  const line = words.copyPage.done(copied.made, copied.known, copied.refused);
  const headers = { "set-cookie": flashLine(line) };
  return redirect(`/plan?jaar=${toYear}&beeld=lijst`, { headers });
}

export default function CopyPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = actionWords(language);
  const w = words.copyPage;
  const { opened, names, year, page, address } = loaderData;
  const rows = opened.shown.view === "list" ? opened.shown.actions : [];
  const columns: Column<ListedAction>[] = [
    {
      key: "number",
      label: words.fields.number,
      numeric: true,
      cell: (row) => numberOf(row.number),
    },
    { key: "title", label: words.fields.title, rowHeader: true, cell: (row) => row.title },
    {
      key: "status",
      label: words.fields.status,
      cell: (row) => <StatusSign status={row.status} words={words} />,
    },
    { key: "owner", label: words.fields.ownerPersonId, cell: (row) => row.ownerName },
    { key: "nis", label: words.plan.municipality, cell: (row) => placesOf(row.nis, names, words) },
    { key: "due", label: words.fields.dueOn, cell: (row) => shortDay(language, row.dueOn, year) },
    {
      key: "budget",
      label: words.fields.budget,
      numeric: true,
      cell: (row) => (row.budgetCents > 0 ? formatCents(language, row.budgetCents) : ""),
    },
  ];
  return (
    <div className="stack">
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/plan", label: words.plan.title }]}
      />
      <form method="get" className="button-row">
        <label htmlFor="copy-from">{w.from}</label>
        <input
          className="input input--number"
          id="copy-from"
          name="jaar"
          defaultValue={year}
          inputMode="numeric"
        />
        <Button>{w.show}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState icon="calendar" title={words.plan.noneTitle}>
          {words.plan.none}
        </EmptyState>
      ) : (
        <form method="post" id="copy" className="stack">
          <input type="hidden" name="from" value={year} />
          <DataTable
            caption={`${words.plan.title} ${year}`}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            address={address}
            density="dense"
            selection={{ name: "action", form: "copy", labelOf: (row) => row.title }}
            empty=""
          />
          <Pagination
            address={address}
            page={page}
            pageSize={pageSizes.list}
            total={opened.totals.total}
          />
          <p className="button-row">
            <label htmlFor="copy-to">{w.to}</label>
            <input
              className="input input--number"
              id="copy-to"
              name="to"
              defaultValue={year + 1}
              inputMode="numeric"
            />
          </p>
          <Checkbox name="budget" label={w.withBudget} checked optional />
          <FormActions>
            <Button kind="primary">{w.deed}</Button>
          </FormActions>
        </form>
      )}
    </div>
  );
}
