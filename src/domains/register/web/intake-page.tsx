import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Form,
  formatInstant,
  formatNumber,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import type { ImportRun } from "../store/import-runs.ts";
import { intakeWords } from "../text/intake/index.ts";
import { listImports } from "../usecases/list-imports.ts";
import { loadStartSet, startSetSize } from "../usecases/load-start-set.ts";
import { runningListImports } from "../usecases/start-list-import.ts";
import type { Route } from "./+types/intake-page";
import "./intake-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { db, config } = app;
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const answer = await listImports(db, actor);
  if (answer.kind === "refused") throw data(null, { status: 403 });
  const running = await runningListImports(app, actor);
  const runs = answer.runs.map(
    (run): ImportRun => (running.has(run.id) ? { ...run, state: "running" } : run),
  );
  return { runs, address, startSetSize: await startSetSize(config.projectRoot) };
}

/** The one deed of this page: load the start set. */
export async function action({ context }: Route.ActionArgs) {
  const { db, now, config } = context.get(appContext);
  const { language } = context.get(viewContext);
  const w = intakeWords(language).overview;
  const { projectRoot } = config;
  const answer = await loadStartSet({ db, now: now(), projectRoot }, actorOf(context));
  if (answer.kind === "refused") throw data(null, { status: 403 });
  const said =
    answer.kind === "unchanged"
      ? flashLine(w.startUnchanged, "info")
      : flashLine(w.startLoaded(answer.counts.added, answer.counts.merged));
  throw redirect("/invoer", { headers: { "set-cookie": said } });
}

export default function IntakePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = intakeWords(language).overview;
  const { runs, address } = loaderData;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader title={w.title} lede={w.lede} />
      <Ways startSetSize={loaderData.startSetSize} />
      <SectionHeader title={w.runsTitle} />
      {runs.length === 0 ? (
        <EmptyState icon="upload" title={w.empty}>
          <p>{w.emptyText}</p>
        </EmptyState>
      ) : (
        <RunTable runs={runs} address={address} />
      )}
    </>
  );
}

/** What one can bring in, each with its first step. */
function Ways(props: { readonly startSetSize: number }) {
  const { language } = useUi();
  const w = intakeWords(language).overview;
  return (
    <section>
      <h2 className="visually-hidden">{w.waysTitle}</h2>
      <ul className="intake__ways">
        <li className="intake__way">
          <div>
            <h3>{w.listTitle}</h3>
            <p>{w.listText}</p>
          </div>
          <ButtonLink href="/invoer/lijst" kind="primary" icon="upload">
            {w.listDeed}
          </ButtonLink>
        </li>
        <li className="intake__way">
          <div>
            <h3>{w.kboTitle}</h3>
            <p>{w.kboText}</p>
          </div>
          <ButtonLink href="/invoer/kbo" icon="upload">
            {w.kboDeed}
          </ButtonLink>
        </li>
        <li className="intake__way">
          <div>
            <h3>{w.startTitle}</h3>
            <p>{w.startText(props.startSetSize)}</p>
          </div>
          <Form>
            <Button icon="download">{w.startDeed}</Button>
          </Form>
        </li>
      </ul>
    </section>
  );
}

/** Where one goes on with an import, or reads how it ended; null when nothing is to be seen there. */
function addressOf({ id, kind, state }: ImportRun): string | null {
  if (kind === "kbo") return `/invoer/kbo/${id}`;
  if (kind === "address-points" || state === "cancelled") return null;
  if (kind === "list" && state === "uploaded") return `/invoer/lijst/${id}`;
  if (kind === "list" && state === "previewed") return `/invoer/lijst/${id}/voorbeeld`;
  return `/invoer/lijst/${id}/resultaat`;
}

function RunTable({ runs, address }: { runs: readonly ImportRun[]; address: string }) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.overview;
  const figure = (key: string, label: string, ...names: string[]): Column<ImportRun> => ({
    key,
    label,
    numeric: true,
    cell: ({ counts }) => {
      const name = names.find((one) => counts[one] !== undefined);
      return name === undefined ? "–" : formatNumber(language, counts[name] ?? 0);
    },
  });
  const columns: Column<ImportRun>[] = [
    {
      key: "what",
      label: w.what,
      rowHeader: true,
      cell: (run) => {
        const href = addressOf(run);
        return href ? <a href={href}>{run.fileName}</a> : run.fileName;
      },
    },
    { key: "kind", label: w.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      key: "when",
      label: w.when,
      cell: ({ finishedAt, startedAt }) => formatInstant(language, finishedAt ?? startedAt),
    },
    { key: "state", label: w.state, cell: ({ state }) => words.states[state] },
    figure("read", w.read, "read"),
    figure("added", w.added, "added"),
    figure("changed", w.changed, "changed", "merged"),
    figure("unchanged", w.unchanged, "unchanged"),
    {
      key: "refused",
      label: w.refused,
      numeric: true,
      cell: (run) => <RefusedFigure run={run} />,
    },
  ];
  return (
    <DataTable
      caption={w.runsCaption}
      captionHidden
      columns={columns}
      rows={runs}
      keyOf={({ id }) => id}
      address={address}
      density="dense"
      empty={w.empty}
    />
  );
}

function RefusedFigure({ run }: { run: ImportRun }) {
  const { language } = useUi();
  const w = intakeWords(language).overview;
  const refused = run.counts.refused;
  if (refused === undefined) return "–";
  if (refused === 0) return formatNumber(language, 0);
  return (
    <a
      href={
        run.kind === "kbo"
          ? `/invoer/kbo/${run.id}/geweigerd.csv`
          : `/invoer/geweigerd/${run.id}.csv`
      }
      title={w.download(run.fileName)}
    >
      {formatNumber(language, refused)} ({w.downloadShort})
    </a>
  );
}
