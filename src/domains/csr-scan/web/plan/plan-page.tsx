import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { Button, ButtonLink, EmptyState, Flash, Form, PageHeader, SectionHeader, useUi } from "#ui";
import { mostChosen, planStates } from "../../rules/plan/plan-action.ts";
import { planWords } from "../../text/plan/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import {
  chooseProposal,
  movePlanAction,
  type PlanFull,
  putPlanInSteering,
} from "../../usecases/plan/change-plan.ts";
import { openPlan, type PlanView } from "../../usecases/plan/open-plan.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/plan-page";
import { PlanIsFull } from "./plan-is-full.tsx";
import { PlanList } from "./plan-list.tsx";
import { PlanProposals } from "./plan-proposals.tsx";
import "./plan.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const view = orMissing(await openPlan(app, actorOf(context), params.token, app.now()));
  return { view, today: app.today(), ...visitOf({ context, request }, view.scan.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const { scan, instrument } = orMissing(await openScan(app, token));
  const language = visitOf({ context, request }, scan).spokenLanguage;
  const words = planWords(language);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const place = { actor: actorOf(context), token, now: app.now() };
  const here = `/scan/${token}/plan`;
  const back = (said: string, to = here) =>
    redirect(to, { headers: { "set-cookie": flashLine(said) } });
  const full = ({ toDo }: PlanFull, title: string, again: Record<string, string>) =>
    data({ toDo, title, again }, { status: 409 });
  const drop = text("weg") || null;
  switch (text("daad")) {
    case "kies": {
      const key = text("vraag");
      const done = await chooseProposal(app, place, key, { language, drop });
      if (isRefusal(done)) return back(words.gone);
      const question = instrument.questions.find((one) => one.key === key);
      if (done.kind === "full")
        return full(done, question?.action.title[language] ?? key, { daad: "kies", vraag: key });
      return back(words.chosen(done.title), `${here}/${done.id}`);
    }
    case "stand": {
      const state = planStates.find((one) => one === text("stand"));
      if (!state) return redirect(here);
      const id = text("id");
      const done = await movePlanAction(app, place, id, { state, drop });
      if (isRefusal(done)) return back(words.gone);
      if (done.kind === "full")
        return full(done, text("titel"), { daad: "stand", id, stand: state });
      const to = state === "done" ? `${here}/${done.id}` : here;
      return back(words.moved[state](done.title), to);
    }
    case "in-plan":
      orMissing(await putPlanInSteering(app, place));
      return back(words.putDone);
    default:
      return redirect(here);
  }
}

/** At most five things to do, and what else could be done, the most worthwhile first. */
export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planWords(language);
  const { flash, today, view } = loaderData;
  const { done, dropped, toDo } = view;
  const { token } = view.scan;
  return (
    <ScanFrame held={view.scan} tab="plan" title={words.title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader title={words.title} lede={words.lede} />
      <div className="scan-plan">
        {actionData ? <PlanIsFull full={actionData} token={token} /> : null}
        <section>
          <SectionHeader
            title={words.yours}
            actions={
              <ButtonLink href={`/scan/${token}/plan/nieuw`} small icon="plus">
                {words.chooseOwn}
              </ButtonLink>
            }
          />
          <p className="soft">
            {toDo.length > 0 ? words.count(toDo.length, mostChosen) : words.none}
          </p>
          <PlanList view={view} actions={toDo} today={today} />
          <InSteering view={view} />
        </section>
        {done.length > 0 ? (
          <section>
            <SectionHeader title={words.doneTitle} />
            <PlanList view={view} actions={done} today={today} />
          </section>
        ) : null}
        {view.answered === 0 ? (
          <EmptyState
            icon="info"
            title={words.proposalsTitle}
            action={<ButtonLink href={`/scan/${token}`}>{words.toQuestions}</ButtonLink>}
          >
            {words.noAnswers}
          </EmptyState>
        ) : (
          <PlanProposals view={view} />
        )}
        {dropped.length > 0 ? (
          <details className="scan-plan__dropped">
            <summary>{words.droppedTitle(dropped.length)}</summary>
            <PlanList view={view} actions={dropped} today={today} />
          </details>
        ) : null}
        {view.scan.scan.state === "finished" ? (
          <p>
            <a href={`/scan/${token}/opnieuw`}>{words.againPage.title}</a>
          </p>
        ) : null}
      </div>
    </ScanFrame>
  );
}

/** For an authority: what stands only here can go in the plan of the partnership as well. */
function InSteering({ view }: { readonly view: PlanView }) {
  const words = planWords(useUi().language);
  const isOutside = view.toDo.some(({ steeringActionId }) => steeringActionId === null);
  if (view.scan.scan.instrument !== "authority" || !isOutside) return null;
  if (!view.mayPutInSteering) return <p className="soft">{words.notInSteering}</p>;
  return (
    <Form hidden={{ daad: "in-plan" }}>
      <Button small>{words.putInSteering}</Button>
    </Form>
  );
}
