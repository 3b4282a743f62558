import { data, redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  formatInstant,
  Notice,
  PageHeader,
  Steps,
  useUi,
} from "#ui";
import { importWords } from "../../text/imports/index.ts";
import { undoImport } from "../../usecases/notices/imports.ts";
import { jobOfImport, startTakingIn } from "../../usecases/notices/upload-notices.ts";
import type { Route } from "./+types/result-page";
import { ImportContent, NoteCounts, RefusedTable } from "./import-content.tsx";
import { ImportFigures } from "./import-figures.tsx";
import { loadImport } from "./load-import.ts";
import "./imports.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { run, refused } = await loadImport(app, actor, params.id);
  if (run.state === "cancelled") throw redirect("/radar/invoer");
  if (run.state === "uploaded") throw redirect(`/radar/invoer/${run.id}`);
  const jobId = run.state === "running" ? await jobOfImport(app, actor, run.id) : null;
  return { run, refused, jobId, address };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const { id } = params;
  const here = `/radar/invoer/${id}/resultaat`;
  if ((await request.formData()).get("deed") === "go-on") {
    const started = await startTakingIn(app, actor, id);
    if (started.kind === "refused") throw redirect(here);
    const run = await awaitRun(app, tenantOf(actor), started.jobId);
    throw redirect(run?.state === "done" ? here : `/taken/${started.jobId}`);
  }
  const undone = await undoImport(app.db, actor, id, app.now());
  if (undone.kind === "refused") {
    if (undone.because === "not-done") throw redirect(here);
    throw data(null, { status: undone.because === "not-permitted" ? 403 : 404 });
  }
  if (undone.kept.length > 0) return undone;
  const said = flashLine(importWords(language).result.undone(undone.gone, undone.changed));
  throw redirect(here, { headers: { "set-cookie": said } });
}

/** What came of an import; the one deed is to take it back. */
export default function ResultPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = importWords(language);
  const w = words.result;
  const { run, refused, address } = loaderData;
  const isUndone = run.state === "undone" || actionData !== undefined;
  const isRunning = run.state === "running" && !isUndone;
  const title = isUndone ? w.undoneTitle : isRunning ? w.runningTitle : w.title;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={w.lede(run.name, formatInstant(language, run.finishedAt ?? run.startedAt))}
        crumbs={[
          { href: "/radar", label: words.radar },
          { href: "/radar/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={3} />
      {actionData ? <Kept undone={actionData} /> : null}
      {run.undoneAt ? (
        <Notice kind="info">
          {w.wasUndone(run.undoneBy ?? "", formatInstant(language, run.undoneAt))}
        </Notice>
      ) : null}
      {isRunning ? <Notice kind="warning">{w.running}</Notice> : null}
      <ImportFigures counts={run.counts} />
      <div className="stack">
        {isUndone ? null : <p className="soft">{w.undoHelp}</p>}
        <ButtonRow>
          <ButtonLink href="/radar" kind="primary">
            {w.open}
          </ButtonLink>
          <ButtonLink href="/radar/invoer">{w.again}</ButtonLink>
          {isUndone ? null : <Deeds isRunning={isRunning} jobId={loaderData.jobId} />}
        </ButtonRow>
      </div>
      <RefusedTable
        refused={refused}
        all={run.counts.refused + run.counts.refusedEntries}
        csvHref={`/radar/invoer/${run.id}/geweigerd.csv`}
        address={address}
      />
      <ImportContent counts={run.counts} summary={run.summary} address={address} />
      <NoteCounts summary={run.summary} address={address} />
    </>
  );
}

function Deeds({
  isRunning,
  jobId,
}: {
  readonly isRunning: boolean;
  readonly jobId: string | null;
}) {
  const w = importWords(useUi().language).result;
  if (jobId) return <ButtonLink href={`/taken/${jobId}`}>{w.goOn}</ButtonLink>;
  return (
    <>
      {isRunning ? (
        <Form hidden={{ deed: "go-on" }}>
          <Button icon="play">{w.goOn}</Button>
        </Form>
      ) : null}
      <Form hidden={{ deed: "undo" }}>
        <Button icon="undo">{w.undo}</Button>
      </Form>
    </>
  );
}

/** What stayed because somebody worked on it, by name. */
function Kept(props: { readonly undone: NonNullable<Route.ComponentProps["actionData"]> }) {
  const w = importWords(useUi().language).result;
  const { gone, changed, kept } = props.undone;
  return (
    <Notice kind="warning">
      <p>
        {w.undone(gone, changed)} {w.kept(kept.length)}
      </p>
      <ul>
        {kept.map(({ id, title }) => (
          <li key={id}>
            <a href={`/radar/${id}`}>{Object.values(title)[0] ?? "–"}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
