import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { addDays } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { Button, Form, Notice, PageHeader, useUi } from "#ui";
import type { PlanProblem, PlanSaid } from "../../rules/plan/judge-plan.ts";
import type { PlanAction } from "../../rules/plan/plan-action.ts";
import { planWords } from "../../text/plan/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { savePlanAction } from "../../usecases/plan/change-plan.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/own-action-page";
import { PlanForm } from "./plan-form.tsx";
import { readPlanForm } from "./read-plan-form.ts";
import "./plan.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const scan = orMissing(await openScan(app, params.token));
  const dueOn = addDays(app.today(), 91);
  return { scan, dueOn, ...visitOf({ context, request }, scan.scan) };
}

type Left = {
  readonly said: PlanSaid;
  readonly problems: readonly PlanProblem[];
  /** There are five already: which makes room? */
  readonly toDo: readonly PlanAction[];
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const form = await request.formData();
  const said = readPlanForm(form);
  const drop = String(form.get("weg") ?? "") || null;
  const place = { actor: actorOf(context), token, now: app.now() };
  const saved = orMissing(await savePlanAction(app, place, { drop }, said));
  if (saved.kind === "problems")
    return data<Left>({ said, problems: saved.problems, toDo: [] }, { status: 422 });
  if (saved.kind === "full")
    return data<Left>({ said, problems: [], toDo: saved.toDo }, { status: 409 });
  const { scan } = orMissing(await openScan(app, token));
  const words = planWords(visitOf({ context, request }, scan).spokenLanguage);
  if (isRefusal(saved) || saved.kind !== "planned") return redirect(`/scan/${token}/plan`);
  return redirect(`/scan/${token}/plan`, { headers: { "set-cookie": flashLine(words.saved) } });
}

/** An idea of one's own, as an action with somebody and a day. */
export default function OwnActionPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = planWords(useUi().language);
  const { dueOn, scan } = loaderData;
  const title = words.form.newTitle;
  const said = actionData?.said ?? {
    ...{ title: "", firstStep: "", ownerName: scan.holder.name, ownerEmail: "" },
    ...{ isAgreed: false, dueOn, result: "" },
  };
  const toDo = actionData?.toDo ?? [];
  return (
    <ScanFrame held={scan} tab="plan" title={title}>
      <PageHeader
        title={title}
        crumbs={[{ label: words.form.back, href: `/scan/${scan.token}/plan` }]}
      />
      {toDo.length > 0 ? (
        <div role="alert">
          <Notice kind="warning" title={words.fullTitle}>
            <p>{words.full(said.title)}</p>
            <ul className="scan-plan__full">
              {toDo.map((one) => (
                <li key={one.id}>
                  <Form hidden={{ ...typedIn(said), weg: one.id }}>
                    <Button small>{words.fullDrop(one.title)}</Button>
                  </Form>
                </li>
              ))}
              <li>
                <a href={`/scan/${scan.token}/plan`}>{words.fullKeep}</a>
              </li>
            </ul>
          </Notice>
        </div>
      ) : null}
      <PlanForm said={said} problems={actionData?.problems ?? []} hidden={{}} isNew />
    </ScanFrame>
  );
}

/** What was typed, to be sent along with the one that makes room. */
const typedIn = (said: PlanSaid): Record<string, string> => ({
  titel: said.title,
  "eerste-stap": said.firstStep,
  wie: said.ownerName,
  mail: said.ownerEmail,
  dag: said.dueOn ?? "",
  ...(said.isAgreed ? { akkoord: "yes" } : {}),
});
