import { data, redirect } from "react-router";
import { requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Form, FormActions, PageHeader, RadioGroup, useUi } from "#ui";
import { fillStartWords } from "../../text/fill-start/index.ts";
import { changeSelfStart, readSelfStartSetting } from "../../usecases/fill/self-start-setting.ts";
import type { Route } from "./+types/self-start-setting-page";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const setting = await readSelfStartSetting(app, requirePerson(context, address));
  if (isRefusal(setting)) throw data(null, { status: 403 });
  return { isOn: setting.isOn, href: `${app.config.url}/mvo/starten` };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const isOn = (await request.formData()).get("zelf") === "ja";
  const done = await changeSelfStart(app, requirePerson(context, address), isOn, app.now());
  if (isRefusal(done)) throw data(null, { status: 403 });
  const { saved } = fillStartWords(language).setting;
  return redirect("/mvo-scan/instellingen", { headers: { "set-cookie": flashLine(saved) } });
}

/** Whether a company may begin by itself. */
export default function SelfStartSettingPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillStartWords(language).setting;
  const { isOn, href } = loaderData;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader title={words.title} crumbs={[{ href: "/mvo-scan", label: "MVO-scan" }]} />
      <Form>
        <RadioGroup
          name="zelf"
          label={words.lede}
          value={isOn ? "ja" : "nee"}
          choices={[
            { value: "ja", label: words.on, hint: `${words.address}${colon(language)}${href}` },
            { value: "nee", label: words.off },
          ]}
        />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
        </FormActions>
      </Form>
    </>
  );
}
