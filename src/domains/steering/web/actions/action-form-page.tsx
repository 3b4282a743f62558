import { data } from "react-router";
import { actorOf, requirePerson } from "#access";
import { asDay, type Day, parseDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  BothTexts,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  HiddenValues,
  PageHeader,
  useUi,
} from "#ui";
import { ownNis } from "../../rules/actions/action-subject.ts";
import { firstDayFor } from "../../rules/actions/first-day.ts";
import { actionWords } from "../../text/actions/index.ts";
import { openActionForm } from "../../usecases/actions/open-action.ts";
import type { EditConflict } from "../../usecases/actions/save-action.ts";
import type { Route } from "./+types/action-form-page";
import { ActionFields } from "./action-fields.tsx";
import { countFor, type Entries, entriesOfContent, one } from "./action-form-values.ts";
import { answerActionForm } from "./answer-action-form.ts";
import { sayContent } from "./say-content.ts";
import "./action-form.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const today = app.today();
  const query = new URL(request.url).searchParams;
  const dueOn = parseDay(query.get("tegen") ?? "");
  const choices = await openActionForm(app.db, actor, params.id ?? null, today, dueOn);
  if (isRefusal(choices)) {
    throw data(null, { status: choices.because === "no-such-action" ? 404 : 403 });
  }
  const members = await listMunicipalities(app.db, choices.memberNis);
  const names = Object.fromEntries(
    members.map((one) => [one.nis, language === "fr" ? one.nameFr : one.nameNl]),
  );
  const personId = actor.kind === "person" ? actor.personId : "";
  const entries = choices.action
    ? entriesOfContent(choices.action.content)
    : newEntries(query, today, {
        personId,
        own: ownNis(actor),
        count: countFor(query.get("prioriteit"), choices.priorities),
      });
  return { choices, names, entries };
}

/** A new action begins with what the page it came from knew. */
function newEntries(
  query: URLSearchParams,
  today: Day,
  from: {
    readonly personId: string;
    readonly own: readonly string[];
    readonly count: string | null;
  },
): Entries {
  const due = parseDay(query.get("tegen") ?? "") ?? asDay(`${today.slice(0, 4)}-12-31`);
  const startsOn = firstDayFor(due, today);
  const nis = query.getAll("gemeente").filter((one) => /^\d{5}$/.test(one));
  return [
    ["title", query.get("titel") ?? ""],
    ["status", "planned"],
    ["startsOn", startsOn],
    ["dueOn", due],
    ["owner", from.personId],
    ["ownerNis", from.own[0] ?? ""],
    ["node", query.get("onderdeel") ?? ""],
    ...(nis.length > 0 ? nis : from.own).map((one) => ["nis", one] as const),
    ...(from.count ? [["count", from.count] as const] : []),
  ];
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const view = context.get(viewContext);
  return answerActionForm({
    app: context.get(appContext),
    actor: actorOf(context),
    words: actionWords(view.language),
    id: params.id ?? null,
    form: await request.formData(),
  });
}

export default function ActionFormPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = actionWords(language);
  const { choices, names } = loaderData;
  const entries = actionData?.entries ?? loaderData.entries;
  const problems = actionData?.problems ?? [];
  const stored = choices.action;
  const back = stored ? `/actie/${params.id}` : "/plan";
  const conflict = actionData?.conflict ?? null;
  if (conflict && stored) {
    return (
      <Conflict
        conflict={conflict}
        entries={entries}
        back={back}
        words={words}
        names={names}
        choices={choices}
      />
    );
  }
  const title = stored ? words.form.editTitle(stored.number) : words.form.newTitle;
  return (
    <div className="action-form-page">
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={stored ? stored.content.title : words.form.lede}
        crumbs={[{ href: "/plan", label: words.plan.title }]}
      />
      <Form
        hidden={{
          ...(stored ? { version: String(stored.version) } : {}),
          outsideTold: one(entries, "outsideTold"),
        }}
      >
        {/* The first button of a form is what Enter does: it must save, not search. */}
        <button
          className="visually-hidden"
          type="submit"
          name="deed"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
        />
        <ErrorSummary
          errors={problems.map(({ name, because }) => ({
            fieldId: `field-${fieldFor(name)}`,
            message: words.problems[because],
          }))}
        />
        <ActionFields
          entries={entries}
          problems={problems}
          words={words}
          language={language}
          choices={choices}
          names={names}
          found={actionData?.found ?? null}
          ticked={actionData?.ticked ?? []}
          search={actionData?.search ?? ""}
        />
        <FormActions>
          <Button kind="primary" name="deed" value="save">
            {stored ? words.form.save : words.form.add}
          </Button>
          <ButtonLink kind="quiet" href={back}>
            {words.form.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}

/** Where in the form a problem of the rules stands. */
const fieldFor = (name: string): string =>
  ({ "not-permitted": "nis", nodeId: "node", ownerPersonId: "owner" })[name] ?? name;

interface ConflictProps {
  readonly conflict: EditConflict;
  readonly entries: Entries;
  readonly back: string;
  readonly words: ReturnType<typeof actionWords>;
  readonly names: Readonly<Record<string, string>>;
  readonly choices: Parameters<typeof sayContent>[2]["choices"];
}

/** Both texts, side by side, in the form that saves the choice. */
function Conflict({ conflict, entries, back, words, names, choices }: ConflictProps) {
  const { language } = useUi();
  const saying = { words, names, choices, language };
  const texts = ["title", "description", "code"];
  return (
    <>
      <title>{words.form.bothTitle}</title>
      <PageHeader
        title={words.form.bothTitle}
        lede={conflict.theirs.content.title}
        crumbs={[{ href: back, label: words.page.numbered(conflict.theirs.number) }]}
      />
      <Form hidden={{ version: String(conflict.theirs.version) }}>
        <HiddenValues values={grouped(entries)} />
        <BothTexts
          whoChanged={conflict.whoChanged}
          when={conflict.when}
          fields={conflict.fields.map((group) => ({
            name: group,
            label: words.groups[group],
            theirs: sayContent(group, conflict.theirs.content, saying),
            yours: sayContent(group, conflict.yours, saying),
            canMerge: texts.includes(group),
          }))}
        />
        <FormActions>
          <Button kind="primary" name="deed" value="save">
            {words.form.bothSave}
          </Button>
          <ButtonLink kind="quiet" href={back}>
            {words.form.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

const grouped = (entries: Entries): Record<string, string[]> => {
  const values: Record<string, string[]> = {};
  for (const [name, value] of entries) {
    const list = values[name] ?? [];
    values[name] = list;
    list.push(value);
  }
  return values;
};
