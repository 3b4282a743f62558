import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { addDays, parseDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  RadioGroup,
  TextInput,
  useUi,
} from "#ui";
import { consents, isConsent } from "../rules/contact.ts";
import { recordWords } from "../text/record/index.ts";
import { saveContact } from "../usecases/edit-contact.ts";
import { openContactForm } from "../usecases/open-record-form.ts";
import type { Route } from "./+types/contact-page";
import { inputId } from "./record/form-typing.ts";
import { entriesOf, type FormValues, valuesOfForm } from "./record/form-values.ts";
import type { FormProblem } from "./record/read-record-form.ts";
import { asResponse } from "./record/refusal-response.ts";
import "./record/record-form.css";

// Long enough to be of use, short enough to be asked again; the form lets one choose another day.
const usualDaysKept = 730;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const contactId = params.contact === "nieuw" ? null : params.contact;
  const opened = await openContactForm(db, actorOf(context), params.id, contactId);
  if (isRefusal(opened)) throw asResponse(opened);
  return { ...opened, today: today(), until: addDays(today(), usualDaysKept) };
}

const orNull = (text: string): string | null => text.trim().slice(0, 400) || null;

function readContact(form: FormValues) {
  const problems: FormProblem[] = [];
  const wrong = (name: string, because: FormProblem["because"]) => problems.push({ name, because });
  const consent = form.one("consent");
  const [consentOn, expiresOn] = ["consent_on", "expires_on"].map((name) => {
    const day = parseDay(form.one(name));
    if (day === null) wrong(name, "wrong-day");
    return day;
  });
  const email = orNull(form.one("email"));
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) wrong("email", "wrong-email");
  if (form.one("name").trim() === "") wrong("name", "no-name");
  if (!isConsent(consent)) wrong("consent", "wrong-choice");
  if (!isConsent(consent) || !consentOn || !expiresOn || problems.length > 0) {
    return { problems, contact: null };
  }
  return {
    problems,
    contact: {
      name: form.one("name").trim().slice(0, 400),
      department: orNull(form.one("department")),
      role: orNull(form.one("role")),
      email,
      phone: orNull(form.one("phone")),
      consent,
      consentOn,
      expiresOn,
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const words = recordWords(context.get(viewContext).language);
  const typed = entriesOf(await request.formData());
  const { problems, contact } = readContact(valuesOfForm(typed));
  if (!contact) return data({ typed, problems }, { status: 422 });
  const id = params.contact === "nieuw" ? undefined : params.contact;
  const saved = await saveContact(db, actorOf(context), params.id, { ...contact, id }, now());
  if (saved.kind === "refused") {
    const problem = { name: saved.about ?? "name", because: saved.because };
    return data({ typed, problems: [problem] }, { status: 422 });
  }
  const headers = { "set-cookie": flashLine(words.contactPage.saved) };
  return redirect(`/organisatie/${params.id}`, { headers });
}

export default function ContactPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const words = recordWords(useUi().language);
  const page = words.contactPage;
  const { name, contact, today, until } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData
    ? valuesOfForm(actionData.typed)
    : valuesOfForm([
        ["name", contact?.name ?? ""],
        ["department", contact?.department ?? ""],
        ["role", contact?.role ?? ""],
        ["email", contact?.email ?? ""],
        ["phone", contact?.phone ?? ""],
        ["consent", contact?.consent ?? ""],
        ["consent_on", contact?.consentOn ?? today],
        ["expires_on", contact?.expiresOn ?? until],
      ]);
  const field = (key: string, label: string) => {
    const problem = problems.find((one) => one.name === key);
    const error = problem && words.problems[problem.because];
    return { name: key, label, value: typed.one(key), id: inputId(key), error };
  };
  const title = contact ? page.editTitle : page.addTitle;
  const back = `/organisatie/${params.id}`;
  return (
    <>
      <title>{title}</title>
      <PageHeader title={title} lede={page.lede} crumbs={[{ href: back, label: name }]} />
      <Form>
        <ErrorSummary
          errors={problems.map((problem) => ({
            fieldId: inputId(problem.name),
            message: words.problems[problem.because],
          }))}
        />
        <TextInput {...field("name", page.name)} width="half" />
        <TextInput {...field("role", page.role)} optional width="half" />
        <TextInput {...field("department", page.department)} optional width="half" />
        <TextInput {...field("email", page.email)} optional type="email" width="half" />
        <TextInput {...field("phone", page.phone)} optional type="tel" width="half" />
        <RadioGroup
          {...field("consent", page.consent)}
          choices={consents.map((value) => ({ value, label: words.consents[value] }))}
        />
        <div className="record-form__row">
          <DateInput {...field("consent_on", page.consentOn)} />
          <DateInput {...field("expires_on", page.expiresOn)} hint={page.expiresHint} />
        </div>
        <FormActions>
          <Button kind="primary">{page.save}</Button>
          <ButtonLink kind="quiet" href={back}>
            {name}
          </ButtonLink>
        </FormActions>
      </Form>
      {contact ? (
        <form className="record-form__apart" method="post" action={back}>
          <p className="soft">{page.forgetHelp}</p>
          <input type="hidden" name="deed" value="forget" />
          <input type="hidden" name="contact" value={contact.id} />
          <Button kind="danger" icon="trash">
            {page.forget}
          </Button>
        </form>
      ) : null}
    </>
  );
}
