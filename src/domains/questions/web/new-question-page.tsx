import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { type Actor, actorOf, requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { type App, appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  FileInput,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
  useUi,
} from "#ui";
import { namedMunicipality } from "../rules/named-municipality.ts";
import { type NewQuestion, referenceOf } from "../rules/question.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { addQuestion } from "../usecases/add-question.ts";
import { openQuestionForm, type QuestionForm } from "../usecases/open-question.ts";
import { keepForForm, listFormFiles } from "../usecases/question-files.ts";
import { readPastedQuestion, readUploadedQuestion } from "../usecases/read-pasted-question.ts";
import type { Route } from "./+types/new-question-page";
import { QuestionFields } from "./question-fields.tsx";
import { sayBytes } from "./question-files.tsx";
import { readQuestionForm, typedOfQuestion } from "./read-question-form.ts";
import { deskFormBytes, receiveForm } from "./receive-files.ts";
import { refusedPage } from "./refused-page.ts";
import { type Typed, typedOf } from "./typed-form.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const form = await openQuestionForm({ db }, actor, null, { language, today: today() });
  if (isRefusal(form)) throw refusedPage(form);
  return { form, today: today(), language, formKey: randomUUID() };
}

type Read = "read" | "nothing" | "unreadable" | "too-large" | null;

/** What was read out of a letter, put in the form; of all that only its attachments are kept, for a moment. */
async function readLetterOf(app: App, form: FormData, actor: Actor, choices: QuestionForm) {
  const now = app.now();
  const file = form.get("file");
  const pasted = String(form.get("letter") ?? "");
  const answer =
    file instanceof File && file.size > 0
      ? await readUploadedQuestion(actor, new Uint8Array(await file.arrayBuffer()), now)
      : readPastedQuestion(pasted, now);
  if (isRefusal(answer)) {
    const because = answer.because as Read;
    return { typed: { letter: pasted } as Typed, read: because, files: [], leftOut: [] };
  }
  const nis = answer.question.nis ?? (await proposeNis(app, answer.question, choices));
  const files = await keepForForm(app, actor, answer.attachments, app.now());
  return {
    files: isRefusal(files) ? [] : files,
    leftOut: answer.leftOut,
    typed: { ...typedOfQuestion({ ...answer.question, nis }), letter: pasted } as Typed,
    read: (answer.recognised ? "read" : "nothing") as Read,
  };
}

/** The one municipality a letter names of those that can be chosen, to be looked at in the form. */
async function proposeNis(
  { db }: App,
  { subject, body, askerLanguage }: NewQuestion,
  { municipalities }: QuestionForm,
) {
  const nis = municipalities.map((one) => one.nis);
  const places = (await listMunicipalities(db, nis)).map((one) => ({
    nis: one.nis,
    // In a Dutch letter Hal is a hall.
    names: askerLanguage === "fr" ? [one.nameFr, one.nameNl] : [one.nameNl],
  }));
  return namedMunicipality(`${subject}\n${body}`, places);
}

export const handle = { mostBodyBytes: deskFormBytes };

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { db, today, now } = app;
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const none = { problems: [], files: [], leftOut: [], kept: [] };
  // Before the body is read: who may not note questions does not get to fill our memory either.
  const form = await openQuestionForm({ db }, actor, null, { language, today: today() });
  if (isRefusal(form)) throw refusedPage(form);
  const sent = await receiveForm(request, deskFormBytes);
  if (!sent) return data({ ...none, typed: {}, read: "too-large" as Read }, { status: 413 });
  if (sent.get("deed") === "read") {
    const read = await readLetterOf(app, sent, actor, form);
    return data({ ...none, ...read, kept: read.files.map(({ id }) => id) });
  }
  const typed = typedOf(sent);
  const read = readQuestionForm(typed, form, today());
  if (read.kind === "wrong") {
    const files = await listFormFiles(db, actor, idsIn(sent, "offered"));
    const left = { ...none, typed, problems: read.problems, read: null as Read, files };
    return data({ ...left, kept: idsIn(sent, "kept") }, { status: 422 });
  }
  const formFiles = idsIn(sent, "kept");
  const { formKey = "" } = typed;
  const order = { ...read.question, mine: typed.mine === "yes", formFiles, formKey };
  const added = await addQuestion(db, actor, order, now());
  if (added.kind === "refused") throw refusedPage(added);
  const said = inboxWords(language).form.added(referenceOf(added.number));
  return redirect(`/vragen/${added.id}`, { headers: { "set-cookie": flashLine(said) } });
}

const idsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((id) => (typeof id === "string" && isId(id) ? [id] : []));

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
  const formKey = typed.formKey ?? loaderData.formKey;
  const read = actionData?.read ?? null;
  const { files = [], leftOut = [] } = actionData ?? {};
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
      <Form hidden={{ formKey, offered: files.map(({ id }) => id) }}>
        {leftOut.length > 0 ? (
          <Notice kind="warning">{words.attachedLeftOut(leftOut.join(", "))}</Notice>
        ) : null}
        <QuestionFields form={form} typed={typed} problems={actionData?.problems ?? []} />
        {files.length > 0 ? (
          <CheckboxGroup
            name="kept"
            label={words.attached}
            hint={words.attachedHint}
            values={actionData?.kept}
            choices={files.map(({ id, name, bytes }) => ({
              value: id,
              label: `${name} (${sayBytes(bytes, language)})`,
            }))}
            optional
          />
        ) : null}
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
