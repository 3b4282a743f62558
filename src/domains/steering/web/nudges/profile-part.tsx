import { data, redirect } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Form, FormActions, formatDay, SectionHeader, useUi } from "#ui";
import { nudgeWords } from "../../text/nudges/index.ts";
import { readNudgeSetting, switchOwnNudges } from "../../usecases/nudges/nudge-setting.ts";
import type { Route } from "./+types/profile-part";
import "./nudges.css";

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requirePerson(context, context.get(viewContext).address);
  const setting = await readNudgeSetting(context.get(appContext), actor);
  return { setting: isRefusal(setting) ? null : setting };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const deed = (await request.formData()).get("deed");
  if (deed !== "on" && deed !== "off") throw data(null, { status: 400 });
  const answer = await switchOwnNudges(app, actor, deed === "on", app.now());
  if (isRefusal(answer)) throw data(null, { status: 403 });
  const words = nudgeWords(language).setting;
  const flash = flashLine(deed === "on" ? words.nowOn : words.nowOff);
  return redirect("/profiel#herinneringen", { headers: { "set-cookie": flash } });
}

/** The part of the profile page about reminders; nothing for who gets none. */
export default function ProfilePart({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = nudgeWords(language).setting;
  const { setting } = loaderData;
  if (!setting) return null;
  const { isOn, partnership, arranges, last } = setting;
  return (
    <section aria-labelledby="herinneringen">
      <SectionHeader title={words.title} id="herinneringen" />
      <div className="nudges">
        <p>
          <strong>{isOn ? words.isOn : words.isOff}</strong>{" "}
          {last ? words.last(formatDay(language, last.on), last.actions) : words.never}
        </p>
        <p>
          {words.what(partnership)} {arranges ? words.arranges : ""}
        </p>
        <Form action="/profiel?index" hidden={{ deed: isOn ? "off" : "on" }}>
          <FormActions>
            <Button>{isOn ? words.switchOff : words.switchOn}</Button>
          </FormActions>
        </Form>
      </div>
    </section>
  );
}
