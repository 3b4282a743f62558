import { data, redirect } from "react-router";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { refusalFor } from "../rules/permissions.ts";
import { words } from "../text/index.ts";
import { changeRole, readPeople, removePerson } from "../usecases/manage-people.ts";
import { readGrant, readGrantChoices } from "../usecases/read-grant-choices.ts";
import type { Route } from "./+types/person-page";
import { actorOf } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";
import { GrantFields } from "./grant-fields.tsx";
import { grantFormOf, grantProblem } from "./grant-form.ts";
import "./access.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (refusalFor(actor, "people.manage")) throw data(null, { status: 403 });
  const people = await readPeople(app, actor);
  const person =
    "because" in people ? undefined : people.find(({ personId }) => personId === params.personId);
  if (!person) throw data(null, { status: 404 });
  return { person, choices: await readGrantChoices(app, actor, app.today(), person.grants) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const w = words(context.get(viewContext).language).people;
  const form = await request.formData();
  const people = await readPeople(app, actor);
  const person =
    "because" in people ? undefined : people.find(({ personId }) => personId === params.personId);
  const done = (said: string) =>
    redirect("/beheer/mensen", { headers: withCookies(flashLine(said)) });
  const name = person?.name ?? "";
  if (textOf(form, "deed") === "remove") {
    const answer = await removePerson(app, actor, params.personId);
    if (answer.kind === "refused") return data({ because: answer.because, entered: null }, 422);
    throw done(w.removed(name));
  }
  const entered = grantFormOf(form);
  const grant = await readGrant(app, actor, app.today(), entered);
  if ("because" in grant) return data({ because: grant.because, entered }, 422);
  const answer = await changeRole(app, actor, params.personId, grant);
  if (answer.kind === "refused") return data({ because: answer.because, entered }, 422);
  throw done(w.changed(name));
}

/** Changing what one person may do, or taking it all away. */
export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { person, choices } = loaderData;
  const problem = actionData ? grantProblem(w, actionData.because) : null;
  const errors = problem ? { [problem.field]: problem.message } : {};
  const [present] = person.grants;
  const title = w.people.changeTitle(person.name);
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={w.people.changeLede}
        crumbs={[
          { label: w.people.section, href: "/beheer" },
          { label: w.people.title, href: "/beheer/mensen" },
        ]}
      />
      <ErrorSummary
        errors={problem ? [{ fieldId: `field-${problem.field}`, message: problem.message }] : []}
      />
      <Form hidden={{ deed: "change" }}>
        <GrantFields
          choices={choices}
          entered={actionData?.entered ?? { role: present?.role, nis: present?.nis }}
          errors={errors}
        />
        <FormActions>
          <Button kind="primary">{w.people.changeDeed}</Button>
          <ButtonLink href="/beheer/mensen" kind="quiet">
            {w.people.title}
          </ButtonLink>
        </FormActions>
      </Form>
      <section aria-labelledby="remove">
        <SectionHeader title={w.people.remove} id="remove" />
        <Form hidden={{ deed: "remove" }}>
          <p>{w.people.removeText(person.name)}</p>
          <FormActions>
            <Button kind="danger" icon="trash">
              {w.people.removeDeed(person.name)}
            </Button>
          </FormActions>
        </Form>
      </section>
    </>
  );
}
