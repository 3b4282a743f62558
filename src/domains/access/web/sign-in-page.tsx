import { data, redirect } from "react-router";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Flash,
  Form,
  FormActions,
  HiddenValues,
  Island,
  Notice,
  TextInput,
  useUi,
} from "#ui";
import { returnPath } from "../rules/return-path.ts";
import { words } from "../text/index.ts";
import { signIn, startOutsideSignIn } from "../usecases/sign-in.ts";
import type { Route } from "./+types/sign-in-page";
import { actorOf, clientAddressContext } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";
import { NarrowPage } from "./narrow-page.tsx";
import "./access.css";

type Problem =
  | "wrong-credentials"
  | "too-many-attempts"
  | "no-access"
  | "outside-failed"
  | "not-reachable";

export async function loader({ context, url }: Route.LoaderArgs) {
  const { config } = context.get(appContext);
  const { address, flash } = context.get(viewContext);
  const actor = actorOf(context);
  // The sign-in service sends refused people back with a code; only ours is told apart.
  const error = url.searchParams.get("error");
  const problem: Problem | null = error ? (error === "no-access" ? error : "outside-failed") : null;
  return {
    address,
    flash,
    problem,
    to: returnPath(url.searchParams.get("naar")),
    provider: config.oidc?.name ?? null,
    signedInAs: actor.kind === "person" ? actor.name : null,
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const app = context.get(appContext);
  const form = await request.formData();
  const to = returnPath(textOf(form, "naar") || url.searchParams.get("naar"));
  if (textOf(form, "deed") === "outside") {
    const started = await startOutsideSignIn(app, to, request.headers);
    if ("because" in started) return data({ problem: started.because, email: "", minutes: 0 }, 503);
    throw redirect(started.url, { headers: withCookies(...started.setCookies) });
  }
  const email = textOf(form, "email");
  const given = { email, password: textOf(form, "password") };
  const from = { address: context.get(clientAddressContext), headers: request.headers };
  const answer = await signIn(app, given, from);
  if (answer.kind === "signed-in") {
    throw redirect(to, { headers: withCookies(...answer.setCookies) });
  }
  const minutes = Number(answer.about ?? 0);
  const status = answer.because === "too-many-attempts" ? 429 : 401;
  return data({ problem: answer.because, email, minutes }, status);
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { address, to, provider, signedInAs, flash } = loaderData;
  return (
    <NarrowPage title={w.signIn.title} address={address}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {signedInAs ? (
        <AlreadyIn name={signedInAs} to={to} />
      ) : (
        <>
          <Said
            problem={actionData?.problem ?? loaderData.problem}
            minutes={actionData?.minutes ?? 0}
          />
          <Form hidden={{ naar: to }}>
            <TextInput
              name="email"
              type="email"
              label={w.email}
              value={actionData?.email}
              autoComplete="username webauthn"
            />
            <TextInput
              name="password"
              type="password"
              label={w.password}
              autoComplete="current-password"
            />
            <FormActions>
              <Button kind="primary">{w.signIn.deed}</Button>
              <a href="/wachtwoord-vergeten">{w.signIn.forgotten}</a>
            </FormActions>
          </Form>
          <PasskeySignIn to={to} />
          {provider ? (
            <form className="access-way" method="post">
              <HiddenValues values={{ naar: to, deed: "outside" }} />
              <Button icon="building">{w.signIn.outside(provider)}</Button>
            </form>
          ) : null}
        </>
      )}
    </NarrowPage>
  );
}

function Said({
  problem,
  minutes,
}: {
  readonly problem: Problem | null;
  readonly minutes: number;
}) {
  const { language } = useUi();
  const w = words(language);
  if (!problem) return null;
  if (problem === "wrong-credentials") {
    return <ErrorSummary errors={[{ fieldId: "field-email", message: w.signIn.wrong }]} />;
  }
  const text = {
    "too-many-attempts": w.tooMany(minutes),
    "no-access": w.signIn.outsideRefused,
    "outside-failed": w.signIn.outsideFailed,
    "not-reachable": w.signIn.outsideAway,
  }[problem];
  return <Flash kind="error">{text}</Flash>;
}

/** Appears with the script that makes it work. */
function PasskeySignIn({ to }: { readonly to: string }) {
  const { language } = useUi();
  const w = words(language).signIn;
  return (
    <div className="access-way" data-island-passkey="sign-in" data-to={to} hidden>
      <Button type="button" icon="device">
        {w.passkey}
      </Button>
      <p
        className="access-way__said"
        role="alert"
        data-passkey-said
        data-failed={w.passkeyFailed}
      />
      <Island name="passkey" />
    </div>
  );
}

function AlreadyIn({ name, to }: { readonly name: string; readonly to: string }) {
  const { language } = useUi();
  const w = words(language).signIn;
  return (
    <Notice
      kind="info"
      actions={
        <>
          <ButtonLink href={to} kind="primary">
            {w.toWork}
          </ButtonLink>
          <form method="post" action="/afmelden">
            <Button>{w.signOut}</Button>
          </form>
        </>
      }
    >
      {w.already(name)}
    </Notice>
  );
}
