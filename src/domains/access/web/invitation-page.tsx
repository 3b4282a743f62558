import { data, redirect } from "react-router";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  HiddenValues,
  Notice,
  RadioGroup,
  TextInput,
  useUi,
} from "#ui";
import type { WeakPassword } from "../rules/judge-password.ts";
import { words } from "../text/index.ts";
import { acceptAsNewcomer, acceptAsPerson, readInvitation } from "../usecases/accept-invitation.ts";
import { resolveActor } from "../usecases/resolve-actor.ts";
import { startOutsideSignIn } from "../usecases/sign-in.ts";
import type { Route } from "./+types/invitation-page";
import { actorOf, clientAddressContext } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";
import { NarrowPage } from "./narrow-page.tsx";
import "./access.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const open = await readInvitation(app, params.token ?? "");
  const actor = actorOf(context);
  const shared = { address, provider: app.config.oidc?.name ?? null };
  if ("because" in open) return { ...shared, open: null, signedInAs: null };
  const { partnership, known, invitation } = open;
  const { email, invitedByName, grant } = invitation;
  return {
    ...shared,
    open: { partnership, known, email, invitedByName, role: grant.role },
    signedInAs: actor.kind === "person" ? actor.name : null,
  };
}

type Problem =
  | WeakPassword
  | "invitation-closed"
  | "no-name"
  | "known-person"
  | "not-permitted"
  | "too-many-attempts"
  | "not-reachable";

const refused = (because: Problem, name = "", way = "password") =>
  data({ because, name, way }, 422);

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const token = params.token ?? "";
  const form = await request.formData();
  const open = await readInvitation(app, token);
  if ("because" in open) return refused("invitation-closed");
  const welcome = flashLine(words(language).invitation.accepted(open.partnership));
  const from = { address: context.get(clientAddressContext), headers: request.headers };
  switch (textOf(form, "deed")) {
    case "outside": {
      const started = await startOutsideSignIn(app, `/uitnodiging/${token}`, request.headers);
      if ("because" in started) return refused("not-reachable");
      throw redirect(started.url, { headers: withCookies(...started.setCookies) });
    }
    case "as-person": {
      const { sessionId } = await resolveActor(app, request.headers.get("cookie") ?? undefined);
      const session = { id: sessionId, address: from.address };
      const answer = await acceptAsPerson(app, actorOf(context), token, session);
      if (answer.kind === "refused") return refused(answer.because);
      throw redirect("/", { headers: withCookies(welcome) });
    }
    default: {
      const [name, way] = [textOf(form, "name"), textOf(form, "way")];
      const password = way === "passkey" ? null : textOf(form, "password");
      const answer = await acceptAsNewcomer(app, token, { name, password, language }, from);
      if (answer.kind === "refused") return refused(answer.because, name, way);
      const to = way === "passkey" ? "/profiel#passkeys" : "/";
      throw redirect(to, { headers: withCookies(...answer.setCookies, welcome) });
    }
  }
}

export default function InvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { address, open, signedInAs, provider } = loaderData;
  if (!open || actionData?.because === "invitation-closed") return <Closed address={address} />;
  const role = w.roles[open.role];
  const lede = open.invitedByName
    ? w.invitation.lede(open.invitedByName, role)
    : w.invitation.ledeNobody(role);
  return (
    <NarrowPage
      title={w.invitation.title(open.partnership)}
      name={open.partnership}
      lede={`${lede} ${w.invitation.forAddress(open.email)}`}
      address={address}
    >
      {signedInAs ? (
        <Form hidden={{ deed: "as-person" }}>
          <p>{w.invitation.asPerson(signedInAs)}</p>
          <FormActions>
            <Button kind="primary">{w.invitation.asPersonDeed(signedInAs)}</Button>
          </FormActions>
        </Form>
      ) : open.known ? (
        <Notice
          kind="info"
          actions={
            <ButtonLink href={`/aanmelden?naar=${encodeURIComponent(address)}`} kind="primary">
              {w.invitation.signInFirst}
            </ButtonLink>
          }
        >
          {w.invitation.known}
        </Notice>
      ) : (
        <NewcomerForm email={open.email} provider={provider} answer={actionData} />
      )}
    </NarrowPage>
  );
}

interface NewcomerFormProps {
  readonly email: string;
  readonly provider: string | null;
  readonly answer: Route.ComponentProps["actionData"];
}

function NewcomerForm({ email, provider, answer }: NewcomerFormProps) {
  const { language } = useUi();
  const w = words(language);
  const because = answer?.because;
  const nameError = because === "no-name" ? w.nameMissing : undefined;
  const passwordError = because && because in w.weak ? w.weak[because as WeakPassword] : undefined;
  const errors = [
    ...(nameError ? [{ fieldId: "field-name", message: nameError }] : []),
    ...(passwordError ? [{ fieldId: "field-password", message: passwordError }] : []),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextInput
          name="name"
          label={w.name}
          hint={w.invitation.nameHint}
          value={answer?.name}
          error={nameError}
          autoComplete="name"
          maxLength={200}
        />
        <RadioGroup
          name="way"
          label={w.invitation.choose}
          value={answer?.way || "password"}
          choices={[
            { value: "password", label: w.invitation.withPassword },
            {
              value: "passkey",
              label: w.invitation.withPasskey,
              hint: w.invitation.withPasskeyHint,
            },
          ]}
        />
        <TextInput
          name="password"
          type="password"
          label={w.password}
          hint={w.passwordHint}
          error={passwordError}
          autoComplete="new-password"
          optional
        />
        <FormActions>
          <Button kind="primary">{w.invitation.deed}</Button>
        </FormActions>
      </Form>
      {provider ? (
        <form className="access-way" method="post">
          <HiddenValues values={{ deed: "outside" }} />
          <Button icon="building">{w.invitation.outside(provider)}</Button>
        </form>
      ) : null}
    </>
  );
}

function Closed({ address }: { readonly address: string }) {
  const { language } = useUi();
  const w = words(language);
  return (
    <NarrowPage title={w.invitation.closed} address={address}>
      <Notice
        kind="warning"
        title={w.invitation.closed}
        actions={<ButtonLink href="/aanmelden">{w.signIn.title}</ButtonLink>}
      >
        {w.invitation.closedText}
      </Notice>
    </NarrowPage>
  );
}
