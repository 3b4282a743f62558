import { data } from "react-router";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Flash, Form, FormActions, Notice, TextInput, useUi } from "#ui";
import { words } from "../text/index.ts";
import { requestPasswordLetter } from "../usecases/reset-password.ts";
import type { Route } from "./+types/forgotten-page";
import { clientAddressContext } from "./actor-context.ts";
import { textOf } from "./form-text.ts";
import { NarrowPage } from "./narrow-page.tsx";
import "./access.css";

export const loader = ({ context }: Route.LoaderArgs) => ({
  address: context.get(viewContext).address,
});

export async function action({ context, request }: Route.ActionArgs) {
  const email = textOf(await request.formData(), "email").trim();
  const { language } = context.get(viewContext);
  const from = { address: context.get(clientAddressContext), language };
  const answer = await requestPasswordLetter(context.get(appContext), email, from);
  if (answer.kind === "refused") return data({ wait: Number(answer.about), email }, 429);
  return data({ wait: null, email });
}

export default function ForgottenPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { address } = loaderData;
  if (actionData && actionData.wait === null) {
    return (
      <NarrowPage title={w.forgotten.asked} address={address}>
        <Notice
          kind="info"
          title={w.forgotten.asked}
          actions={<ButtonLink href="/aanmelden">{w.forgotten.back}</ButtonLink>}
        >
          {w.forgotten.askedText(actionData.email)}
        </Notice>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={w.forgotten.title} lede={w.forgotten.lede} address={address}>
      {actionData?.wait ? <Flash kind="error">{w.tooMany(actionData.wait)}</Flash> : null}
      <Form>
        <TextInput
          name="email"
          type="email"
          label={w.email}
          value={actionData?.email}
          autoComplete="username"
        />
        <FormActions>
          <Button kind="primary">{w.forgotten.deed}</Button>
          <a href="/aanmelden">{w.forgotten.back}</a>
        </FormActions>
      </Form>
    </NarrowPage>
  );
}
