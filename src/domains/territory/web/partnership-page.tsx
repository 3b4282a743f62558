import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { ErrorSummary, PageHeader, SectionHeader, useUi } from "#ui";
import { isLegalForm } from "../rules/legal-form.ts";
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
import { AboutForm } from "./about-form.tsx";
import { MembersForm } from "./members-form.tsx";
import { readAboutForm, readMembershipForm } from "./partnership-form.ts";
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

type Problem = { fieldId: string; message: string };

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const w = words(language);
  const form = await request.formData();
  const problems: Problem[] = [];
  if (form.get("part") === "about") {
    const answer = await changePartnership(app.db, actor, readAboutForm(form), app.now());
    if (answer.kind === "refused") {
      problems.push({ fieldId: "field-name", message: w.problems[answer.because] });
    }
  } else {
    const added = await readChosenMunicipalities(app.db, String(form.get("typed") ?? ""), []);
    const municipalities = await listMunicipalities(app.db);
    for (const message of messagesFor(added.unclear, municipalities, language)) {
      problems.push({ fieldId: "field-typed", message });
    }
    if (problems.length === 0) {
      const legalForm = form.get("legalForm");
      const managing = String(form.get("managing") ?? "");
      const answer = await changeMemberships(
        app.db,
        actor,
        {
          legalForm: isLegalForm(legalForm) ? legalForm : "interlokale-vereniging",
          managingNis: managing || null,
          memberships: readMembershipForm(form, added.nis, app.today()),
        },
        app.now(),
        app.today(),
      );
      if (answer.kind === "refused") {
        problems.push({ fieldId: "field-legalForm", message: w.problems[answer.because] });
      }
    }
  }
  if (problems.length > 0) return { problems };
  throw redirect("/beheer/samenwerkingsverband", {
    headers: { "set-cookie": flashLine(w.partnership.saved) },
  });
}

/** Name, municipalities through time and what the public pages say of the partnership. */
export default function PartnershipPage({ loaderData, actionData }: Route.ComponentProps) {
  const w = words(useUi().language);
  return (
    <>
      <title>{w.partnership.title}</title>
      <PageHeader
        title={w.partnership.title}
        lede={w.partnership.lede}
        crumbs={[{ label: w.manage.title, href: "/beheer" }]}
      />
      <ErrorSummary errors={actionData?.problems ?? []} />
      <section>
        <SectionHeader title={w.partnership.membersTitle} />
        <p>{w.partnership.membersLede}</p>
        <MembersForm {...loaderData} />
      </section>
      <section>
        <SectionHeader title={w.partnership.aboutTitle} />
        <AboutForm partnership={loaderData.partnership} />
      </section>
    </>
  );
}
