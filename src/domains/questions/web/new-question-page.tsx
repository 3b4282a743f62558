import { data, redirect } from "react-router";
import { type Actor, actorOf, requirePerson } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  FileInput,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
  useUi,
} from "#ui";
import { referenceOf } from "../rules/question.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { addQuestion } from "../usecases/add-question.ts";
import { openQuestionForm } from "../usecases/open-question.ts";
import { readPastedQuestion, readUploadedQuestion } from "../usecases/read-pasted-question.ts";
import type { Route } from "./+types/new-question-page";
import { QuestionFields } from "./question-fields.tsx";
import { readQuestionForm, typedOfQuestion } from "./read-question-form.ts";
import { refusedPage } from "./refused-page.ts";
import { type Typed, typedOf } from "./typed-form.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const form = await openQuestionForm({ db }, actor, null, { language, today: today() });
  if (isRefusal(form)) throw refusedPage(form);
  return { form, today: today(), language };
}

type Read = "read" | "nothing" | "unreadable" | "too-large" | null;

/** What was read out of a letter, put in the form; nothing is kept yet. */
async function readLetterOf(form: FormData, actor: Actor, now: Instant) {
  const file = form.get("file");
  const pasted = String(form.get("letter") ?? "");
  const answer =
    file instanceof File && file.size > 0
      ? await readUploadedQuestion(actor, new Uint8Array(await file.arrayBuffer()), now)
      : readPastedQuestion(pasted, now);
  if (isRefusal(answer))
    return { typed: { letter: pasted } as Typed, read: answer.because as Read };
  return {
    typed: { ...typedOfQuestion(answer.question), letter: pasted } as Typed,
    read: (answer.recognised ? "read" : "nothing") as Read,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { db, today, now } = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const sent = await request.formData();
  const form = await openQuestionForm({ db }, actor, null, { language, today: today() });
  if (isRefusal(form)) throw refusedPage(form);
  if (sent.get("deed") === "read") {
    return data({ ...(await readLetterOf(sent, actor, now())), problems: [] });
  }
  const typed = typedOf(sent);
  const read = readQuestionForm(typed, form, today());
  if (read.kind === "wrong") {
    return data({ typed, problems: read.problems, read: null as Read }, { status: 422 });
  }
  const order = { ...read.question, mine: typed.mine === "yes" };
  const added = await addQuestion(db, actor, order, now());
  if (added.kind === "refused") throw refusedPage(added);
  const said = inboxWords(language).form.added(referenceOf(added.number));
  return redirect(`/vragen/${added.id}`, { headers: { "set-cookie": flashLine(said) } });
}

export default function NewQuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const all = inboxWords(useUi().language);
  const words = all.form;
  const { form, today, language } = loaderData;
  const only = form.mayLeaveOpen ? undefined : form.municipalities[0]?.nis;
  const start = {
    channel: "phone",
    askedOn: today,
    askerLanguage: language,
    mine: "yes",
    nis: only ?? "",
  };
  const typed: Typed = { ...start, ...actionData?.typed, ...(only ? { nis: only } : {}) };
  const read = actionData?.read ?? null;
  return (
    <>
      <title>{words.newTitle}</title>
      <PageHeader title={words.newTitle} crumbs={[{ href: "/vragen", label: all.title }]} />
      {read === "read" ? <Notice kind="success">{words.readDone}</Notice> : null}
      {read === "nothing" ? <Notice kind="info">{words.readNothing}</Notice> : null}
      {read === "unreadable" ? <Notice kind="error">{words.unreadable}</Notice> : null}
      {read === "too-large" ? <Notice kind="error">{words.tooLarge}</Notice> : null}
      <details
        className="question-fields__paste"
        open={read === "unreadable" || read === "too-large"}
      >
        <summary>{words.pasteTitle}</summary>
        <Form files hidden={{ deed: "read" }}>
          <p className="soft">{words.pasteLede}</p>
          <TextArea name="letter" label={words.paste} value={typed.letter} rows={8} optional />
          <FileInput name="file" label={words.file} accept=".eml,message/rfc822" optional />
          <FormActions>
            <Button icon="mail">{words.read}</Button>
          </FormActions>
        </Form>
      </details>
      <Form>
        <QuestionFields form={form} typed={typed} problems={actionData?.problems ?? []} />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
          <ButtonLink kind="quiet" href="/vragen">
            {all.title}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
