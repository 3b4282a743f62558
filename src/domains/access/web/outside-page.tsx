import { data, redirect } from "react-router";
import { colon } from "#kernel/language";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  CodeText,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  HiddenValues,
  Notice,
  PageHeader,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { words } from "../text/index.ts";
import { callbackAddress } from "../usecases/answer-engine.ts";
import {
  addRoleMapping,
  readRoleMappings,
  removeRoleMapping,
} from "../usecases/map-external-roles.ts";
import { readGrant, readGrantChoices } from "../usecases/read-grant-choices.ts";
import type { Route } from "./+types/outside-page";
import { actorOf } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";
import { GrantFields } from "./grant-fields.tsx";
import { grantFormOf, grantProblem } from "./grant-form.ts";
import { GrantText } from "./grant-words.tsx";
import "./access.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const mappings = await readRoleMappings(app, actor);
  if ("because" in mappings) throw data(null, { status: 403 });
  const { oidc, url } = app.config;
  const given = mappings.map(({ grant }) => grant);
  return {
    address: context.get(viewContext).address,
    mappings,
    choices: await readGrantChoices(app, actor, app.today(), given),
    provider: oidc ? { name: oidc.name, issuer: oidc.issuer } : null,
    callback: callbackAddress(url),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const w = words(context.get(viewContext).language).outside;
  const form = await request.formData();
  const done = (said: string) =>
    redirect("/beheer/aanmelden-extern", { headers: withCookies(flashLine(said)) });
  if (textOf(form, "deed") === "remove") {
    const answer = await removeRoleMapping(app, actor, textOf(form, "id"));
    if (answer.kind === "refused" && answer.because === "not-permitted") throw data(null, 403);
    throw done(w.removed);
  }
  const entered = {
    ...grantFormOf(form),
    claim: textOf(form, "claim"),
    value: textOf(form, "value"),
    organisationCode: textOf(form, "organisationCode"),
  };
  const grant = await readGrant(app, actor, app.today(), entered);
  if ("because" in grant) return data({ because: grant.because, entered }, 422);
  const { claim, value, organisationCode } = entered;
  const answer = await addRoleMapping(app, actor, { claim, value, organisationCode, grant });
  if (answer.kind === "refused") return data({ because: answer.because, entered }, 422);
  throw done(w.added);
}

type Loaded = Route.ComponentProps["loaderData"];

/** Which roles of the sign-in service count here. */
export default function OutsidePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { provider, callback, choices } = loaderData;
  const problem = actionData ? grantProblem(w, actionData.because) : null;
  const errors = problem ? { [problem.field]: problem.message } : {};
  const entered = actionData?.entered;
  return (
    <>
      <title>{w.outside.title}</title>
      <PageHeader
        title={w.outside.title}
        lede={w.outside.lede}
        crumbs={[{ label: w.people.section, href: "/beheer" }]}
      />
      <Notice kind="info">
        <p>
          {provider
            ? w.outside.configured(provider.name, provider.issuer)
            : w.outside.notConfigured}
        </p>
        <p className="long-address">
          {w.outside.callback}
          {colon(language)}
          <CodeText>{callback}</CodeText>
        </p>
      </Notice>
      <MappingTable {...loaderData} />
      <section aria-labelledby="add">
        <SectionHeader title={w.outside.add} id="add" />
        <ErrorSummary
          errors={problem ? [{ fieldId: `field-${problem.field}`, message: problem.message }] : []}
        />
        <Form hidden={{ deed: "add" }}>
          <TextInput
            name="claim"
            label={w.outside.claim}
            hint={w.outside.claimHint}
            value={entered?.claim}
            error={errors.claim}
            width="half"
            maxLength={100}
          />
          <TextInput
            name="value"
            label={w.outside.value}
            hint={w.outside.valueHint}
            value={entered?.value}
            error={errors.value}
            width="half"
            maxLength={200}
          />
          <TextInput
            name="organisationCode"
            label={w.outside.organisationCode}
            hint={w.outside.organisationCodeHint}
            value={entered?.organisationCode}
            width="half"
            maxLength={50}
            optional
          />
          <GrantFields choices={choices} entered={entered} errors={errors} />
          <FormActions>
            <Button kind="primary" icon="plus">
              {w.outside.addDeed}
            </Button>
          </FormActions>
        </Form>
      </section>
    </>
  );
}

function MappingTable({ mappings, choices, address }: Loaded) {
  const { language } = useUi();
  const w = words(language);
  return (
    <DataTable
      caption={w.outside.list}
      rows={mappings}
      keyOf={(mapping) => mapping.id}
      address={address}
      empty={w.outside.none}
      columns={[
        { key: "claim", label: w.outside.claim, cell: ({ claim }) => claim },
        { key: "value", label: w.outside.value, rowHeader: true, cell: ({ value }) => value },
        {
          key: "organisation",
          label: w.outside.organisationCode,
          cell: ({ organisationCode }) => organisationCode ?? w.outside.anyOrganisation,
        },
        {
          key: "gives",
          label: w.outside.gives,
          cell: ({ grant }) => <GrantText grant={grant} names={choices} />,
        },
        {
          key: "action",
          label: w.profile.action,
          cell: ({ id }) => (
            <form method="post">
              <HiddenValues values={{ deed: "remove", id }} />
              <Button small icon="trash">
                {w.outside.remove}
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
