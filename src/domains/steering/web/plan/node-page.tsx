import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  BothTexts,
  Button,
  ButtonLink,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  formatCents,
  formatInstant,
  HiddenValues,
  PageHeader,
  readTextChoices,
  SectionHeader,
  Select,
  TextArea,
  TextInput,
  Timeline,
  useUi,
} from "#ui";
import { readEuros, writeEuros } from "../../rules/actions/read-euros.ts";
import { budgetYears } from "../../rules/plan/plan-tree.ts";
import type { YearBudget } from "../../store/plan/plan-nodes.ts";
import { type ActionWords, actionWords } from "../../text/actions/index.ts";
import { saveNode } from "../../usecases/plan/edit-node.ts";
import { type OpenedNode, openNode } from "../../usecases/plan/open-node.ts";
import { removeNode } from "../../usecases/plan/remove-node.ts";
import { undoNodeEdit } from "../../usecases/plan/undo-node.ts";
import { type Entries, entriesOf, one } from "../actions/action-form-values.ts";
import type { Route } from "./+types/node-page";
import "./node-page.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const query = new URL(request.url).searchParams;
  const asked = { id: params.node ?? null, planId: query.get("plan") };
  const opened = await openNode(app.db, actor, asked);
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "no-such-node" ? 404 : 403 });
  }
  return { opened, under: query.get("onder") ?? "" };
}

type Problem = { readonly name: string; readonly because: keyof ActionWords["problems"] };

/** What somebody else saved, as it stands in the form. */
type NodeConflict = {
  readonly theirs: Entries;
  readonly whoChanged: string;
  readonly when: string;
  readonly version: number;
};

const again = (entries: Entries, problem: Problem | null, conflict: NodeConflict | null = null) =>
  data({ entries, problem, conflict }, { status: conflict ? 409 : 422 });

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = actionWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const entries = chosen(entriesOf(await request.formData()));
  const id = params.node ?? null;
  if (id && one(entries, "deed") === "remove") {
    const removed = await removeNode(app.db, actor, id, app.now());
    if (removed.kind === "refused")
      return again(entries, { name: "code", because: removed.because });
    const headers = { "set-cookie": flashLine(words.nodeForm.removed(removed.title)) };
    return redirect(`/plan?plan=${removed.planId}&verwijderd=${id}`, { headers });
  }
  if (id && one(entries, "deed") === "undo") {
    const undone = await undoNodeEdit(app.db, actor, id, app.now());
    if (undone.kind === "refused") return again(entries, { name: "code", because: undone.because });
    const headers = { "set-cookie": flashLine(words.page.undone) };
    return redirect(`/plan/onderdeel/${id}`, { headers });
  }
  const budgets = readBudgets(entries);
  if ("name" in budgets) return again(entries, budgets);
  const edit = {
    planId: one(entries, "planId"),
    version: id ? Number(one(entries, "version")) : null,
    parentId: one(entries, "parentId") || null,
    code: one(entries, "code"),
    title: one(entries, "title"),
    description: one(entries, "description"),
    budgets: budgets.read,
  };
  const saved = await saveNode(app.db, actor, id, edit, app.now());
  if (saved.kind === "refused") {
    return again(entries, { name: saved.about ?? "code", because: saved.because });
  }
  if (saved.kind === "conflict") {
    const { theirs, budgets: voted, whoChanged, when } = saved;
    const conflict = { theirs: entriesOfPart(theirs, voted), whoChanged, when };
    return again(entries, null, { ...conflict, version: theirs.version });
  }
  const headers = { "set-cookie": flashLine(words.nodeForm.saved) };
  return redirect(`/plan?plan=${edit.planId}#node-${saved.id}`, { headers });
}

/** What was chosen of two texts stands in the place of one's own. */
function chosen(entries: Entries): Entries {
  const { theirs, merged } = readTextChoices(entries);
  return entries.map(([name, value]) => [
    name,
    merged.get(name) ?? (theirs.includes(name) ? one(entries, `theirs-${name}`) : value),
  ]);
}

