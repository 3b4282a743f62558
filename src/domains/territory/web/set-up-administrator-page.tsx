import { redirect } from "react-router";
import {
  accessWords,
  createFirstAdministrator,
  needsFirstAdministrator,
  openSession,
} from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ErrorSummary, Form, FormActions, TextInput, useUi } from "#ui";
import { listPartnerships } from "../store/partnerships.ts";
import { words } from "../text/index.ts";
import type { Route } from "./+types/set-up-administrator-page";
import { halfTypedLine, readHalfTyped } from "./half-typed.ts";
import { SetUpFrame } from "./set-up-frame.tsx";

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const [partnership] = await listPartnerships(app.db);
  if (!partnership) throw redirect("/instellen");
  if (!(await needsFirstAdministrator(app))) throw redirect("/aanmelden");
  return {
    partnership: partnership.name,
    address: context.get(viewContext).address,
    before: readHalfTyped(request.headers.get("cookie")),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const [partnership] = await listPartnerships(app.db);
  if (!partnership) throw redirect("/instellen");
  const form = await request.formData();
  const name = String(form.get("name") ?? "");
  const email = String(form.get("email") ?? "");
  const secure = app.config.url.startsWith("https://");
  if (form.get("deed") === "back") {
    const before = readHalfTyped(request.headers.get("cookie"));
    throw redirect("/instellen", {
      headers: { "set-cookie": halfTypedLine({ ...before, name, email }, { secure }) },
    });
  }
  const made = await createFirstAdministrator(app, {
    partnershipId: partnership.id,
    name,
    email,
    password: String(form.get("password") ?? ""),
    language,
  });
  if (made.kind === "created") {
    const person = { id: made.personId, name: made.name };
    const session = await openSession(app, person, request.headers);
    const headers = new Headers(session.setCookies.map((line) => ["set-cookie", line]));
    headers.append("set-cookie", halfTypedLine(null, { secure }));
    throw redirect("/instellen/gegevens", { headers });
  }
  if (made.because === "already-set-up") throw redirect("/aanmelden");
  return { problem: made.because, entered: { name, email } };
}

const fieldOf = { "no-name": "field-name", "no-email": "field-email" } as const;

/** Step two of three: the person who can do everything and invites the others. */
export default function SetUpAdministratorPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language).setUp;
  const access = accessWords(language);
  const problem = actionData?.problem;
  const entered = actionData?.entered ?? loaderData.before;
  const message =
    problem === undefined
      ? undefined
      : problem === "no-name"
        ? access.nameMissing
        : problem === "no-email"
          ? access.emailWrong
          : access.weak[problem];
  const fieldId =
    problem === "no-name" || problem === "no-email" ? fieldOf[problem] : "field-password";
  const errorOf = (id: string) => (message && id === fieldId ? message : undefined);
  return (
    <SetUpFrame step={2} address={loaderData.address}>
      <h1>{w.administratorHeading}</h1>
      <p className="set-up__lede">{w.administratorLede(loaderData.partnership)}</p>
      <ErrorSummary errors={message ? [{ fieldId, message }] : []} />
      <Form>
        <TextInput
          name="name"
          label={access.name}
          value={entered?.name}
          error={errorOf("field-name")}
          autoComplete="name"
        />
        <TextInput
          name="email"
          type="email"
          label={access.email}
          value={entered?.email}
          error={errorOf("field-email")}
          autoComplete="username"
        />
        <TextInput
          name="password"
          type="password"
          label={access.password}
          hint={access.passwordHint}
          error={errorOf("field-password")}
          autoComplete="new-password"
        />
        <FormActions>
          <Button kind="primary">{w.administratorNext}</Button>
          <Button kind="quiet" name="deed" value="back">
            {w.back}
          </Button>
        </FormActions>
      </Form>
    </SetUpFrame>
  );
}
