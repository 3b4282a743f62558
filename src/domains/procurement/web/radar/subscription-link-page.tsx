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
import { subscriptionPage } from "../../rules/radar/one-click-end.ts";
import { radarLetterWords } from "../../text/radar-letters/index.ts";
import { openSubscriptionLink, switchByLink } from "../../usecases/radar/subscriptions.ts";
import type { Route } from "./+types/subscription-link-page";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const { address, flash } = context.get(viewContext);
  const opened = await openSubscriptionLink(context.get(appContext), params.token);
  if (isRefusal(opened)) return data({ address, flash, shown: null }, { status: 404 });
  const { name, frequency, isOn } = opened.subscription;
  return data({
    address,
    flash,
    shown: { partnership: opened.partnership, name, frequency, isOn },
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const page = subscriptionPage(params.token);
  if (isRefusal(await openSubscriptionLink(app, params.token))) throw redirect(page);
  const deed = (await request.formData()).get("deed");
  if (deed !== "on" && deed !== "off") throw data(null, { status: 400 });
  await switchByLink(app, params.token, deed === "on", app.now());
  const words = radarLetterWords(context.get(viewContext).language).subscriptions;
  const flash = flashLine(deed === "on" ? words.nowOn : words.nowOff);
  return redirect(page, { headers: { "set-cookie": flash } });
}

/** Behind the link in a digest: how it stands, and the one switch, without signing in. */
export default function SubscriptionLinkPage({ loaderData }: Route.ComponentProps) {
  const words = radarLetterWords(useUi().language).subscriptions;
  const { shown, address, flash } = loaderData;
  const title = shown ? words.page.title : words.page.missingTitle;
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
          <p>
            {shown.isOn
              ? words.page.isOn(shown.name, words.frequencies[shown.frequency])
              : words.page.isOff(shown.name)}
          </p>
          <Form hidden={{ deed: shown.isOn ? "off" : "on" }}>
            <FormActions>
              <Button>{shown.isOn ? words.end : words.resume}</Button>
            </FormActions>
          </Form>
        </>
      ) : (
        <>
          <PageHeader title={title} lede={words.page.missing} />
          <ButtonLink href="/radar/abonnementen">{words.page.toRadar}</ButtonLink>
        </>
      )}
    </NarrowFrame>
  );
}
