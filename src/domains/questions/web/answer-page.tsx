import { data, redirect } from "react-router";
import { actorOf, refusalFor, requirePerson } from "#access";
import { addDays, parseDay } from "#kernel/day";
import { isLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  BothTexts,
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHeader,
  readTextChoices,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { longest } from "../rules/longest.ts";
import type { AnswerFields, ReusableAnswer } from "../store/reusable-answers.ts";
import { answersWords } from "../text/answers/index.ts";
import { dropAnswer, readAnswer, saveAnswer } from "../usecases/reusable-answers.ts";
import type { Route } from "./+types/answer-page";
import { idIn, refusedPage } from "./refused-page.ts";
import { entriesOf, lineOf, orNull, type Problem, problemList, type Typed } from "./typed-form.ts";

const usualDaysUntilCheck = 365;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const refusal = refusalFor(actor, "answer.edit");
  if (refusal) throw refusedPage(refusal);
  const start = { language, checkAgainOn: addDays(app.today(), usualDaysUntilCheck) };
  if (params.id === "nieuw") return { answer: null, start };
  const answer = await readAnswer(app, actor, idIn(params));
  if (isRefusal(answer)) throw refusedPage(answer);
  return { answer, start };
}

type AnswerProblem = "no-title" | "no-body" | "too-long" | "wrong-day";

function readAnswerForm(typed: Typed): {
  readonly fields: AnswerFields;
  readonly problems: readonly Problem<AnswerProblem>[];
} {
  const { problems, wrong } = problemList<AnswerProblem>();
  const [title, body, source] = ["title", "body", "source"].map((name) => lineOf(typed, name)) as [
    string,
    string,
    string,
  ];
  const dayText = lineOf(typed, "checkAgainOn");
  const checkAgainOn = parseDay(dayText);
  if (title === "") wrong("title", "no-title");
  if (title.length > longest.ownTitle) wrong("title", "too-long");
  if (body === "") wrong("body", "no-body");
  if (body.length > longest.reusable) wrong("body", "too-long");
  if (source.length > longest.source) wrong("source", "too-long");
  if (dayText !== "" && checkAgainOn === null) wrong("checkAgainOn", "wrong-day");
  const tags = lineOf(typed, "tags").split(/[,;\n]/);
  const language = lineOf(typed, "language");
  return {
    problems,
    fields: {
      title,
      body,
      source,
      checkAgainOn,
      language: isLanguage(language) ? language : "nl",
      tags: [...new Set(tags.map((tag) => tag.trim().slice(0, 60)).filter(Boolean))].slice(0, 20),
    },
  };
}

const typedOfAnswer = (answer: ReusableAnswer): Typed => ({
  title: answer.title,
  body: answer.body,
  language: answer.language,
  tags: answer.tags.join(", "),
  source: answer.source,
  checkAgainOn: answer.checkAgainOn ?? "",
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const words = answersWords(context.get(viewContext).language);
  const entries = entriesOf(await request.formData());
  const { theirs, merged } = readTextChoices(entries);
  const typed: Typed = Object.fromEntries([...entries, ...merged]);
  const { deed } = typed;
  // From the page of a question: its answer stands in the form, nothing is kept yet.
  if (deed === "prefill") {
    return data({ typed: { ...typed, body: typed.answer ?? "" }, problems: [], conflict: null });
  }
  const id = params.id === "nieuw" ? null : idIn(params);
  if (id && (deed === "remove" || deed === "restore")) {
    const dropped = await dropAnswer(app, actor, id, deed === "remove");
    if (dropped.kind === "refused") throw refusedPage(dropped);
    const headers = { "set-cookie": flashLine(deed === "remove" ? words.removed : words.restored) };
    return redirect(`/vragen/antwoorden/${id}`, { headers });
  }
  const read = readAnswerForm(typed);
  if (read.problems.length > 0) {
    return data({ typed, problems: read.problems, conflict: null }, { status: 422 });
  }
  const known = id && theirs.length > 0 ? await readAnswer(app, actor, id) : null;
  const kept = known && !isRefusal(known) ? pickFrom(known, theirs) : {};
  const saved = await saveAnswer(
    app,
    actor,
    { ...read.fields, ...kept },
    id
      ? { id, version: Number(typed.version) || 0 }
      : { fromQuestionId: orNull(lineOf(typed, "fromQuestion")) },
  );
  if (saved.kind === "refused") throw refusedPage(saved);
  if (saved.kind === "conflict") {
    return data({ typed, problems: [], conflict: saved.theirs }, { status: 409 });
  }
  return redirect("/vragen/antwoorden", { headers: { "set-cookie": flashLine(words.saved) } });
}

const fieldNames = ["title", "body", "language", "tags", "source", "checkAgainOn"] as const;

const pickFrom = (answer: ReusableAnswer, names: readonly string[]): Partial<AnswerFields> =>
  Object.fromEntries(
    fieldNames.filter((name) => names.includes(name)).map((name) => [name, answer[name]]),
  );

export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = answersWords(useUi().language);
  const { answer, start } = loaderData;
  const title = answer ? words.editTitle : words.newTitle;
  return (
    <>
      <title>{title}</title>
      <PageHeader title={title} crumbs={[{ href: "/vragen/antwoorden", label: words.title }]} />
      {answer?.removedAt ? (
        <Notice
          kind="warning"
          actions={
            <Form hidden={{ deed: "restore" }}>
              <Button icon="undo">{words.restore}</Button>
            </Form>
          }
        >
          {words.removedNotice}
        </Notice>
      ) : null}
      <AnswerFieldsForm
        answer={answer}
        typed={actionData?.typed ?? (answer ? typedOfAnswer(answer) : start)}
        problems={actionData?.problems ?? []}
        conflict={actionData?.conflict ?? null}
      />
      {answer && !answer.removedAt ? (
        <details>
          <summary>{words.remove}</summary>
          <Form hidden={{ deed: "remove" }}>
            <p className="soft">{words.removeHelp}</p>
            <FormActions>
              <Button kind="danger" icon="trash">
                {words.remove}
              </Button>
            </FormActions>
          </Form>
        </details>
      ) : null}
    </>
  );
}

