import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  DateInput,
  ErrorSummary,
  Fieldset,
  FileInput,
  Flash,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { longest } from "../rules/longest.ts";
import { askingWords } from "../text/asking/index.ts";
import { askQuestion } from "../usecases/ask-question.ts";
import { type FileProblem, visitorFileLimits } from "../usecases/judge-files.ts";
import { readAskPage } from "../usecases/read-ask-page.ts";
import type { Route } from "./+types/ask-page";
import { documentTypes } from "./question-files.tsx";
import { type AskProblem, readAskForm } from "./read-ask-form.ts";
import { filesIn, receiveForm, visitorFormBytes } from "./receive-files.ts";
import { type Problem, type Typed, typedOf } from "./typed-form.ts";
import "./ask-page.css";

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { language } = context.get(viewContext);
  const page = await readAskPage(db, actorOf(context), { language, today: today() });
  if (isRefusal(page)) throw data(null, { status: 403 });
  const asked = url.searchParams.get("gemeente");
  const chosen = page.municipalities.find(({ nis }) => nis === asked) ?? null;
  return { ...page, chosen, today: today(), formKey: randomUUID() };
}

export const handle = { mostBodyBytes: visitorFormBytes };

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = await receiveForm(request, visitorFormBytes);
  if (!form) return again({}, [{ name: "files", because: "form-too-large" }], 413);
  const typed = typedOf(form);
  const files = await filesIn(form, "files", visitorFileLimits);
  const again_ = (problems: readonly Problem<AskPageProblem>[]) =>
    again(typed, problems, 422, files.length > 0);
  const read = readAskForm(typed, app.today());
  if (read.kind === "wrong") return again_(read.problems);
  const { formKey = "" } = typed;
  const address = context.get(clientAddressContext);
  const asked = { ...read.asked, language, address, files, formKey };
  const answer = await askQuestion(app, actorOf(context), asked, app.now());
  if (answer.kind === "asked") return redirect(`/vraag/${answer.token}?aangekomen`);
  if (answer.because === "too-many-attempts") {
    const hadFiles = files.length > 0;
    return data({ typed, problems: [], wait: Number(answer.about), hadFiles }, { status: 429 });
  }
  if (answer.because === "no-such-municipality") {
    return again_([{ name: "gemeente", because: answer.because }]);
  }
  if (answer.because === "not-open" || answer.because === "not-permitted") {
    throw data(null, { status: 404 });
  }
  return again_([{ name: "files", because: answer.because }]);
}

type AskPageProblem = AskProblem | FileProblem | "form-too-large";

const again = (
  typed: Typed,
  problems: readonly Problem<AskPageProblem>[],
  status: number,
  hadFiles = false,
) => data({ typed, problems, wait: null as number | null, hadFiles }, { status });

/** The way in for everybody, without account and without script. */
export default function AskPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = askingWords(useUi().language);
  const { municipalities, chosen, keepMonths, today, formKey } = loaderData;
  const { typed = {}, problems = [], wait = null, hadFiles = false } = actionData ?? {};
  const field = (name: string, label: string) => {
    const problem = problems.find((one) => one.name === name);
    return { name, label, value: typed[name], error: problem && words.problems[problem.because] };
  };
  const title = words.title(chosen?.name ?? null);
  return (
    <div className="ask-page">
      <title>{title}</title>
      <PageHeader title={title} lede={words.lede} />
      {wait ? <Flash kind="error">{words.tooMany(wait)}</Flash> : null}
      <Form files hidden={{ formKey: typed.formKey ?? formKey }}>
        <ErrorSummary
          errors={problems.map(({ name, because }) => ({
            fieldId: `field-${name}`,
            message: words.problems[because],
          }))}
        />
        <TextInput
          {...field("subject", words.subject)}
          hint={words.subjectHint}
          maxLength={longest.subject}
        />
        <TextArea {...field("body", words.body)} hint={words.bodyHint} rows={6} optional />
        <Select
          {...field("gemeente", words.municipality)}
          value={typed.gemeente ?? chosen?.nis}
          emptyLabel={words.allMunicipalities}
          options={municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
          width="half"
          optional
        />
        <DateInput {...field("needed_by", words.neededBy)} min={today} optional />
        {hadFiles ? <Notice kind="info">{words.filesAgain}</Notice> : null}
        <FileInput
          {...field("files", words.files)}
          hint={words.filesHint}
          accept={documentTypes}
          multiple
          optional
        />
        <Fieldset legend={words.about} hint={words.aboutHint}>
          <TextInput {...field("name", words.name)} autoComplete="name" width="half" optional />
          <TextInput
            {...field("organisation", words.organisation)}
            autoComplete="organization"
            width="half"
            optional
          />
          <TextInput
            {...field("email", words.email)}
            type="email"
            hint={words.emailHint}
            autoComplete="email"
            width="half"
            optional
          />
          <TextInput
            {...field("phone", words.phone)}
            type="tel"
            autoComplete="tel"
            width="half"
            optional
          />
        </Fieldset>
        <Trap label={words.trap} value={typed.website} />
        <section className="ask-page__privacy" aria-labelledby="privacy">
          <h2 id="privacy">{words.privacyTitle}</h2>
          {words.privacy(keepMonths).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
        <FormActions>
          <Button kind="primary" icon="mail">
            {words.send}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** Out of sight for people, in the way of machines; shown once it was filled in, so that nobody is stuck. */
function Trap(props: { readonly label: string; readonly value: string | undefined }) {
  return (
    <p className={props.value ? "ask-page__trap ask-page__trap--shown" : "ask-page__trap"}>
      <label htmlFor="field-website">{props.label}</label>
      <input
        className="input"
        id="field-website"
        name="website"
        type="text"
        tabIndex={props.value ? undefined : -1}
        autoComplete="off"
        defaultValue={props.value}
      />
    </p>
  );
}
