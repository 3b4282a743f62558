import { redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, ButtonRow, Form, Notice, PageHeader, Steps, useUi } from "#ui";
import type { UndoOutcome } from "../../rules/plan-exchange/import-record.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";
import { readPlanImport } from "../../usecases/plan-exchange/list-plan-imports.ts";
import { undoPlanImport } from "../../usecases/plan-exchange/undo-plan-import.ts";
import type { Route } from "./+types/result-page";
import { ImportFigures } from "./import-figures.tsx";
import { asResponse } from "./say-problem.ts";
import { TroubleTables } from "./trouble-tables.tsx";
import "./plan-exchange.css";

const mostRows = 2_000;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address } = context.get(viewContext);
  const found = await readPlanImport(db, requirePerson(context, address), params.id, mostRows);
  if (isRefusal(found)) throw asResponse(found);
  const { run, troubles } = found;
  if (run.state === "cancelled") throw redirect("/plan/invoer");
  if (run.counts === null) throw redirect(`/plan/invoer/${run.id}`);
  return { run, counts: run.counts, troubles, address };
}

/** The one deed of this page: take the whole import back. */
export async function action({ context, params }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const words = planExchangeWords(context.get(viewContext).language);
  const undone = await undoPlanImport(db, actorOf(context), params.id, now());
  if (isRefusal(undone) && undone.because !== "not-done") throw asResponse(undone);
  const given = undone.kind === "undone" ? undone.outcome.given : 0;
  const said = flashLine(words.result.undone(given));
  throw redirect(`/plan/invoer/${params.id}/resultaat`, { headers: { "set-cookie": said } });
}

export default function ResultPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.result;
  const { run, counts, troubles, address } = loaderData;
  const isUndone = run.state === "undone";
  const title = isUndone ? w.undoneTitle : w.title;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={w.lede(run.fileName)}
        crumbs={[
          { href: "/plan", label: words.plan },
          { href: "/plan/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={4} />
      {counts.undone ? <KeptNotice outcome={counts.undone} /> : null}
      <ImportFigures counts={counts} />
      <div className="plan-exchange__decide stack">
        {counts.refused === 0 ? <p>{w.allGood}</p> : null}
        {isUndone ? null : <p className="soft">{w.undoHelp}</p>}
        <ButtonRow>
          <ButtonLink href="/plan" kind="primary">
            {w.open}
          </ButtonLink>
          <ButtonLink href="/plan/invoer">{w.again}</ButtonLink>
          {isUndone ? null : (
            <Form>
              <Button icon="undo">{w.undo}</Button>
            </Form>
          )}
        </ButtonRow>
      </div>
      <TroubleTables
        troubles={troubles}
        address={address}
        csvHref={`/plan/invoer/${run.id}/geweigerd.csv`}
      />
    </>
  );
}

/** What stayed because somebody worked on it, by name. */
function KeptNotice({ outcome }: { readonly outcome: UndoOutcome }) {
  const { language } = useUi();
  const w = planExchangeWords(language).result;
  const { given, kept } = outcome;
  if (kept.length === 0) return <Notice kind="info">{w.undone(given)}</Notice>;
  return (
    <Notice kind="warning">
      <p>
        {w.undone(given)} {w.kept(kept.length)}
      </p>
      <ul>
        {kept.map(({ kind, id, name }) => (
          <li key={id}>
            <a href={hrefOf(kind, id)}>{name}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const hrefOf = (kind: UndoOutcome["kept"][number]["kind"], id: string): string =>
  kind === "action" ? `/actie/${id}` : kind === "node" ? `/plan/onderdeel/${id}` : `/plan/${id}`;
