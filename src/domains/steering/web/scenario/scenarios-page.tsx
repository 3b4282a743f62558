import { data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  formatInstant,
  Notice,
  PageHeader,
  useUi,
} from "#ui";
import { computeScenario } from "../../rules/scenario/compute-scenario.ts";
import { scenarioWords } from "../../text/scenario/index.ts";
import { openScenarios, removeScenario } from "../../usecases/scenario/scenario-sheets.ts";
import type { Route } from "./+types/scenarios-page";
import { whole } from "./scenario-format.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const actor = actorOf(context);
  const opened = await openScenarios(db, actor);
  if (isRefusal(opened)) throw data(null, { status: 403 });
  return {
    address: context.get(viewContext).address,
    removed: new URL(request.url).searchParams.get("verwijderd"),
    mayEdit: mayReach(actor, "scenario.edit"),
    sheets: opened.scenarios.map(({ id, name, scenario, editedAt, editedBy }) => {
      const last = computeScenario(scenario).middle.at(-1);
      return { id, name, editedAt, editedBy, waiting: last?.waiting ?? 0 };
    }),
  };
}

/** Brings back the sheet that was removed. */
export async function action({ context, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const id = String((await request.formData()).get("id") ?? "");
  const done = await removeScenario(db, actorOf(context), id, "restore", now());
  if (isRefusal(done)) throw data(null, { status: done.because === "not-permitted" ? 403 : 404 });
  const words = scenarioWords(context.get(viewContext).language);
  return redirect(`/scenario/${id}`, {
    headers: { "set-cookie": flashLine(words.sheet.restored) },
  });
}

/** All scenario sheets, with what each comes to. */
export default function ScenariosPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = scenarioWords(language);
  const { sheets, mayEdit, removed, address } = loaderData;
  const add = (
    <ButtonLink kind="primary" icon="plus" href="/scenario/nieuw">
      {words.list.add}
    </ButtonLink>
  );
  return (
    <>
      <title>{words.list.title}</title>
      <PageHeader
        title={words.list.title}
        lede={words.list.lede}
        {...(mayEdit && sheets.length > 0 ? { primary: add } : {})}
      />
      {removed && mayEdit ? (
        <Notice
          kind="info"
          actions={
            <Form hidden={{ id: removed }}>
              <Button icon="undo" small>
                {words.sheet.restore}
              </Button>
            </Form>
          }
        >
          {words.sheet.removed}
        </Notice>
      ) : null}
      {sheets.length === 0 ? (
        <EmptyState icon="chart" title={words.list.empty} action={mayEdit ? add : null}>
          <p>{words.list.emptyWhy}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.list.title}
          captionHidden
          address={address}
          rows={sheets}
          keyOf={({ id }) => id}
          empty={null}
          columns={[
            {
              key: "name",
              label: words.list.name,
              rowHeader: true,
              cell: ({ id, name }) => <a href={`/scenario/${id}`}>{name}</a>,
            },
            {
              key: "waiting",
              label: words.list.waiting,
              numeric: true,
              cell: ({ waiting }) => whole(language, waiting),
            },
            {
              key: "edited",
              label: words.list.edited,
              cell: ({ editedAt, editedBy }) =>
                [formatInstant(language, editedAt), editedBy ? words.list.by(editedBy) : ""]
                  .filter(Boolean)
                  .join(" "),
            },
          ]}
        />
      )}
    </>
  );
}
