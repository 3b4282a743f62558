import { redirect } from "react-router";
import { actorOf, needsFirstAdministrator } from "#access";
import { type App, appContext, viewContext } from "#platform/request-context";
import { Button, ErrorSummary, Form, FormActions, Island, useUi } from "#ui";
import { listMunicipalities } from "../store/municipalities.ts";
import { listMemberNis, listPartnerships } from "../store/partnerships.ts";
import { words } from "../text/index.ts";
import { changeFounding } from "../usecases/change-founding.ts";
import { foundPartnership } from "../usecases/found-partnership.ts";
import { readChosenMunicipalities } from "../usecases/read-chosen-municipalities.ts";
import type { Route } from "./+types/set-up-page";
import { FoundingFields } from "./founding-fields.tsx";
import { judgeFoundingForm, readFoundingForm, type TypedFounding } from "./founding-form.ts";
import { type HalfTyped, halfTypedLine, readHalfTyped } from "./half-typed.ts";
import { SetUpFrame } from "./set-up-frame.tsx";
import "./set-up-page.css";

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const founded = await readFounded(app, readHalfTyped(request.headers.get("cookie")));
  if (founded && !(await needsFirstAdministrator(app))) throw redirect("/aanmelden");
  return {
    municipalities: await listMunicipalities(app.db),
    address: context.get(viewContext).address,
    founded,
  };
}

/** What was given before, for whoever comes back from step two: each municipality where it was given. */
async function readFounded(app: App, { places = "" }: HalfTyped): Promise<TypedFounding | null> {
  const [founded] = await listPartnerships(app.db);
  if (!founded) return null;
  const members = await listMemberNis(app.db, founded.id, app.today());
  const { nis } = await readChosenMunicipalities(app.db, places, []);
  // Typed in another set-up, or changed since by somebody else: then the boxes say it all.
  const typed = nis.every((one) => members.includes(one)) ? places : "";
  return {
    name: founded.name,
    legalForm: founded.legalForm,
    typed,
    picked: typed ? members.filter((one) => !nis.includes(one)) : members,
    managing: founded.managingNis ?? "",
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const w = words(language);
  const form = await request.formData();
  const entered = readFoundingForm(form);
  const { founding: read, errors } = await judgeFoundingForm(app.db, entered, language);
  if (errors.length === 0) {
    const founding = { ...read, from: app.today() };
    const answer = (await listPartnerships(app.db))[0]
      ? await changeFounding(app.db, founding, app.now())
      : await foundPartnership(app.db, actorOf(context), founding);
    if (answer.kind !== "refused") {
      const before = readHalfTyped(request.headers.get("cookie"));
      const secure = app.config.url.startsWith("https://");
      throw redirect("/instellen/beheerder", {
        headers: {
          "set-cookie": halfTypedLine({ ...before, places: entered.typed }, { secure }),
        },
      });
    }
    // Somebody else was quicker; the next page sends on to where the set-up stands.
    if (answer.because === "already-founded" || answer.because === "already-set-up") {
      throw redirect("/instellen/beheerder");
    }
    errors.push({ fieldId: "field-legalForm", message: w.problems[answer.because] });
  }
  return { errors, entered };
}

/** Step one of three: the name of the partnership and its municipalities. */
export default function SetUpPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { municipalities, address } = loaderData;
  const errors = actionData?.errors ?? [];
  const entered = actionData?.entered ?? loaderData.founded;
  return (
    <SetUpFrame step={1} address={address}>
      <h1>{w.setUp.heading}</h1>
      <p className="set-up__lede">{w.setUp.lede}</p>
      <ErrorSummary errors={errors} />
      <Form action="/instellen">
        <FoundingFields municipalities={municipalities} entered={entered} errors={errors} />
        <FormActions>
          <Button kind="primary">{w.setUp.next}</Button>
        </FormActions>
      </Form>
      <Island name="map" />
    </SetUpFrame>
  );
}
