import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Flash,
  Form,
  FormActions,
  languageHrefs,
  NarrowFrame,
  PageHeader,
  useUi,
} from "#ui";
import { nudgePage } from "../../rules/nudges/one-click-address.ts";
import { nudgeWords } from "../../text/nudges/index.ts";
import { openNudgeLink, switchNudgesByLink } from "../../usecases/nudges/nudge-setting.ts";
import type { Route } from "./+types/nudge-link-page";
import "./nudges.css";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const { address, flash } = context.get(viewContext);
  const setting = await openNudgeLink(context.get(appContext), params.token);
  if (isRefusal(setting)) return data({ address, flash, setting: null }, { status: 404 });
  return data({ address, flash, setting });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  if (isRefusal(await openNudgeLink(app, params.token))) throw redirect(nudgePage(params.token));
  const deed = (await request.formData()).get("deed");
  if (deed !== "on" && deed !== "off") throw data(null, { status: 400 });
  await switchNudgesByLink(app, params.token, deed === "on", app.now());
  const words = nudgeWords(context.get(viewContext).language).setting;
  const flash = flashLine(deed === "on" ? words.nowOn : words.nowOff);
  return redirect(nudgePage(params.token), { headers: { "set-cookie": flash } });
}

/** Behind the link in a reminder: how it stands, and the one switch, without signing in. */
export default function NudgeLinkPage({ loaderData }: Route.ComponentProps) {
  const words = nudgeWords(useUi().language);
  const { setting, address, flash } = loaderData;
  const title = setting ? words.setting.title : words.page.missingTitle;
  return (
    <NarrowFrame
      name={setting?.partnership ?? "Regiekamer"}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {setting ? (
        <>
          <PageHeader title={title} lede={words.page.forWhom(setting.name)} />
          <div className="nudges">
            <p>
              <strong>{setting.isOn ? words.setting.isOn : words.setting.isOff}</strong>{" "}
              {setting.isOn
                ? words.setting.what(setting.partnership)
                : words.page.isOff(setting.partnership)}
            </p>
            <Form hidden={{ deed: setting.isOn ? "off" : "on" }}>
              <FormActions>
                <Button>{setting.isOn ? words.setting.switchOff : words.setting.switchOn}</Button>
              </FormActions>
            </Form>
          </div>
        </>
      ) : (
        <>
          <PageHeader title={title} lede={words.page.missing} />
          <ButtonLink href="/profiel">{words.page.toProfile}</ButtonLink>
        </>
      )}
    </NarrowFrame>
  );
}
