import { redirect } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
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
import { listPartnerships } from "../store/partnerships.ts";
import { words } from "../text/index.ts";
import { foundPartnership } from "../usecases/found-partnership.ts";
import { readChosenMunicipalities } from "../usecases/read-chosen-municipalities.ts";
import type { Route } from "./+types/set-up-page";
import { messagesFor, municipalityName } from "./place-messages.ts";
import { SetUpFrame } from "./set-up-frame.tsx";
import "./set-up-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  if ((await listPartnerships(db)).length > 0) throw redirect("/instellen/beheerder");
  return {
    municipalities: await listMunicipalities(db),
    address: context.get(viewContext).address,
  };
}

type Typed = {
  name: string;
  legalForm: string;
  typed: string;
  picked: string[];
  managing: string;
};

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
    const answer = await foundPartnership(app.db, actorOf(context), {
      name: entered.name,
      legalForm: isLegalForm(entered.legalForm) ? entered.legalForm : "interlokale-vereniging",
      nis,
      managingNis: nis.includes(entered.managing) ? entered.managing : (nis[0] ?? null),
      from: app.today(),
    });
    if (answer.kind === "founded") throw redirect("/instellen/beheerder");
    if (answer.because === "already-founded") throw redirect("/instellen/beheerder");
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
  const entered = actionData?.entered;
  const choices = municipalities
    .map((one) => ({ value: one.nis, label: municipalityName(one, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
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
        <Fieldset legend={w.partnership.members}>
          <TextInput
            name="typed"
            label={w.partnership.typed}
            hint={w.partnership.typedHint}
            value={entered?.typed}
            error={errorFor(errors, "typed")}
            optional
          />
          <div className="set-up__pick">
            <CheckboxGroup
              name="nis"
              label={w.partnership.picked}
              choices={choices}
              values={entered?.picked ?? []}
              long
              optional
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
