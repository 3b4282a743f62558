import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { Button, Flash, Form, MatchList, Notice, PageHeader, SectionHeader, useUi } from "#ui";
import type { PlanProblem, PlanSaid } from "../../rules/plan/judge-plan.ts";
import type { PlanAction } from "../../rules/plan/plan-action.ts";
import { planWords } from "../../text/plan/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { savePlanAction } from "../../usecases/plan/change-plan.ts";
import {
  choosePartner,
  openPlanAction,
  type PlanActionView,
} from "../../usecases/plan/open-plan-action.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/plan-action-page";
import { PlanForm } from "./plan-form.tsx";
import { readPlanForm } from "./read-plan-form.ts";
import "./plan.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { scan } = orMissing(await openScan(app, params.token));
  const visit = visitOf({ context, request }, scan);
  const at = { language: visit.spokenLanguage, now: app.now() };
  return { view: orMissing(await openPlanAction(app, params.token, params.id, at)), ...visit };
}

type Left = {
  readonly said: PlanSaid;
  readonly problems: readonly PlanProblem[];
  /** What a colleague saved meanwhile. */
  readonly theirs: PlanAction | null;
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token, id } = params;
  const { scan } = orMissing(await openScan(app, token));
  const words = planWords(visitOf({ context, request }, scan).spokenLanguage);
  const form = await request.formData();
  const go = (to: string, said: string, tone: "success" | "warning" = "success") =>
    redirect(to, { headers: { "set-cookie": flashLine(said, tone) } });
  const plan = `/scan/${token}/plan`;
  if (form.get("daad") === "partner") {
    const partner = String(form.get("partner") ?? "") || null;
    const chosen = await choosePartner(app, token, id, partner, app.now());
    if (isRefusal(chosen)) return go(`${plan}/${id}`, words.partners.refused, "warning");
    const said = partner ? words.partners.chosen(chosen.name) : words.partners.cleared;
    return go(`${plan}/${id}`, said);
  }
  const said = readPlanForm(form);
  const place = { actor: actorOf(context), token, now: app.now() };
  const version = Number(form.get("versie"));
  const saved = orMissing(await savePlanAction(app, place, { id, version }, said));
  if (saved.kind === "problems")
    return data<Left>({ said, problems: saved.problems, theirs: null }, { status: 422 });
  if (saved.kind === "changed-since")
    return data<Left>({ said, problems: [], theirs: saved.action }, { status: 409 });
  return go(plan, words.saved);
}

/** One action: who, by when, the first step, and which social enterprise can help. */
export default function PlanActionPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = planWords(useUi().language);
  const { flash, view } = loaderData;
  const { action, scan } = view;
  const theirs = actionData?.theirs ?? null;
  return (
    <ScanFrame held={scan} tab="plan" title={action.title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader
        title={action.title}
        crumbs={[{ label: words.form.back, href: `/scan/${scan.token}/plan` }]}
      />
      {theirs ? (
        <Notice kind="warning">
          <p>{words.form.changedSince}</p>
          <blockquote className="scan-plan__said">
            {[theirs.title, theirs.firstStep, theirs.ownerName, theirs.dueOn, theirs.result]
              .filter(Boolean)
              .map((text) => (
                <p key={text}>{text}</p>
              ))}
          </blockquote>
          <p>{words.form.changedAgain}</p>
        </Notice>
      ) : null}
      <PlanForm
        said={actionData?.said ?? saidOf(action)}
        problems={actionData?.problems ?? []}
        hidden={{ versie: String(theirs?.version ?? action.version) }}
      />
      <Partners view={view} />
    </ScanFrame>
  );
}

const saidOf = (action: PlanAction): PlanSaid => ({
  title: action.title,
  firstStep: action.firstStep,
  ownerName: action.ownerName,
  ownerEmail: action.ownerEmail ?? "",
  isAgreed: action.ownerEmail !== null,
  dueOn: action.dueOn,
  result: action.result,
});

function Partners({ view }: { readonly view: PlanActionView }) {
  const { partners: words, partner } = planWords(useUi().language);
  const { action, partners } = view;
  if (partners === null && !action.partnerName) return null;
  return (
    <section className="scan-plan__partners">
      <SectionHeader title={words.title} />
      {action.partnerName ? (
        <>
          <p>
            <strong>{partner(action.partnerName)}</strong>
          </p>
          <p>{words.call}</p>
          <Form hidden={{ daad: "partner", partner: "" }}>
            <Button kind="quiet" small>
              {words.clear}
            </Button>
          </Form>
        </>
      ) : null}
      {partners ? (
        <>
          <p className="soft">{partners.length > 0 ? words.text : words.none}</p>
          <MatchList
            label={words.label}
            items={partners.map(({ id, place, ...one }) => ({
              ...one,
              place,
              href: `/publiek/organisatie/${id}`,
              actions:
                id === action.partnerId ? null : (
                  <Form hidden={{ daad: "partner", partner: id }}>
                    <Button small>
                      {words.choose}
                      <span className="visually-hidden"> {one.name}</span>
                    </Button>
                  </Form>
                ),
            }))}
          />
        </>
      ) : null}
    </section>
  );
}
