import { redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, ButtonRow, Form, Notice, PageHeader, Steps, useUi } from "#ui";
import type { PlanCounts } from "../../rules/plans/plan-counts.ts";
import { planImportWords } from "../../text/plan-import/index.ts";
import { planWords } from "../../text/plans/index.ts";
import { readPurchasePlan, undoPurchasePlan } from "../../usecases/plans/plan-imports.ts";
import type { Route } from "./+types/result-page";
import { PlanFigures } from "./plan-figures.tsx";
import { PlanTroubles } from "./plan-troubles.tsx";
import { asResponse } from "./say-problem.ts";
import "./plans.css";

const mostTroubles = 2_000;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const found = await readPurchasePlan(db, actor, params.id, mostTroubles);
  if (isRefusal(found)) throw asResponse(found);
  const { plan, troubles } = found;
  if (plan.state === "cancelled") throw redirect("/aankoopplannen/invoer");
  if (plan.counts === null) throw redirect(`/aankoopplannen/invoer/${plan.id}`);
  return { plan, counts: plan.counts, troubles, address };
}

/** The one deed of this page: take the whole plan back. */
export async function action({ context, params }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const words = planImportWords(context.get(viewContext).language);
  const undone = await undoPurchasePlan(db, actorOf(context), params.id, now());
  if (isRefusal(undone) && undone.because !== "not-done") throw asResponse(undone);
  const said =
    undone.kind === "undone"
      ? words.result.undone(undone.lines.removed, undone.lines.restored)
      : "";
  throw redirect(`/aankoopplannen/invoer/${params.id}/resultaat`, {
    headers: said ? { "set-cookie": flashLine(said) } : {},
  });
}

export default function ResultPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.result;
  const { plan, counts, troubles, address } = loaderData;
  const isUndone = plan.state === "undone";
  const title = isUndone ? w.undoneTitle : w.title;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={w.lede(plan.fileName)}
        crumbs={[
          { href: "/aankoopplannen", label: planWords(language).title },
          { href: "/aankoopplannen/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={4} />
      {counts.undone ? <Undone undone={counts.undone} /> : null}
      <PlanFigures counts={counts} />
      {isUndone ? null : <p className="soft">{w.undoHelp}</p>}
      <ButtonRow>
        <ButtonLink href="/aankoopplannen" kind="primary">
          {w.open}
        </ButtonLink>
        <ButtonLink href="/aankoopplannen/invoer">{w.again}</ButtonLink>
        {isUndone ? null : (
          <Form>
            <Button icon="undo">{w.undo}</Button>
          </Form>
        )}
      </ButtonRow>
      <PlanTroubles
        troubles={troubles}
        address={address}
        csvHref={`/aankoopplannen/invoer/${plan.id}/geweigerd.csv`}
      />
    </>
  );
}

/** What went, and what stayed because somebody worked on it. */
function Undone({ undone }: { readonly undone: NonNullable<PlanCounts["undone"]> }) {
  const { language } = useUi();
  const w = planImportWords(language).result;
  const { removed, restored, kept } = undone;
  return (
    <Notice kind={kept.length > 0 ? "warning" : "info"}>
      <p>
        {w.undone(removed, restored)} {kept.length > 0 ? w.kept(kept.length) : null}
      </p>
      {kept.length > 0 ? (
        <ul>
          {kept.map(({ id, title }) => (
            <li key={id}>
              <a href={`/aankoopplannen/lijn/${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