const yearOfBudget = (name: string): string | undefined => /^budget-(\d{4})$/.exec(name)?.[1];

const yearsIn = (entries: Entries): number[] =>
  entries.flatMap(([name]) => yearOfBudget(name) ?? []).map(Number);

function readBudgets(entries: Entries): { readonly read: YearBudget[] } | Problem {
  const read: YearBudget[] = [];
  for (const [name, value] of entries) {
    const year = yearOfBudget(name);
    if (!year || value.trim() === "") continue;
    const amountCents = readEuros(value);
    if (amountCents === null) return { name, because: "wrong-amount" };
    read.push({ year: Number(year), amountCents });
  }
  return { read };
}

const entriesOfNode = ({ node, budgets, plan }: OpenedNode, under: string): Entries => [
  ["planId", plan.id],
  ["version", String(node?.version ?? "")],
  ...(node ? entriesOfPart(node, budgets) : [["parentId", under] as const]),
];

const entriesOfPart = (
  node: NonNullable<OpenedNode["node"]>,
  budgets: OpenedNode["budgets"],
): Entries => [
  ["parentId", node.parentId ?? ""],
  ["code", node.code],
  ["title", node.title],
  ["description", node.description],
  ...budgets.map(
    ({ year, amountCents }) => [`budget-${year}`, writeEuros(amountCents) || "0"] as const,
  ),
];

export default function NodePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = actionWords(language);
  const w = words.nodeForm;
  const { opened, under } = loaderData;
  const { plan, node, goals } = opened;
  const entries = actionData?.entries ?? entriesOfNode(opened, under);
  const title = titleOf(opened, one(entries, "parentId") !== "", words);
  const conflict = actionData?.conflict;
  return (
    <>
      <title>{title}</title>
      <PageHeader title={title} crumbs={[{ href: `/plan?plan=${plan.id}`, label: plan.name }]} />
      {conflict ? (
        <NodeBothTexts conflict={conflict} entries={entries} goals={goals} words={words} />
      ) : (
        <NodeForm
          entries={entries}
          opened={opened}
          problem={actionData?.problem ?? null}
          words={words}
          goals={goals}
        />
      )}
      {opened.lastEdit && !conflict ? <LastEdit edit={opened.lastEdit} words={words} /> : null}
      {node && !conflict ? (
        <form method="post" className="node-remove">
          <p className="soft">{w.removeHelp}</p>
          <input type="hidden" name="deed" value="remove" />
          <Button kind="danger" icon="trash">
            {`${w.remove}${colon(language)}${node.code}`}
          </Button>
        </form>
      ) : null}
    </>
  );
}

interface LastEditProps {
  readonly edit: NonNullable<OpenedNode["lastEdit"]>;
  readonly words: ActionWords;
}

/** Who changed it last, what it was before, and the way back. */
function LastEdit({ edit, words }: LastEditProps) {
  const { language } = useUi();
  return (
    <section>
      <SectionHeader title={words.page.historyTitle} />
      <Timeline
        entries={[
          {
            id: "last",
            when: formatInstant(language, edit.at),
            dateTime: edit.at,
            who: edit.personName,
            title: words.nodeForm.was(edit.title),
            undo: (
              <form method="post">
                <input type="hidden" name="deed" value="undo" />
                <Button small>{words.page.undo}</Button>
              </form>
            ),
          },
        ]}
      />
    </section>
  );
}

function titleOf({ node }: OpenedNode, hasParent: boolean, words: ActionWords): string {
  const w = words.nodeForm;
  if (node) return `${node.level === "goal" ? w.goal : w.actionPlan} ${node.code}`;
  return hasParent ? w.newActionPlan : w.newGoal;
}

interface NodeFormProps {
  readonly entries: Entries;
  readonly opened: OpenedNode;
  readonly problem: Problem | null;
  readonly words: ActionWords;
  readonly goals: OpenedNode["goals"];
}