interface FieldsProps {
  readonly answer: ReusableAnswer | null;
  readonly typed: Typed;
  readonly problems: readonly Problem<AnswerProblem>[];
  readonly conflict: ReusableAnswer | null;
}

function AnswerFieldsForm({ answer, typed, problems, conflict }: FieldsProps) {
  const words = answersWords(useUi().language);
  const field = (name: string, label: string) => {
    const problem = problems.find((one) => one.name === name);
    return { name, label, value: typed[name], error: problem && words.problems[problem.because] };
  };
  const version = conflict?.version ?? typed.version ?? answer?.version ?? 0;
  return (
    <Form hidden={{ version: String(version), fromQuestion: typed.fromQuestion ?? "" }}>
      <ErrorSummary
        errors={problems.map(({ name, because }) => ({
          fieldId: `field-${name}`,
          message: words.problems[because],
        }))}
      />
      {conflict ? <Conflict typed={typed} theirs={conflict} /> : null}
      <TextInput
        {...field("title", words.name)}
        hint={words.nameHint}
        maxLength={longest.ownTitle}
      />
      <TextArea {...field("body", words.body)} hint={words.bodyHint} rows={12} />
      <Select
        {...field("language", words.language)}
        emptyLabel={false}
        width="short"
        options={(["nl", "fr", "en"] as const).map((value) => ({
          value,
          label: words.languages[value],
        }))}
      />
      <TextInput {...field("tags", words.tags)} hint={words.tagsHint} optional />
      <TextInput {...field("source", words.source)} hint={words.sourceHint} optional />
      <DateInput
        {...field("checkAgainOn", words.checkAgain)}
        hint={words.checkAgainHint}
        optional
      />
      <FormActions>
        <Button kind="primary">{words.save}</Button>
        <ButtonLink kind="quiet" href="/vragen/antwoorden">
          {words.title}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function Conflict({ typed, theirs }: { readonly typed: Typed; readonly theirs: ReusableAnswer }) {
  const words = answersWords(useUi().language);
  const labels = {
    title: words.name,
    body: words.body,
    language: words.language,
    tags: words.tags,
    source: words.source,
    checkAgainOn: words.checkAgain,
  };
  const other = typedOfAnswer(theirs);
  const differing = fieldNames.filter((name) => (typed[name] ?? "").trim() !== other[name]);
  return (
    <BothTexts
      whoChanged=""
      when={theirs.updatedAt}
      fields={differing.map((name) => ({
        name,
        label: labels[name],
        theirs: other[name] ?? "",
        yours: typed[name] ?? "",
        canMerge: name === "body" || name === "title",
      }))}
    />
  );
}
