import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  BothTexts,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  formatNumber,
  NumberInput,
  PageHeader,
  readTextChoices,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { fieldsOf, readScenario } from "../../rules/scenario/read-scenario.ts";
import { scenarioWords } from "../../text/scenario/index.ts";
import {
  beginScenario,
  openScenario,
  openScenarioSurroundings,
  saveScenario,
} from "../../usecases/scenario/scenario-sheets.ts";
import type { Route } from "./+types/scenario-form-page";
import {
  fieldLabel,
  InflowLines,
  lineCount,
  PlacesLines,
  type ScenarioFields,
  StepLines,
} from "./scenario-lines.tsx";

type Entries = [string, string][];

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const around = await openScenarioSurroundings(app.db, actor, app.today());
  if (isRefusal(around)) throw data(null, { status: 403 });
  const members = (await listMunicipalities(app.db))
    .filter(({ nis }) => around.members.includes(nis))
    .map(({ nis, nameNl, nameFr }) => ({ nis, name: language === "fr" ? nameFr : nameNl }));
  const common = { members, known: around.known };
  if (params.id === undefined) {
    const fields = await beginScenario(app.config, language, app.today(), around.known);
    return { ...common, entries: [...fields] as Entries, version: 0, name: null };
  }
  const opened = await openScenario(app.db, actor, params.id);
  if (isRefusal(opened)) throw data(null, { status: 404 });
  const { name, scenario, version } = opened.sheet;
  return { ...common, entries: [...fieldsOf({ name, scenario })] as Entries, version, name };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const entries = [...(await request.formData())].map(
    ([name, value]) => [name, String(value)] as [string, string],
  );
  const fields = new Map(entries);
  const more = fields.get("more");
  if (more === "inflow" || more === "step" || more === "places") {
    const count = Math.min(40, lineCount(fields, more) + 1);
    const longer = new Map(fields).set(`${more}.lines`, String(count));
    return data({ entries: [...longer] as Entries, problems: [], theirs: null });
  }
  const { theirs } = readTextChoices(entries);
  if (theirs.length > 0 && params.id) {
    const now = await openScenario(app.db, actor, params.id);
    if (isRefusal(now)) throw data(null, { status: 404 });
    const standing = fieldsOf(now.sheet);
    for (const field of theirs) fields.set(field, standing.get(field) ?? "");
  }
  const { read, problems } = readScenario((field) => fields.get(field) ?? "");
  const entered = [...fields] as Entries;
  if (problems.length > 0) {
    return data({ entries: entered, problems, theirs: null }, { status: 422 });
  }
  const at = params.id ? { id: params.id, version: Number(fields.get("version")) } : null;
  const saved = await saveScenario(app.db, actor, at, read, app.now());
  if (saved.kind === "refused") {
    throw data(null, { status: saved.because === "not-permitted" ? 403 : 404 });
  }
  if (saved.kind === "stale") {
    return data({ entries: entered, problems: [], theirs: saved.theirs }, { status: 409 });
  }
  const words = scenarioWords(context.get(viewContext).language);
  return redirect(`/scenario/${saved.id}`, {
    headers: { "set-cookie": flashLine(words.form.saved) },
  });
}

/** The assumptions of a scenario, to be filled in; also after a refusal, with all that was typed. */
export default function ScenarioFormPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = scenarioWords(language);
  const { members, known, name } = loaderData;
  const values = new Map(actionData?.entries ?? loaderData.entries);
  const problems = actionData?.problems ?? [];
  const theirs = actionData?.theirs ?? null;
  const version = theirs?.version ?? (values.get("version") || loaderData.version);
  const errorOf = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem && words.problems[problem.because];
  };
  const title = params.id ? words.form.editTitle : words.form.addTitle;
  const back = params.id ? `/scenario/${params.id}` : "/scenario";
  const fields = { values, errorOf };
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={words.form.lede}
        crumbs={[
          { href: "/scenario", label: words.list.title },
          ...(name ? [{ href: back, label: name }] : []),
        ]}
      />
      <ErrorSummary
        errors={problems.map(({ field, because }) => ({
          fieldId: `field-${field}`,
          message: `${fieldLabel(words, field)}${colon(language)}${words.problems[because]}`,
        }))}
      />
      <Form hidden={{ version: String(version) }}>
        {theirs ? (
          <BothTexts
            fields={differences(fieldsOf(theirs), values).map((field) => ({
              name: field,
              label: fieldLabel(words, field),
              theirs: fieldsOf(theirs).get(field) ?? "",
              yours: values.get(field) ?? "",
            }))}
            whoChanged={theirs.editedBy ?? ""}
            when={theirs.editedAt}
          />
        ) : null}
        <HeadFields {...fields} />
        <InflowLines {...fields} municipalities={members} />
        <StepLines {...fields} />
        <PlacesLines
          {...fields}
          known={
            known.organisations > 0
              ? words.form.known(formatNumber(language, known.places), known.organisations)
              : ""
          }
        />
        <TextArea name="note" label={words.form.note} value={values.get("note")} optional />
        <FormActions>
          <Button kind="primary">{words.form.save}</Button>
          <ButtonLink kind="quiet" href={back}>
            {useUi().words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** Name and period. */
function HeadFields({ values, errorOf }: ScenarioFields) {
  const words = scenarioWords(useUi().language);
  return (
    <>
      <TextInput
        name="name"
        label={words.form.name}
        hint={words.form.nameHint}
        value={values.get("name")}
        error={errorOf("name")}
        maxLength={200}
      />
      <TextInput
        name="from"
        label={words.form.from}
        hint={words.form.fromHint}
        value={values.get("from")}
        error={errorOf("from")}
        width="short"
      />
      <NumberInput
        name="quarters"
        label={words.form.quarters}
        unit={words.form.quartersUnit}
        min={1}
        max={40}
        value={values.get("quarters")}
        error={errorOf("quarters")}
      />
    </>
  );
}

/** Fields of which two forms say something else. */
const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (field) =>
      /^(name|from|quarters|note|(inflow|step|places)\.\d+\..+)$/.test(field) &&
      (one.get(field) ?? "") !== (other.get(field) ?? "").trim(),
  );
