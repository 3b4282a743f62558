import { redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, ButtonRow, Form, PageHeader, Steps, useUi } from "#ui";
import { spendWords } from "../../text/spend/index.ts";
import { readSpendImport, undoSpendImport } from "../../usecases/spend/spend-imports.ts";
import {
  jobOfSpend,
  mostUndoneAtOnce,
  startSpendUndo,
} from "../../usecases/spend/start-spend-jobs.ts";
import type { Route } from "./+types/result-page";
import { placesOf } from "./places-of.ts";
import { asResponse } from "./say-spend.ts";
import { SpendFigures } from "./spend-figures.tsx";
import { ToldRows } from "./told-rows.tsx";
import "./spend.css";

const mostRows = 400;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = Number(params.id);
  const running = await jobOfSpend(app, actor, id);
  if (running) throw redirect(`/taken/${running}`);
  const found = await readSpendImport(app.db, actor, id, mostRows);
  if (isRefusal(found)) throw asResponse(found);
  const { run, rows } = found;
  if (run.state === "cancelled") throw redirect("/uitgaven/invoer");
  if (run.state === "uploaded") throw redirect(`/uitgaven/invoer/${id}`);
  if (run.counts === null) throw redirect("/uitgaven/invoer");
  const { nameOf } = await placesOf(app, actor, "spend.import", language);
  return {
    address,
    id,
    name: run.name,
    place: nameOf(run.nis),
    isUndone: run.state === "undone",
    counts: run.counts,
    rows,
  };
}

/** The one deed of this page: take the whole import back. */
export async function action({ context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = spendWords(context.get(viewContext).language);
  const [actor, id] = [actorOf(context), Number(params.id)];
  const started = await startSpendUndo(app, actor, id);
  if (started.kind === "started") {
    const run = await awaitRun(app, tenantOf(actor), started.jobId);
    throw redirect(
      run?.state === "done" ? `/uitgaven/invoer/${id}/resultaat` : `/taken/${started.jobId}`,
    );
  }
  const undone = await undoSpendImport(app, actor, id);
  if (isRefusal(undone) && undone.because !== "not-done") throw asResponse(undone);
  const said = undone.kind === "undone" ? words.result.undone(undone.lines) : "";
  throw redirect(`/uitgaven/invoer/${params.id}/resultaat`, {
    headers: said ? { "set-cookie": flashLine(said) } : {},
  });
}

export default function ResultPage({ loaderData }: Route.ComponentProps) {
  const words = spendWords(useUi().language);
  const w = words.result;
  const { id, counts, isUndone, address } = loaderData;
  const title = isUndone ? w.undoneTitle : w.title;
  const hasDoubts = !isUndone && (counts.bands?.review ?? 0) > 0;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={w.lede(loaderData.name, loaderData.place)}
        crumbs={[
          { href: "/uitgaven", label: words.spend },
          { href: "/uitgaven/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={4} />
      <SpendFigures counts={counts} />
      {isUndone ? null : (
        <p className="soft spend__before-deeds">{w.undoHelp(counts.lines >= mostUndoneAtOnce)}</p>
      )}
      <ButtonRow>
        {hasDoubts ? (
          <ButtonLink href="/uitgaven/leveranciers" kind="primary">
            {w.doubts}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/uitgaven" kind={hasDoubts ? undefined : "primary"}>
          {w.open}
        </ButtonLink>
        <ButtonLink href="/uitgaven/invoer">{w.again}</ButtonLink>
        {isUndone ? null : (
          <Form>
            <Button icon="undo">{w.undo}</Button>
          </Form>
        )}
      </ButtonRow>
      <ToldRows
        rows={loaderData.rows}
        told={counts.told}
        address={address}
        csvHref={`/uitgaven/invoer/${id}/geweigerd.csv`}
      />
    </>
  );
}
