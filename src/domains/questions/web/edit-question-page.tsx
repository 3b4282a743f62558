import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  BothTexts,
  Button,
  ButtonLink,
  Form,
  FormActions,
  PageHeader,
  readTextChoices,
  useUi,
} from "#ui";
import { isChannel, referenceOf } from "../rules/question.ts";
import type { Change, Conflict } from "../rules/question-change.ts";
import { type InboxWords, inboxWords } from "../text/inbox/index.ts";
import { editQuestion } from "../usecases/change-question.ts";
import { openQuestionForm, type QuestionForm } from "../usecases/open-question.ts";
import type { Route } from "./+types/edit-question-page";
import { QuestionFields } from "./question-fields.tsx";
import { readQuestionForm, typedOfQuestion } from "./read-question-form.ts";
import { idIn, refusedPage } from "./refused-page.ts";
import { entriesOf, type Typed } from "./typed-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const given = { language, today: today() };
  const form = await openQuestionForm({ db }, actor, idIn(params), given);
  if (isRefusal(form)) throw refusedPage(form);
  return { form };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, today, now } = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const id = idIn(params);
  const form = await openQuestionForm({ db }, actor, id, { language, today: today() });
  if (isRefusal(form)) throw refusedPage(form);
  const entries = entriesOf(await request.formData());
  const choices = readTextChoices(entries);
  const typed: Typed = Object.fromEntries([...entries, ...choices.merged]);
  const read = readQuestionForm(typed, form, today());
  if (read.kind === "wrong") {
    return data({ typed, problems: read.problems, conflict: null }, { status: 422 });
  }
  const change = Object.fromEntries(
    Object.entries(read.change).filter(([name]) => !choices.theirs.includes(name)),
  ) as Change;
  const edit = { id, version: Number(typed.version) || 0, change };
  const saved = await editQuestion(db, actor, edit, now());
  if (saved.kind === "conflict") {
    return data({ typed, problems: [], conflict: saved }, { status: 409 });
  }
  if (saved.kind === "refused") throw refusedPage(saved);
  const said = inboxWords(language).form.saved;
  return redirect(`/vragen/${id}`, { headers: { "set-cookie": flashLine(said) } });
}

/** A value as people read it, not as it is kept. */
function asRead(field: string, value: string, form: QuestionForm, words: InboxWords): string {
  if (field === "nis") return form.municipalities.find(({ nis }) => nis === value)?.name ?? value;
  if (field === "channel" && isChannel(value)) return words.channels[value];
  if (field === "ownerPersonId") {
    return form.colleagues.find(({ id }) => id === value)?.name ?? value;
  }
  return value;
}

const mergeable = new Set(["subject", "body", "department"]);

export default function EditQuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const all = inboxWords(useUi().language);
  const words = all.form;
  const { form } = loaderData;
  const { question } = form;
  if (!question) return null;
  const typed = actionData?.typed ?? typedOfQuestion(question);
  const conflict = actionData?.conflict ?? null;
  const version = conflict?.version ?? (typed.version || question.version);
  const back = `/vragen/${question.id}`;
  const textOf = (one: Conflict) => ({
    name: one.field,
    label: all.question.fields[one.field],
    theirs: asRead(one.field, one.theirs, form, all),
    yours: asRead(one.field, one.yours, form, all),
    canMerge: mergeable.has(one.field),
  });
  return (
    <>
      <title>{words.editTitle}</title>
      <PageHeader
        title={words.editTitle}
        crumbs={[
          { href: "/vragen", label: all.title },
          { href: back, label: referenceOf(question.number) },
        ]}
      />
      <Form hidden={{ version: String(version) }}>
        {conflict ? (
          <BothTexts
            fields={conflict.conflicts
              .filter(({ field }) => field !== "ownerName")
              .map((one) => textOf(one))}
            whoChanged={conflict.by}
            when={conflict.at ?? question.updatedAt}
          />
        ) : null}
        <QuestionFields form={form} typed={typed} problems={actionData?.problems ?? []} />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
          <ButtonLink kind="quiet" href={back}>
            {referenceOf(question.number)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
