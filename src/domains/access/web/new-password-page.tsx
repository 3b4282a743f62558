import { data, redirect } from "react-router";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, ErrorSummary, Form, FormActions, Notice, TextInput, useUi } from "#ui";
import { words } from "../text/index.ts";
import { readPasswordLetter, setPasswordByLetter } from "../usecases/reset-password.ts";
import type { Route } from "./+types/new-password-page";
import { textOf, withCookies } from "./form-text.ts";
import { NarrowPage } from "./narrow-page.tsx";
import "./access.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const person = await readPasswordLetter(context.get(appContext), params.token ?? "");
  return { address: context.get(viewContext).address, email: person?.email ?? null };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const password = textOf(await request.formData(), "password");
  const app = context.get(appContext);
  const answer = await setPasswordByLetter(app, params.token ?? "", password, request.headers);
  if (answer.kind === "refused") return data({ because: answer.because }, 422);
  throw redirect("/", { headers: withCookies(...answer.setCookies) });
}

export default function NewPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { address, email } = loaderData;
  const because = actionData?.because;
  if (email === null || because === "letter-too-old") {
    return (
      <NarrowPage title={w.newPasswordPage.tooOld} address={address}>
        <Notice
          kind="warning"
          title={w.newPasswordPage.tooOld}
          actions={<ButtonLink href="/wachtwoord-vergeten">{w.newPasswordPage.again}</ButtonLink>}
        >
          {w.newPasswordPage.tooOldText}
        </Notice>
      </NarrowPage>
    );
  }
  const error = because ? w.weak[because] : undefined;
  return (
    <NarrowPage
      title={w.newPasswordPage.title}
      lede={w.newPasswordPage.lede(email)}
      address={address}
    >
      <ErrorSummary errors={error ? [{ fieldId: "field-password", message: error }] : []} />
      <Form>
        {/* Password managers tie what they keep to this. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextInput
          name="password"
          type="password"
          label={w.newPassword}
          hint={w.passwordHint}
          error={error}
          autoComplete="new-password"
        />
        <FormActions>
          <Button kind="primary">{w.newPasswordPage.deed}</Button>
        </FormActions>
      </Form>
    </NarrowPage>
  );
}
