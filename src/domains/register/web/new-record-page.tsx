import { data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { readKboNumber } from "#kernel/kbo-number";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Select,
  TextInput,
  useUi,
} from "#ui";
import type { EstablishmentFacts } from "../rules/field.ts";
import { isOrganisationKind, organisationKinds } from "../rules/organisation.ts";
import { recordWords } from "../text/record/index.ts";
import { addRecord, type RecordAdded } from "../usecases/add-record.ts";
import type { Route } from "./+types/new-record-page";
import { inputId } from "./record/form-typing.ts";
import { entriesOf, type FormValues, valuesOfForm } from "./record/form-values.ts";
import type { FormProblem } from "./record/read-record-form.ts";
import "./record/record-form.css";

export function loader({ context }: Route.LoaderArgs) {
  if (!mayReach(actorOf(context), "register.add")) throw data(null, { status: 403 });
  return null;
}

const seatFields = ["street", "house_number", "box", "postcode", "town"] as const;

function readNewRecord(form: FormValues) {
  const problems: FormProblem[] = [];
  const typedNumber = form.one("number").trim();
  const read = typedNumber === "" ? null : readKboNumber(typedNumber);
  if (read?.kind === "refused") problems.push({ name: "number", because: read.because });
  const kind = form.one("kind");
  if (!isOrganisationKind(kind)) problems.push({ name: "kind", because: "wrong-choice" });
  const name = form.one("name").trim();
  if (name === "") problems.push({ name: "name", because: "no-name" });
  if (name.length > 400) problems.push({ name: "name", because: "too-long" });
  const postcode = form.one("postcode").trim();
  if (postcode && !/^[1-9]\d{3}$/.test(postcode)) {
    problems.push({ name: "postcode", because: "wrong-postcode" });
  }
  const filled = seatFields.flatMap((field) => {
    const value = form.one(field).trim().slice(0, 400);
    return value ? [[field, value] as const] : [];
  });
  const seat: EstablishmentFacts | null =
    filled.length > 0 ? { ...Object.fromEntries(filled), is_seat: true } : null;
  const number = read?.kind === "number" ? read.number : null;
  return {
    problems,
    record: { name, number, seat, kind: isOrganisationKind(kind) ? kind : "partner" },
  } as const;
}

type Alike = Extract<RecordAdded, { kind: "alike" }>["duplicates"];

export async function action({ context, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const words = recordWords(context.get(viewContext).language);
  const typed = entriesOf(await request.formData());
  const form = valuesOfForm(typed);
  const { problems, record } = readNewRecord(form);
  const answer = (over: { problems?: readonly FormProblem[]; alike?: Alike }) =>
    data({ typed, problems: over.problems ?? [], alike: over.alike ?? [] }, { status: 422 });
  if (problems.length > 0) return answer({ problems });
  const evenIfAlike = form.one("insist") === "yes";
  const added = await addRecord(db, actorOf(context), { ...record, evenIfAlike }, now());
  if (added.kind === "alike") return answer({ alike: added.duplicates });
  if (added.kind === "refused") {
    const name = added.because === "no-name" ? "name" : "postcode";
    return answer({ problems: [{ name, because: added.because }] });
  }
  const headers = { "set-cookie": flashLine(words.form.added) };
  return redirect(`/organisatie/${added.id}/bewerken`, { headers });
}

export default function NewRecordPage({ actionData }: Route.ComponentProps) {
  const words = recordWords(useUi().language);
  const { form } = words;
  const typed = valuesOfForm(actionData?.typed ?? [["kind", "social-enterprise"]]);
  const problems = actionData?.problems ?? [];
  const alike = actionData?.alike ?? [];
  const field = (name: string, label: string) => {
    const problem = problems.find((one) => one.name === name);
    const error = problem && words.problems[problem.because];
    return { name, label, value: typed.one(name), id: inputId(name), error };
  };
  const numberTaken = alike.some(({ because }) => because === "same-number");
  return (
    <>
      <title>{form.newTitle}</title>
      <PageHeader
        title={form.newTitle}
        lede={form.newLede}
        crumbs={[{ href: "/kaart", label: words.page.register }]}
      />
      <Form>
        <ErrorSummary
          errors={problems.map(({ name, because }) => ({
            fieldId: inputId(name),
            message: words.problems[because],
          }))}
        />
        {alike.length > 0 ? (
          <Notice
            kind="warning"
            title={form.alikeTitle}
            actions={
              numberTaken ? null : (
                <Button kind="secondary" name="insist" value="yes">
                  {form.addAnyway}
                </Button>
              )
            }
          >
            <p>{form.alikeBody}</p>
            <ul>
              {alike.map(({ id, name }) => (
                <li key={id}>
                  <a href={`/organisatie/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Fieldset legend={form.basics}>
          <TextInput {...field("name", words.fields.name)} maxLength={400} />
          <Select
            {...field("kind", words.fields.kind)}
            emptyLabel={false}
            options={organisationKinds.map((value) => ({ value, label: words.kinds[value] }))}
            width="half"
          />
          <TextInput
            {...field("number", words.fields.number)}
            optional
            hint={form.numberHint}
            width="half"
          />
        </Fieldset>
        <Fieldset legend={words.seat}>
          <div className="record-form__row record-form__row--street">
            <TextInput {...field("street", form.street)} optional />
            <TextInput {...field("house_number", form.houseNumber)} optional width="short" />
            <TextInput {...field("box", form.box)} optional width="short" />
          </div>
          <div className="record-form__row">
            <TextInput
              {...field("postcode", form.postcode)}
              optional
              inputMode="numeric"
              width="short"
            />
            <TextInput {...field("town", form.town)} optional />
          </div>
        </Fieldset>
        <FormActions>
          <Button kind="primary">{form.add}</Button>
          <ButtonLink kind="quiet" href="/kaart">
            {words.page.register}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
