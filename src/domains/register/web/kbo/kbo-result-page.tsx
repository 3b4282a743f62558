import { data } from "react-router";
import { requirePerson } from "#access";
import type { Day } from "#kernel/day";
import { formatEstablishmentNumber, formatKboNumber } from "#kernel/kbo-number";
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
import { isEnterpriseNumber } from "../../rules/kbo-kept.ts";
import type { RefusedEntry } from "../../store/import-runs.ts";
import type { StoredGap } from "../../store/kbo-gaps.ts";
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
          <p>{w.problem(problem.because, problem.file, problem.column, problem.order)}</p>
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

const isUpdate = ({ facts }: ReadKboImport): boolean => facts.extractType === "update";

function titleOf(found: ReadKboImport, { result }: Words): string {
  const { run } = found;
  if (run.state === "done") return isUpdate(found) ? result.updateTitle : result.title;
  if (run.state === "unchanged") return result.unchangedTitle;
  if (run.state === "cancelled") return result.cancelledTitle;
  return run.state === "failed" ? result.failedTitle : result.busyTitle;
}

function ledeOf(found: ReadKboImport, { result }: Words, day: (day: Day) => string): string {
  const { run, facts } = found;
  const { unchangedLede, updateUnchangedLede, lede, updateLede } = result;
  if (run.state === "unchanged") {
    return (isUpdate(found) ? updateUnchangedLede : unchangedLede)(run.fileName);
  }
  if (run.state !== "done" || !facts.snapshotDay) return run.fileName;
  const say = isUpdate(found) ? updateLede : lede;
  return say(run.fileName, facts.extractNumber ?? "", day(facts.snapshotDay));
}

/** The others only when there is something to say. */
const always: readonly string[] = ["read", "added", "refused"];
const figures = ["read", "added", "changed", "unchanged", "stopped", "gaps", "refused"] as const;

function Outcome({ found, address }: { found: ReadKboImport; address: string }) {
  const { language } = useUi();
  const w = kboWords(language);
  const { run, refused, gaps } = found;
  const shown = figures.filter((name) => always.includes(name) || run.counts[name]);
  const stats = shown.map((name): StatProps => {
    const { label, unit, text } = w.result.counts[name];
    return {
      id: `kbo-${name}`,
      value: formatNumber(language, run.counts[name] ?? 0),
      unit: unit(run.counts[name] ?? 0),
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
      {gaps.length > 0 ? <Gaps found={found} address={address} /> : null}
      {refused.length > 0 ? <Refused rows={refused} importId={run.id} address={address} /> : null}
    </>
  );
}

/** What the update could not say: told here, and filled by the next full extract. */
function Gaps({ found, address }: { found: ReadKboImport; address: string }) {
  const { language } = useUi();
  const w = kboWords(language);
  const { gapColumns: c, ...r } = w.result;
  const total = found.run.counts.gaps ?? found.gaps.length;
  const columns: Column<StoredGap>[] = [
    {
      key: "number",
      label: c.number,
      rowHeader: true,
      cell: ({ number }) => <CodeText>{printed(number)}</CodeText>,
    },
    { key: "because", label: c.because, cell: ({ because }) => w.gap[because] },
    {
      key: "place",
      label: c.place,
      cell: ({ file, line }) =>
        `${file}, ${w.result.columns.line.toLowerCase()} ${formatNumber(language, line)}`,
    },
    { key: "state", label: c.state, cell: ({ isOpen }) => (isOpen ? r.gapsOpen : r.gapsClosed) },
  ];
  return (
    <section>
      <SectionHeader title={r.gapsTitle} />
      <p className="kbo-import__lede">{r.gapsLede(total, formatNumber(language, total))}</p>
      <DataTable
        caption={r.gapsTitle}
        captionHidden
        columns={columns}
        rows={found.gaps}
        keyOf={({ number }) => number}
        address={address}
        density="dense"
        empty={r.allGood}
      />
      {total > found.gaps.length ? (
        <p>{r.gapsMore(formatNumber(language, found.gaps.length))}</p>
      ) : null}
    </section>
  );
}

const printed = (number: string): string =>
  isEnterpriseNumber(number) ? formatKboNumber(number) : formatEstablishmentNumber(number);

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
      <p className="kbo-import__lede">{r.refusedLede}</p>
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
