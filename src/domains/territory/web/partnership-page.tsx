import { data, redirect } from "react-router";
import { type Actor, actorOf } from "#access";
import type { Language } from "#kernel/language";
import { flashLine } from "#platform/cookies";
import { type App, appContext, viewContext } from "#platform/request-context";
import { Button, ErrorSummary, Form, FormActions, PageHeader, SectionHeader, useUi } from "#ui";
import { isLegalForm } from "../rules/legal-form.ts";
import { partLinks } from "../rules/link-lines.ts";
import { membersOn } from "../rules/membership.ts";
import { listMunicipalities } from "../store/municipalities.ts";
import { findPartnership } from "../store/partnerships.ts";
import { words } from "../text/index.ts";
import {
  changeMemberships,
  changePartnership,
  readMemberships,
} from "../usecases/change-partnership.ts";
import { readChosenMunicipalities } from "../usecases/read-chosen-municipalities.ts";
import type { Route } from "./+types/partnership-page";
import { AboutFields } from "./about-fields.tsx";
import { MembersFields } from "./members-fields.tsx";
import { membershipsOf, readAboutForm, readMembershipLines } from "./partnership-form.ts";
import { messagesFor } from "./place-messages.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const actor = actorOf(context);
  const memberships = await readMemberships(db, actor);
  const partnership = await findPartnership(db, actor.partnershipId);
  if (!Array.isArray(memberships) || !partnership) throw data(null, { status: 403 });
  return {
    partnership,
    memberships,
    members: membersOn(memberships, today()),
    municipalities: await listMunicipalities(db),
  };
}

type Problem = { readonly fieldId: string; readonly message: string };

/** Everything the form holds, so that a refusal gives it back as it was. */
function readForm(form: FormData) {
  return {
    about: readAboutForm(form),
    lines: readMembershipLines(form),
    typed: String(form.get("typed") ?? ""),
    legalForm: String(form.get("legalForm") ?? ""),
    managing: String(form.get("managing") ?? ""),
  };
}
type Entered = ReturnType<typeof readForm>;

/** Municipalities first: the form is refused as a whole, and nothing of it is kept by halves. */
async function save(app: App, actor: Actor, entered: Entered, language: Language) {
  const w = words(language);
  const added = await readChosenMunicipalities(app.db, entered.typed, []);
  const problems: Problem[] = messagesFor(
    added.unclear,
    await listMunicipalities(app.db),
    language,
  ).map((message) => ({ fieldId: "field-typed", message }));
  entered.lines.forEach(({ from }, at) => {
    if (!from) problems.push({ fieldId: `from-${at}`, message: w.problems["no-first-day"] });
  });
  if (entered.about.name === "") {
    problems.push({ fieldId: "field-name", message: w.problems["no-name"] });
  }
  const { links, withoutAddress } = partLinks(entered.about.followLinks);
  for (const line of withoutAddress) {
    problems.push({ fieldId: "field-followLinks", message: w.noAddress(line) });
  }
  const memberships = membershipsOf(entered.lines, added.nis, app.today());
  if (problems.length > 0 || !memberships) return problems;
  const { legalForm, managing } = entered;
  const change = {
    legalForm: isLegalForm(legalForm) ? legalForm : "interlokale-vereniging",
    managingNis: managing || null,
    memberships,
  } as const;
  const members = await changeMemberships(app.db, actor, change, app.now(), app.today());
  if (members.kind === "refused") {
    return [{ fieldId: "field-legalForm", message: w.problems[members.because] }];
  }
  const about = await changePartnership(
    app.db,
    actor,
    { ...entered.about, followLinks: links },
    app.now(),
  );
  return about.kind === "refused"
    ? [{ fieldId: "field-name", message: w.problems[about.because] }]
    : [];
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(viewContext);
  const entered = readForm(await request.formData());
  const problems = await save(context.get(appContext), actorOf(context), entered, language);
  if (problems.length > 0) return data({ problems, entered }, { status: 422 });
  throw redirect("/beheer/samenwerkingsverband", {
    headers: { "set-cookie": flashLine(words(language).partnership.saved) },
  });
}

/** Name, municipalities through time and what the public pages say of the partnership. */
export default function PartnershipPage({ loaderData, actionData }: Route.ComponentProps) {
  const w = words(useUi().language);
  const { partnership, memberships, members, municipalities } = loaderData;
  const problems = actionData?.problems ?? [];
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;
  const entered = actionData?.entered ?? {
    about: partnership,
    lines: memberships,
    typed: "",
    legalForm: partnership.legalForm,
    managing: partnership.managingNis ?? "",
  };
  return (
    <>
      <title>{w.partnership.title}</title>
      <PageHeader
        title={w.partnership.title}
        lede={w.partnership.lede}
        crumbs={[{ label: w.manage.title, href: "/beheer" }]}
      />
      <ErrorSummary errors={problems} />
      <Form>
        <SectionHeader title={w.partnership.membersTitle} />
        <p>{w.partnership.membersLede}</p>
        <MembersFields
          entered={entered}
          members={members}
          municipalities={municipalities}
          errorOf={errorOf}
        />
        <SectionHeader title={w.partnership.aboutTitle} />
        <AboutFields about={entered.about} errorOf={errorOf} />
        <FormActions>
          <Button kind="primary">{w.partnership.save}</Button>
        </FormActions>
      </Form>
    </>
  );
}
