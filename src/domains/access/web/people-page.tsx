import { data, redirect } from "react-router";
import { dayOf } from "#kernel/day";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  CodeText,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  formatInstant,
  HiddenValues,
  Notice,
  PageHeader,
  SectionHeader,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import { mayReach } from "../rules/permissions.ts";
import { words } from "../text/index.ts";
import { invitePerson, readInvitations, withdrawInvitation } from "../usecases/invite-person.ts";
import { readPeople } from "../usecases/manage-people.ts";
import { readGrant, readGrantChoices } from "../usecases/read-grant-choices.ts";
import type { Route } from "./+types/people-page";
import { actorOf } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";
import { GrantFields } from "./grant-fields.tsx";
import { grantFormOf, grantProblem } from "./grant-form.ts";
import { GrantText } from "./grant-words.tsx";
import "./access.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const [people, invitations] = [await readPeople(app, actor), await readInvitations(app, actor)];
  if ("because" in people || "because" in invitations) throw data(null, { status: 403 });
  const given = [
    ...people.flatMap(({ grants }) => grants),
    ...invitations.map(({ grant }) => grant),
  ];
  return {
    address: context.get(viewContext).address,
    people,
    invitations,
    choices: await readGrantChoices(app, actor, app.today(), given),
    mayManage: mayReach(actor, "people.manage"),
    hasMailServer: app.config.smtpUrl !== undefined,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const { language } = context.get(viewContext);
  const form = await request.formData();
  const w = words(language).people;
  const done = (said: string) =>
    redirect("/beheer/mensen", { headers: withCookies(flashLine(said)) });
  if (textOf(form, "deed") === "withdraw") {
    const answer = await withdrawInvitation(app, actor, textOf(form, "id"));
    if (answer.kind === "refused" && answer.because === "not-permitted") throw data(null, 403);
    throw done(w.withdrawn);
  }
  const entered = { ...grantFormOf(form), email: textOf(form, "email").trim() };
  const grant = await readGrant(app, actor, app.today(), entered);
  if ("because" in grant) return data({ because: grant.because, entered, link: null }, 422);
  const answer = await invitePerson(app, actor, { email: entered.email, grant }, language);
  if (answer.kind === "refused") return data({ because: answer.because, entered, link: null }, 422);
  if (answer.mailed) throw done(w.invited(entered.email));
  // Not by a redirect: the link is kept nowhere, so only this answer can show it.
  return data({ because: null, entered, link: answer.link });
}

export default function PeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language).people;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader title={w.title} lede={w.lede} crumbs={[{ label: w.section, href: "/beheer" }]} />
      {actionData?.link ? (
        <Notice kind="success" title={w.invitedNoMail(actionData.entered.email)}>
          <p>{w.invitedLink}</p>
          <p className="long-address" data-invitation-link>
            <CodeText>{actionData.link}</CodeText>
          </p>
        </Notice>
      ) : null}
      <PeopleTable {...loaderData} />
      <section aria-labelledby="invitations">
        <SectionHeader title={w.open} id="invitations" />
        <InvitationTable {...loaderData} />
      </section>
      <section aria-labelledby="invite">
        <SectionHeader title={w.invite} id="invite" />
        <InviteForm
          {...loaderData}
          because={actionData?.because ?? null}
          entered={actionData?.because ? actionData.entered : undefined}
        />
      </section>
    </>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function PeopleTable({ people, choices, mayManage, address }: Loaded) {
  const { language } = useUi();
  const w = words(language).people;
  return (
    <DataTable
      caption={w.list}
      rows={people}
      keyOf={(person) => person.personId}
      address={address}
      empty={w.none}
      columns={[
        {
          key: "name",
          label: words(language).name,
          rowHeader: true,
          cell: (person) => (
            <>
              {mayManage ? (
                <a href={`/beheer/mensen/${person.personId}`}>{person.name}</a>
              ) : (
                person.name
              )}
              <br />
              <span className="person-email soft">{person.email}</span>
            </>
          ),
        },
        {
          key: "role",
          label: w.role,
          cell: (person) => (
            <ul className="plain-list">
              {person.grants.map((grant) => (
                <li key={JSON.stringify(grant)}>
                  <GrantText grant={grant} names={choices} />{" "}
                  {grant.via === "external" ? <Tag>{w.viaOutside}</Tag> : null}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: "seen",
          label: w.seen,
          cell: (person) => (person.seenAt ? formatInstant(language, person.seenAt) : w.never),
        },
      ]}
    />
  );
}

function InvitationTable({ invitations, choices, address }: Loaded) {
  const { language } = useUi();
  const w = words(language);
  return (
    <DataTable
      caption={w.people.open}
      captionHidden
      rows={invitations}
      keyOf={(invitation) => invitation.id}
      address={address}
      empty={w.people.noOpen}
      columns={[
        { key: "email", label: w.email, rowHeader: true, cell: ({ email }) => email },
        {
          key: "role",
          label: w.people.role,
          cell: ({ grant }) => <GrantText grant={grant} names={choices} />,
        },
        { key: "by", label: w.people.invitedBy, cell: ({ invitedByName }) => invitedByName ?? "—" },
        {
          key: "until",
          label: w.people.until,
          cell: ({ expiresAt, expired }) => (
            <>
              {formatDay(language, dayOf(expiresAt))}{" "}
              {expired ? <Tag tone="wrong">{w.people.expired}</Tag> : null}
            </>
          ),
        },
        {
          key: "action",
          label: w.profile.action,
          cell: ({ id }) => (
            <form method="post">
              <HiddenValues values={{ deed: "withdraw", id }} />
              <Button small>{w.people.withdraw}</Button>
            </form>
          ),
        },
      ]}
    />
  );
}

interface InviteFormProps extends Loaded {
  readonly because: string | null;
  readonly entered?: { role: string; nis: string; organisation: string; email: string } | undefined;
}

function InviteForm({ choices, hasMailServer, because, entered }: InviteFormProps) {
  const { language } = useUi();
  const w = words(language);
  const problem = because ? grantProblem(w, because) : null;
  const errors = problem ? { [problem.field]: problem.message } : {};
  return (
    <>
      <ErrorSummary
        errors={problem ? [{ fieldId: `field-${problem.field}`, message: problem.message }] : []}
      />
      <Form hidden={{ deed: "invite" }}>
        <TextInput
          name="email"
          type="email"
          label={w.email}
          hint={w.people.inviteHint}
          value={entered?.email}
          error={errors.email}
          autoComplete="off"
          width="half"
        />
        <GrantFields choices={choices} entered={entered} errors={errors} />
        <FormActions>
          <Button kind="primary" icon="mail">
            {hasMailServer ? w.people.inviteDeed : w.people.inviteDeedNoMail}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
