import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  RadioGroup,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { isLevel, levels, type Stakeholder } from "../rules/stakeholder.ts";
import { recordWords } from "../text/record/index.ts";
import { saveStakeholder } from "../usecases/edit-stakeholder.ts";
import { openStakeholderForm } from "../usecases/open-record-form.ts";
import type { Route } from "./+types/stakeholder-page";
import { inputId } from "./record/form-typing.ts";
import { entriesOf, type FormValues, valuesOfForm } from "./record/form-values.ts";
import { asResponse } from "./record/refusal-response.ts";
import "./record/record-form.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const opened = await openStakeholderForm(db, actorOf(context), params.id);
  if (isRefusal(opened)) throw asResponse(opened);
  return opened;
}

const orNull = (text: string): string | null => text.trim().slice(0, 2_000) || null;

function readStakeholder(form: FormValues): Stakeholder {
  const level = (name: string) => {
    const value = Number(form.one(name));
    return isLevel(value) ? value : null;
  };
  return {
    role: form.one("role").trim().slice(0, 400),
    relation: orNull(form.one("relation")),
    influence: level("influence"),
    interest: level("interest"),
    note: orNull(form.one("note")),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const page = recordWords(context.get(viewContext).language).stakeholderPage;
  const typed = entriesOf(await request.formData());
  const form = valuesOfForm(typed);
  const removes = form.one("deed") === "remove";
  const stakeholder = removes ? null : readStakeholder(form);
  const saved = await saveStakeholder(db, actorOf(context), params.id, stakeholder, now());
  if (saved.kind === "refused") return data({ typed, because: saved.because }, { status: 422 });
  const headers = { "set-cookie": flashLine(removes ? page.removed : page.saved) };
  return redirect(`/organisatie/${params.id}`, { headers });
}

export default function StakeholderPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const words = recordWords(useUi().language);
  const page = words.stakeholderPage;
  const { name, stakeholder } = loaderData;
  const typed = actionData
    ? valuesOfForm(actionData.typed)
    : valuesOfForm(
        Object.entries(stakeholder ?? {}).map(([key, value]) => [key, String(value ?? "")]),
      );
  const error = actionData && words.problems[actionData.because];
  const back = `/organisatie/${params.id}`;
  const choices = [
    ...levels.map((level) => ({ value: String(level), label: page.level(level) })),
    { value: "", label: page.unknown },
  ];
  const level = (key: "influence" | "interest") => ({
    name: key,
    label: page[key],
    hint: page.levelHint,
    choices,
    optional: true,
    value: typed.one(key),
  });
  return (
    <>
      <title>{page.editTitle(name)}</title>
      <PageHeader title={page.editTitle(name)} crumbs={[{ href: back, label: name }]} />
      <Form>
        <ErrorSummary errors={error ? [{ fieldId: inputId("role"), message: error }] : []} />
        <TextInput
          name="role"
          label={page.role}
          hint={page.roleHint}
          value={typed.one("role")}
          error={error}
        />
        <TextInput name="relation" label={page.relation} value={typed.one("relation")} optional />
        <div className="record-form__row">
          <RadioGroup {...level("influence")} />
          <RadioGroup {...level("interest")} />
        </div>
        <TextArea name="note" label={page.note} value={typed.one("note")} optional />
        <FormActions>
          <Button kind="primary">{page.save}</Button>
          {stakeholder ? (
            <Button kind="secondary" name="deed" value="remove">
              {page.remove}
            </Button>
          ) : null}
          <ButtonLink kind="quiet" href={back}>
            {name}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
