import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Flash,
  Form,
  FormActions,
  languageHrefs,
  NarrowFrame,
  PageHeader,
  useUi,
} from "#ui";
import { deliveryWords } from "../../text/delivery/index.ts";
import {
  openReminderLink,
  switchByReminderLink,
} from "../../usecases/contracts/reminder-switch.ts";
import type { Route } from "./+types/reminder-link-page";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const { address, flash } = context.get(viewContext);
  const opened = await openReminderLink(context.get(appContext), params.token);
  if (isRefusal(opened)) return data({ address, flash, shown: null }, { status: 404 });
  return data({ address, flash, shown: opened });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const page = `/levering/herinnering/${params.token}`;
  const deed = (await request.formData()).get("deed");
  if (deed !== "on" && deed !== "off") throw data(null, { status: 400 });
  const done = await switchByReminderLink(app, params.token, deed === "on", app.now());
  if (isRefusal(done)) throw redirect(page);
  const { reminders: words } = deliveryWords(context.get(viewContext).language);
  const flash = flashLine(deed === "on" ? words.nowOn : words.nowOff);
  return redirect(page, { headers: { "set-cookie": flash } });
}

/** Behind the link in a reminder: how it stands, and the one switch, without signing in. */
export default function ReminderLinkPage({ loaderData }: Route.ComponentProps) {
  const { reminders: words } = deliveryWords(useUi().language);
  const { shown, address, flash } = loaderData;
  const title = shown ? words.title : words.missingTitle;
  return (
    <NarrowFrame
      name={shown?.partnership ?? "Regiekamer"}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {shown ? (
        <>
          <PageHeader title={title} />
          <p>{shown.isOn ? words.isOn(shown.title) : words.isOff(shown.title)}</p>
          <Form hidden={{ deed: shown.isOn ? "off" : "on" }}>
            <FormActions>
              <Button>{shown.isOn ? words.end : words.resume}</Button>
            </FormActions>
          </Form>
        </>
      ) : (
        <PageHeader title={title} lede={words.missing} />
      )}
    </NarrowFrame>
  );
}
