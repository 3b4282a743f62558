import { data } from "react-router";
import { requirePerson } from "#access";
import type { Day } from "#kernel/day";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  ButtonRow,
  CodeText,
  type Column,
  DataTable,
  formatDay,
  formatNumber,
  Notice,
  PageHeader,
  SectionHeader,
  SourceLine,
  StatLine,
  type StatProps,
  useUi,
} from "#ui";
import type { RefusedEntry } from "../../store/import-runs.ts";
import { kboWords } from "../../text/kbo/index.ts";
import { type ReadKboImport, readKboImport } from "../../usecases/read-kbo-import.ts";
import type { Route } from "./+types/kbo-result-page";
import { sayRowProblem } from "./say-row-problem.ts";
import "./kbo-import-page.css";

const mostShown = 500;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address } = context.get(viewContext);
  const found = await readKboImport(db, requirePerson(context, address), params.id, mostShown);
  if (found.kind === "refused") {
    throw data(null, { status: found.because === "not-permitted" ? 403 : 404 });
  }
  return { found, address };
}

/** How an import of KBO Open Data ended: its figures, or why it was refused, and the rows left out. */
export default function KboResultPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = kboWords(language);
  const { found, address } = loaderData;
  const { run, problem } = found;
  return (
    <>
      <title>{titleOf(found, w)}</title>
      <PageHeader
        title={titleOf(found, w)}
        lede={ledeOf(found, w, (day) => formatDay(language, day))}
        crumbs={[
          { href: "/invoer", label: w.overview },
          { href: "/invoer/kbo", label: w.title },
        ]}
      />
      {problem ? (
        <Notice kind={problem.because === "cancelled" ? "info" : "error"}>
          <p>{w.problem(problem.because, problem.file, problem.column)}</p>
          <p>{w.nothingChanged}</p>
        </Notice>
      ) : null}
      {run.state === "done" ? <Outcome found={found} address={address} /> : null}
      <div className="kbo-import__next">
        <ButtonRow>
          <ButtonLink href="/kaart" kind={problem ? "secondary" : "primary"} icon="map">
            {w.result.map}
          </ButtonLink>
          <ButtonLink href="/invoer/kbo">{w.result.again}</ButtonLink>
        </ButtonRow>
      </div>
      <SourceLine sources={[{ title: w.result.source }]} />
    </>
  );
}

type Words = ReturnType<typeof kboWords>;

function titleOf({ run }: ReadKboImport, { result }: Words): string {
  if (run.state === "done") return result.title;
  if (run.state === "unchanged") return result.unchangedTitle;
  if (run.state === "cancelled") return result.cancelledTitle;
  return run.state === "failed" ? result.failedTitle : result.busyTitle;
}

function ledeOf({ run, facts }: ReadKboImport, w: Words, day: (day: Day) => string): string {
  if (run.state === "unchanged") return w.result.unchangedLede(run.fileName);
  if (run.state !== "done" || !facts.snapshotDay) return run.fileName;
  return w.result.lede(run.fileName, facts.extractNumber ?? "", day(facts.snapshotDay));
}

/** The others only when there is something to say. */
const always: readonly string[] = ["read", "added", "refused"];
const figures = ["read", "added", "changed", "unchanged", "stopped", "refused"] as const;

function Outcome({ found, address }: { found: ReadKboImport; address: string }) {
  const { language } = useUi();
  const w = kboWords(language);
  const { run, refused } = found;
  const shown = figures.filter((name) => always.includes(name) || run.counts[name]);
  const stats = shown.map((name): StatProps => {
    const { label, unit, text } = w.result.counts[name];
    return {
      id: `kbo-${name}`,
      value: formatNumber(language, run.counts[name] ?? 0),
      unit,
      label,
      definition: <p>{text}</p>,
      source: { title: w.result.source },
    };
  });
  const social = run.counts.social ?? 0;
  return (
    <>
      <StatLine stats={stats} />
      <div className="kbo-import__said">
        {social > 0 ? <p>{w.result.social(social, formatNumber(language, social))}</p> : null}
        {refused.length === 0 ? <p>{w.result.allGood}</p> : null}
      </div>
      {refused.length > 0 ? <Refused rows={refused} importId={run.id} address={address} /> : null}
    </>
  );
}

type RefusedProps = { rows: readonly RefusedEntry[]; importId: string; address: string };

function Refused({ rows, importId, address }: RefusedProps) {
  const { language } = useUi();
  const w = kboWords(language);
  const { columns: c, ...r } = w.result;
  const columns: Column<RefusedEntry>[] = [
    { key: "file", label: c.file, rowHeader: true, cell: ({ file }) => file },
    {
      key: "line",
      label: c.line,
      numeric: true,
      cell: ({ line }) => (line === null ? "–" : formatNumber(language, line)),
    },
    { key: "column", label: c.column, cell: ({ field }) => field ?? "–" },
    { key: "because", label: c.because, cell: ({ because }) => sayRowProblem(because, w) },
    {
      key: "raw",
      label: c.raw,
      cell: ({ raw }) => (
        <span className="kbo-import__raw">
          <CodeText>{raw ?? ""}</CodeText>
        </span>
      ),
    },
  ];
  return (
    <section>
      <SectionHeader
        title={r.refusedTitle}
        actions={
          <ButtonLink href={`/invoer/kbo/${importId}/geweigerd.csv`} icon="download">
            {r.download}
          </ButtonLink>
        }
      />
      <p>{r.refusedLede}</p>
      <DataTable
        caption={r.refusedTitle}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ file, line, field }) => `${file}:${line}:${field}`}
        address={address}
        density="dense"
        empty={r.allGood}
      />
      {rows.length === mostShown ? <p>{r.moreRefused(formatNumber(language, mostShown))}</p> : null}
    </section>
  );
}
