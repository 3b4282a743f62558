import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Checkbox, Form, FormActions, Notice, NumberInput, PageHeader, useUi } from "#ui";
import { guestWords } from "../../text/guests/index.ts";
import { saveSettings } from "../../usecases/guests/change-guests.ts";
import { openSettings } from "../../usecases/guests/open-imports.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/settings-page";
import { lineIn, typedOf } from "./guest-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openSettings(app.db, actor, idIn(params));
  if (isRefusal(opened)) throw refusedPage(opened);
  return opened;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const words = guestWords(context.get(viewContext).language).settings;
  const typed = typedOf(await request.formData());
  const within = (name: string, least: number, most: number): number | null => {
    const text = lineIn(typed, name);
    const value = Number(text);
    return /^\d{1,3}$/.test(text) && value >= least && value <= most ? value : null;
  };
  const remindText = lineIn(typed, "herinner");
  const remindDays = remindText === "" ? null : within("herinner", 1, 60);
  const mostCompanions = within("mee", 0, 20);
  const keepDays = within("bewaar", 1, 730);
  const isWrong = remindText !== "" && remindDays === null;
  if (isWrong || mostCompanions === null || keepDays === null) {
    return data({ typed, problem: words.wrong }, { status: 422 });
  }
  const id = idIn(params);
  const done = await saveSettings(app, actor, id, {
    remindDays,
    mostCompanions,
    keepDays,
    askDiet: typed.dieet === "yes",
    selfRegistration: typed.zelf === "yes",
  });
  if (isRefusal(done)) throw refusedPage(done);
  return redirect(`/bijeenkomsten/${id}/gasten/instellingen`, {
    headers: { "set-cookie": flashLine(words.saved) },
  });
}

/** How the list of one gathering is kept. */
export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = guestWords(language);
  const words = all.settings;
  const { gathering, settings } = loaderData;
  const typed = actionData?.typed;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        crumbs={[
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
          { href: `/bijeenkomsten/${gathering.id}/gasten`, label: all.title },
        ]}
      />
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <Form>
        <NumberInput
          name="herinner"
          label={words.remindDays}
          hint={words.remindHint}
          unit={words.remindUnit}
          value={typed?.herinner ?? settings.remindDays ?? ""}
          min={1}
          max={60}
          optional
        />
        <NumberInput
          name="mee"
          label={words.companions}
          unit={words.companionsUnit}
          value={typed?.mee ?? settings.mostCompanions}
          min={0}
          max={20}
        />
        <NumberInput
          name="bewaar"
          label={words.keep}
          hint={words.keepHint}
          unit={words.keepUnit}
          value={typed?.bewaar ?? settings.keepDays}
          min={1}
          max={730}
        />
        <Checkbox
          name="dieet"
          label={words.askDiet}
          checked={typed ? typed.dieet === "yes" : settings.askDiet}
          optional
        />
        <Checkbox
          name="zelf"
          label={words.self}
          hint={words.selfHint}
          checked={typed ? typed.zelf === "yes" : settings.selfRegistration}
          optional
        />
        <FormActions>
          <Button kind="primary" icon="check">
            {words.save}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
