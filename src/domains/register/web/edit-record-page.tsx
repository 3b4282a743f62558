import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHeader,
  useUi,
} from "#ui";
import type { EditConflict } from "../rules/merge-edits.ts";
import { recordWords } from "../text/record/index.ts";
import { openRecordForm } from "../usecases/open-record-form.ts";
import { saveRecord } from "../usecases/save-record.ts";
import type { Route } from "./+types/edit-record-page";
import { inputId } from "./record/form-typing.ts";
import { entriesOf, valuesOfForm, valuesOfRecord } from "./record/form-values.ts";
import { fieldLabel, formatValue, type Writing } from "./record/format-value.ts";
import { type FormProblem, readRecordForm } from "./record/read-record-form.ts";
import { RecordFields } from "./record/record-form.tsx";
import { asResponse } from "./record/refusal-response.ts";
import "./record/record-form.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = await openRecordForm(db, actorOf(context), params.id, language);
  if (isRefusal(form)) throw asResponse(form);
  return form;
}

type Answer = {
  readonly typed: [string, string][];
  readonly problems: readonly FormProblem[];
  readonly conflicts: readonly EditConflict[];
  readonly version: number;
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = recordWords(language);
  const opened = await openRecordForm(db, actorOf(context), params.id, language);
  if (isRefusal(opened)) throw asResponse(opened);
  const submitted = await request.formData();
  const typed = entriesOf(submitted);
  const version = Number(submitted.get("version"));
  const answer = (over: Partial<Answer>) =>
    data<Answer>({ typed, problems: [], conflicts: [], version, ...over }, { status: 422 });
  const { edits, problems } = readRecordForm(valuesOfForm(typed), opened.values);
  if (problems.length > 0) return answer({ problems });
  const choice = submitted.get("conflicts");
  const saved = await saveRecord(
    db,
    actorOf(context),
    {
      organisationId: params.id,
      version: Number.isInteger(version) ? version : 0,
      fields: edits,
      conflicts: choice === "mine" || choice === "theirs" ? choice : undefined,
    },
    now(),
  );
  if (saved.kind === "conflict") return answer({ conflicts: saved.conflicts });
  if (saved.kind === "refused") {
    const name = saved.because === "number-taken" ? "number" : "name";
    return answer({ problems: [{ name, because: saved.because }] });
  }
  const said = saved.changed ? words.form.saved : words.form.unchanged;
  return redirect(`/organisatie/${params.id}`, { headers: { "set-cookie": flashLine(said) } });
}

export default function EditRecordPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = recordWords(language);
  const { id, values, labels, choices } = loaderData;
  const typed = actionData ? valuesOfForm(actionData.typed) : valuesOfRecord(values);
  const problems = actionData?.problems ?? [];
  const conflicts = actionData?.conflicts ?? [];
  const title = words.form.editTitle(values.name ?? "");
  const page = `/organisatie/${id}`;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={words.form.editLede}
        crumbs={[
          { href: "/kaart", label: words.page.register },
          { href: page, label: values.name ?? "" },
        ]}
      />
      <Form hidden={{ version: String(actionData?.version ?? loaderData.version) }}>
        <ErrorSummary
          errors={problems.map(({ name, because }) => ({
            fieldId: inputId(name),
            message: words.problems[because],
          }))}
        />
        {conflicts.length > 0 ? (
          <Conflicts conflicts={conflicts} writing={{ words, language, labels }} />
        ) : null}
        <RecordFields
          values={typed}
          problems={problems}
          words={words}
          choices={choices}
          ownRecord={loaderData.speaksAs === "organisation"}
        />
        {conflicts.length > 0 ? null : (
          <FormActions>
            <Button kind="primary">{words.form.save}</Button>
            <ButtonLink kind="quiet" href={page}>
              {values.name ?? page}
            </ButtonLink>
          </FormActions>
        )}
      </Form>
    </>
  );
}

/** Two people changed the same fields: both values side by side, and two clear deeds. */
function Conflicts(props: {
  readonly conflicts: readonly EditConflict[];
  readonly writing: Writing;
}) {
  const { conflicts, writing } = props;
  const { form } = writing.words;
  return (
    <Notice
      kind="warning"
      title={form.conflictTitle}
      actions={
        <>
          <Button kind="primary" name="conflicts" value="mine">
            {form.keepMine}
          </Button>
          <Button kind="secondary" name="conflicts" value="theirs">
            {form.keepTheirs}
          </Button>
        </>
      }
    >
      <p>{form.conflictBody}</p>
      <table className="record-form__conflicts">
        <tbody>
          {conflicts.map(({ field, mine, theirs, by }) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(field, writing.words)}</th>
              <td>
                <span className="soft">{form.conflictMine + colon(writing.language)}</span>
                {formatValue(field, mine, writing)}
              </td>
              <td>
                <span className="soft">{form.conflictTheirs(by) + colon(writing.language)}</span>
                {formatValue(field, theirs, writing)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
