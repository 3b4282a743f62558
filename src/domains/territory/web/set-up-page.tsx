import { redirect } from "react-router";
import { actorOf, needsFirstAdministrator } from "#access";
import { type App, appContext, viewContext } from "#platform/request-context";
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  Island,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { isLegalForm, legalForms } from "../rules/legal-form.ts";
import { listMunicipalities } from "../store/municipalities.ts";
import { listMemberNis, listPartnerships } from "../store/partnerships.ts";
import { words } from "../text/index.ts";
import { changeFounding } from "../usecases/change-founding.ts";
import { foundPartnership } from "../usecases/found-partnership.ts";
import { readChosenMunicipalities } from "../usecases/read-chosen-municipalities.ts";
import type { Route } from "./+types/set-up-page";
import { messagesFor, municipalityName } from "./place-messages.ts";
import { SetUpFrame } from "./set-up-frame.tsx";
import "./set-up-page.css";

type Typed = {
  name: string;
  legalForm: string;
  typed: string;
  picked: string[];
  managing: string;
};

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const founded = await readFounded(app);
  if (founded && !(await needsFirstAdministrator(app))) throw redirect("/aanmelden");
  return {
    municipalities: await listMunicipalities(app.db),
    address: context.get(viewContext).address,
    founded,
  };
}

/** What was given before, for whoever comes back from step two. */
async function readFounded(app: App): Promise<Typed | null> {
  const [founded] = await listPartnerships(app.db);
  if (!founded) return null;
  return {
    name: founded.name,
    legalForm: founded.legalForm,
    typed: "",
    picked: await listMemberNis(app.db, founded.id, app.today()),
    managing: founded.managingNis ?? "",
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const w = words(language);
  const form = await request.formData();
  const entered: Typed = {
    name: String(form.get("name") ?? ""),
    legalForm: String(form.get("legalForm") ?? ""),
    typed: String(form.get("typed") ?? ""),
    picked: form.getAll("nis").map(String),
    managing: String(form.get("managing") ?? ""),
  };
  const { nis, unclear } = await readChosenMunicipalities(app.db, entered.typed, entered.picked);
  const errors: { fieldId: string; message: string }[] = [];
  if (entered.name.trim() === "") {
    errors.push({ fieldId: "field-name", message: w.problems["no-name"] });
  }
  const municipalities = await listMunicipalities(app.db);
  for (const message of messagesFor(unclear, municipalities, language)) {
    errors.push({ fieldId: "field-typed", message });
  }
  if (nis.length === 0 && unclear.length === 0) {
    errors.push({ fieldId: "field-typed", message: w.problems["no-municipalities"] });
  }
  if (errors.length === 0) {
    const founding = {
      name: entered.name,
      legalForm: isLegalForm(entered.legalForm) ? entered.legalForm : "interlokale-vereniging",
      nis,
      managingNis: nis.includes(entered.managing) ? entered.managing : (nis[0] ?? null),
      from: app.today(),
    } as const;
    const answer = (await readFounded(app))
      ? await changeFounding(app.db, founding, app.now())
      : await foundPartnership(app.db, actorOf(context), founding);
    if (answer.kind !== "refused") throw redirect("/instellen/beheerder");
    // Somebody else was quicker; the next page sends on to where the set-up stands.
    if (answer.because === "already-founded" || answer.because === "already-set-up") {
      throw redirect("/instellen/beheerder");
    }
    errors.push({ fieldId: "field-legalForm", message: w.problems[answer.because] });
  }
  return { errors, entered };
}

const errorFor = (errors: readonly { fieldId: string; message: string }[], name: string) =>
  errors.find(({ fieldId }) => fieldId === `field-${name}`)?.message;

/** Step one of three: the name of the partnership and its municipalities. */
export default function SetUpPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { municipalities, address } = loaderData;
  const errors = actionData?.errors ?? [];
  const entered = actionData?.entered ?? loaderData.founded;
  const picked = entered?.picked ?? [];
  const choices = municipalities
    .map((one) => ({ value: one.nis, label: municipalityName(one, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const pickedNames = choices.flatMap(({ value, label }) => (picked.includes(value) ? label : []));
  return (
    <SetUpFrame step={1} address={address}>
      <h1>{w.setUp.heading}</h1>
      <p className="set-up__lede">{w.setUp.lede}</p>
      <ErrorSummary errors={errors} />
      <Form action="/instellen">
        <TextInput
          name="name"
          label={w.partnership.name}
          hint={w.partnership.nameHint}
          value={entered?.name}
          error={errorFor(errors, "name")}
        />
        <Fieldset legend={w.partnership.members} hint={w.partnership.membersHint}>
          <TextInput
            name="typed"
            label={w.partnership.typed}
            hint={w.partnership.typedHint}
            value={entered?.typed}
            error={errorFor(errors, "typed")}
            oneWay
          />
          <div className="set-up__pick">
            <CheckboxGroup
              name="nis"
              label={w.partnership.picked}
              hint={pickedNames.length > 0 ? w.partnership.pickedNow(pickedNames.join(", ")) : null}
              choices={choices}
              values={picked}
              long
              oneWay
            />
            <div
              className="set-up__map"
              data-island-map="municipality-picker"
              data-field="nis"
              hidden
            />
          </div>
        </Fieldset>
        <Select
          name="legalForm"
          label={w.partnership.legalForm}
          options={legalForms.map((form) => ({
            value: form,
            label: w.partnership.legalForms[form],
          }))}
          value={entered?.legalForm ?? "interlokale-vereniging"}
          error={errorFor(errors, "legalForm")}
        />
        <Select
          name="managing"
          label={w.partnership.managing}
          hint={w.partnership.managingHint}
          emptyLabel={w.partnership.managingFirst}
          options={choices}
          value={entered?.managing}
          optional
        />
        <FormActions>
          <Button kind="primary">{w.setUp.next}</Button>
        </FormActions>
      </Form>
      <Island name="map" />
    </SetUpFrame>
  );
}