function NodeForm({ entries, opened, problem, words, goals }: NodeFormProps) {
  const w = words.nodeForm;
  const { plan } = opened;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: one(entries, name),
    error: problem?.name === name ? words.problems[problem.because] : undefined,
  });
  const years = budgetYears(plan, yearsIn(entries));
  return (
    <Form hidden={{ planId: plan.id, version: one(entries, "version") }}>
      <ErrorSummary
        errors={
          problem
            ? [{ fieldId: `field-${problem.name}`, message: words.problems[problem.because] }]
            : []
        }
      />
      <TextInput {...field("code", w.code)} hint={w.codeHint} width="short" maxLength={40} />
      <TextInput {...field("title", w.titleField)} maxLength={300} />
      <TextArea {...field("description", w.description)} optional />
      <Select
        {...field("parentId", w.parent)}
        optional
        emptyLabel={w.isGoal}
        options={goals.map((goal) => ({ value: goal.id, label: `${goal.code} ${goal.title}` }))}
      />
      <Fieldset legend={w.budgets} hint={w.budgetsHint}>
        <div className="node-years">
          {years.map(({ year, isOutside }) => (
            <TextInput
              key={year}
              {...field(`budget-${year}`, w.budgetYear(year))}
              {...(isOutside ? { hint: w.outsidePeriod(plan.fromYear, plan.toYear) } : {})}
              optional
              inputMode="decimal"
              width="short"
            />
          ))}
        </div>
      </Fieldset>
      <FormActions>
        <Button kind="primary">{w.save}</Button>
        <ButtonLink kind="quiet" href={`/plan?plan=${plan.id}`}>
          {words.planForm.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

interface NodeBothTextsProps {
  readonly conflict: NodeConflict;
  readonly entries: Entries;
  readonly goals: OpenedNode["goals"];
  readonly words: ActionWords;
}

/** The fields in which theirs and yours differ; an amount is the same however it is written. */
function differingFields(theirs: Entries, yours: Entries): string[] {
  const names = new Set(
    [...theirs, ...yours]
      .map(([name]) => name)
      .filter((name) => /^(code|title|description|parentId|budget-\d{4})$/.test(name)),
  );
  const plain = (entries: Entries, name: string) => {
    const value = one(entries, name).trim();
    return name.startsWith("budget-") && value !== "" ? String(readEuros(value) ?? value) : value;
  };
  return [...names].filter((name) => plain(theirs, name) !== plain(yours, name));
}

function NodeBothTexts({ conflict, entries, goals, words }: NodeBothTextsProps) {
  const { language } = useUi();
  const { theirs, whoChanged, when, version } = conflict;
  const w = words.nodeForm;
  const labels: Readonly<Record<string, string>> = {
    code: w.code,
    title: w.titleField,
    description: w.description,
    parentId: w.parent,
  };
  const differing = differingFields(theirs, entries);
  const kept = Object.fromEntries(entries.filter(([name]) => !/^(both|merged|theirs-)/.test(name)));
  const shown = (from: Entries, name: string) => {
    const cents = yearOfBudget(name) ? readEuros(one(from, name)) : null;
    if (cents !== null && one(from, name) !== "") return formatCents(language, cents);
    if (name !== "parentId") return one(from, name);
    const goal = goals.find(({ id }) => id === one(from, name));
    return goal ? `${goal.code} ${goal.title}` : w.isGoal;
  };
  return (
    <Form hidden={{ ...kept, version: String(version) }}>
      <HiddenValues
        values={Object.fromEntries(differing.map((name) => [`theirs-${name}`, one(theirs, name)]))}
      />
      <BothTexts
        whoChanged={whoChanged}
        when={when}
        fields={differing.map((name) => ({
          name,
          label: labels[name] ?? w.budgetYear(Number(name.slice("budget-".length))),
          theirs: shown(theirs, name),
          yours: shown(entries, name),
          canMerge: name === "title" || name === "description",
        }))}
      />
      <FormActions>
        <Button kind="primary">{words.form.bothSave}</Button>
      </FormActions>
    </Form>
  );
}
