import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { parseDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  CodeText,
  DataTable,
  DateInput,
  ErrorSummary,
  Form,
  FormActions,
  Island,
  Notice,
  PageHeader,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { listMunicipalities } from "../store/municipalities.ts";
import { words } from "../text/index.ts";
import { foundAnother, readPartnerships } from "../usecases/found-another.ts";
import type { Route } from "./+types/partnerships-page";
import { FoundingFields } from "./founding-fields.tsx";
import { errorFor, judgeFoundingForm, readFoundingForm } from "./founding-form.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const partnerships = await readPartnerships(app, actorOf(context));
  if (isRefusal(partnerships)) throw data(null, { status: 403 });
  return {
    address: context.get(viewContext).address,
    partnerships: partnerships.map(({ slug, name }) => ({ slug, name })),
    municipalities: await listMunicipalities(app.db),
    today: app.today(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const w = words(language);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const more = { slug: text("slug"), from: text("from"), email: text("email") };
  const entered = { ...readFoundingForm(form), ...more };
  const { founding, errors } = await judgeFoundingForm(app.db, entered, language);
  const from = parseDay(entered.from);
  if (!from) errors.push({ fieldId: "field-from", message: w.problems["no-first-day"] });
  if (!more.email.includes("@")) {
    errors.push({ fieldId: "field-email", message: w.problems["no-email"] });
  }
  if (errors.length > 0 || !from) return data({ entered, errors, link: null }, { status: 422 });
  const whole = { ...founding, from, ...(entered.slug ? { slug: entered.slug } : {}) };
  const made = await foundAnother(app, actorOf(context), whole, entered.email, language);
  if (made.kind === "refused") {
    if (made.because === "not-permitted") throw data(null, { status: 403 });
    const message = w.problems[made.because];
    errors.push({ fieldId: `field-${made.about ?? "name"}`, message });
    return data({ entered, errors, link: null }, { status: 422 });
  }
  if (made.mailed) {
    const headers = { "set-cookie": flashLine(w.founding.founded(founding.name)) };
    throw redirect("/beheer/samenwerkingsverbanden", { headers });
  }
  // Not by a redirect: the link is kept nowhere, so only this answer can show it.
  return data({ entered, errors, link: made.link });
}

/** For who keeps the installation: the partnerships on it, and the form that founds one more. */
export default function PartnershipsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { partnerships, address } = loaderData;
  return (
    <>
      <title>{w.founding.title}</title>
      <PageHeader
        title={w.founding.title}
        lede={w.founding.lede}
        crumbs={[{ label: w.manage.title, href: "/beheer" }]}
      />
      {actionData?.link ? (
        <Notice kind="success" title={w.founding.foundedNoMail(actionData.entered.name)}>
          <p>{w.founding.link}</p>
          <p className="long-address" data-invitation-link>
            <CodeText>{actionData.link}</CodeText>
          </p>
        </Notice>
      ) : null}
      <DataTable
        caption={w.founding.list}
        rows={partnerships}
        keyOf={({ slug }) => slug}
        address={address}
        empty={w.founding.none}
        columns={[
          { key: "name", label: w.founding.name, rowHeader: true, cell: ({ name }) => name },
          {
            key: "slug",
            label: w.founding.address,
            cell: ({ slug }) => <a href={`/p/${slug}`}>{`/p/${slug}`}</a>,
          },
        ]}
      />
      <FoundingForm loaderData={loaderData} actionData={actionData} />
    </>
  );
}

function FoundingForm({
  loaderData,
  actionData,
}: Pick<Route.ComponentProps, "loaderData" | "actionData">) {
  const w = words(useUi().language);
  const errors = actionData?.errors ?? [];
  const entered = actionData?.link ? null : actionData?.entered;
  return (
    <section aria-labelledby="found">
      <SectionHeader title={w.founding.newTitle} id="found" />
      <ErrorSummary errors={errors} />
      <Form>
        <FoundingFields
          municipalities={loaderData.municipalities}
          entered={entered}
          errors={errors}
        />
        <DateInput
          name="from"
          label={w.founding.from}
          hint={w.founding.fromHint}
          value={entered?.from ?? loaderData.today}
          error={errorFor(errors, "from")}
        />
        <TextInput
          name="slug"
          label={w.founding.slug}
          hint={w.founding.slugHint}
          value={entered?.slug}
          error={errorFor(errors, "slug")}
          maxLength={60}
          width="half"
          optional
        />
        <TextInput
          name="email"
          type="email"
          label={w.founding.email}
          hint={w.founding.emailHint}
          value={entered?.email}
          error={errorFor(errors, "email")}
          autoComplete="off"
          width="half"
        />
        <FormActions>
          <Button kind="primary">{w.founding.deed}</Button>
        </FormActions>
      </Form>
      <Island name="map" />
    </section>
  );
}
