import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  FormActions,
  formatDay,
  PageHeader,
  Select,
  useUi,
} from "#ui";
import { actionWords } from "../../text/actions/index.ts";
import { handOver, listWaiting } from "../../usecases/actions/hand-over.ts";
import { numberOf } from "../actions/action-signs.tsx";
import type { Route } from "./+types/hand-over-page";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const waiting = await listWaiting(app.db, requirePerson(context, address));
  if (isRefusal(waiting)) throw data(null, { status: 403 });
  return { waiting, address };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = actionWords(context.get(viewContext).language);
  const form = await request.formData();
  const order = {
    actionIds: form.getAll("action").map(String),
    toPersonId: String(form.get("to") ?? ""),
  };
  const given = await handOver(app.db, actorOf(context), order, app.now());
  const again = (line: string, tone: "success" | "warning") =>
    redirect("/plan/overdragen", { headers: { "set-cookie": flashLine(line, tone) } });
  if (given.kind === "refused") return again(words.problems[given.because], "warning");
  const { done, skipped } = words.handOverPage;
  const line = done(given.count, given.to);
  return given.skipped > 0
    ? again(`${line} ${skipped(given.skipped)}`, "warning")
    : again(line, "success");
}

export default function HandOverPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = actionWords(language);
  const w = words.handOverPage;
  const { waiting, address } = loaderData;
  const { actions, colleagues } = waiting;
  return (
    <div className="stack">
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/plan", label: words.plan.title }]}
      />
      {actions.length === 0 ? (
        <EmptyState
          icon="check"
          title={w.emptyTitle}
          action={<ButtonLink href="/plan">{w.back}</ButtonLink>}
        >
          {w.empty}
        </EmptyState>
      ) : (
        <form method="post" id="hand-over" className="stack">
          <DataTable
            caption={w.title}
            captionHidden
            density="dense"
            columns={[
              {
                key: "number",
                label: words.fields.number,
                numeric: true,
                cell: (row) => numberOf(row.number),
              },
              {
                key: "title",
                label: words.fields.title,
                rowHeader: true,
                cell: (row) => <a href={`/actie/${row.id}`}>{row.title}</a>,
              },
              { key: "former", label: w.former, cell: (row) => row.formerOwner },
              {
                key: "due",
                label: words.fields.dueOn,
                cell: (row) => formatDay(language, row.dueOn),
              },
            ]}
            rows={actions}
            keyOf={(row) => row.id}
            address={address}
            selection={{
              name: "action",
              form: "hand-over",
              selected: actions.map(({ id }) => id),
              labelOf: (row) => row.title,
            }}
            empty=""
          />
          <Select
            name="to"
            label={w.to}
            width="half"
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FormActions>
            <Button kind="primary">{w.deed}</Button>
          </FormActions>
        </form>
      )}
    </div>
  );
}
