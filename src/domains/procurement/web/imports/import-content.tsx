import { ButtonLink, type Column, DataTable, formatNumber, SectionHeader, useUi } from "#ui";
import type { NoticeRefusal } from "../../rules/notice-refusal.ts";
import type { ImportCounts } from "../../rules/notices/import-counts.ts";
import type { ImportSummary, SampleNotice } from "../../rules/notices/import-summary.ts";
import type { Outcome } from "../../rules/notices/settle-notices.ts";
import { importWords } from "../../text/imports/index.ts";
import { words as procurementWords } from "../../text/index.ts";
import { noticeWords } from "../../text/notices/index.ts";
import { inLanguage } from "../notices/say-notice.ts";

const outcomes: readonly Outcome[] = ["fresh", "newer", "same"];

type ContentProps = {
  readonly counts: ImportCounts;
  readonly summary: ImportSummary;
  readonly address: string;
};

/** Which kinds and formats there are, and the first notices of each outcome by name. */
export function ImportContent({ counts, summary, address }: ContentProps) {
  const { language } = useUi();
  const words = importWords(language);
  const w = words.content;
  if (counts.notices === 0) return null;
  const kinds = procurementWords(language).kinds;
  const formats = noticeWords(language).formats;
  const listed = [
    ...Object.entries(summary.kinds).map(
      ([kind, count]) => [kinds[kind as keyof typeof kinds], count] as const,
    ),
    ...Object.entries(summary.formats).map(
      ([format, count]) => [formats[format as keyof typeof formats], count] as const,
    ),
  ];
  return (
    <section>
      <SectionHeader id="inhoud" title={w.title} />
      <ul className="imports__kinds">
        {counts.reserved > 0 ? (
          <li>
            {importWords(language).figures.names.reserved.toLowerCase()}{" "}
            <strong className="numeric">{formatNumber(language, counts.reserved)}</strong>
          </li>
        ) : null}
        {listed.map(([name, count]) => (
          <li key={name}>
            {name} <strong className="numeric">{formatNumber(language, count)}</strong>
          </li>
        ))}
      </ul>
      {outcomes.map((outcome) => (
        <SampleTable
          key={outcome}
          outcome={outcome}
          all={counts[outcome]}
          sample={summary.sample.filter((notice) => notice.outcome === outcome)}
          address={address}
        />
      ))}
    </section>
  );
}

function SampleTable(props: {
  readonly outcome: Outcome;
  readonly all: number;
  readonly sample: readonly SampleNotice[];
  readonly address: string;
}) {
  const { language } = useUi();
  const w = importWords(language).content;
  const page = noticeWords(language);
  const { outcome, all } = props;
  if (all === 0) return null;
  const rows = props.sample.map((notice, at) => ({ ...notice, key: `${at}` }));
  const columns: Column<SampleNotice & { readonly key: string }>[] = [
    {
      key: "notice",
      label: w.notice,
      rowHeader: true,
      cell: ({ title, id }) => {
        const name = inLanguage(title, language).text || page.noTitle;
        return id ? <a href={`/radar/${id}`}>{name}</a> : name;
      },
    },
    {
      key: "buyer",
      label: w.buyer,
      cell: ({ buyer }) => inLanguage(buyer, language).text || page.noBuyer,
    },
    {
      key: "kind",
      label: w.kind,
      cell: ({ kind }) => procurementWords(language).kinds[kind],
    },
    { key: "format", label: w.format, cell: ({ format }) => page.formats[format] },
    {
      key: "file",
      label: w.file,
      cell: ({ file }) => <span className="imports__file">{file}</span>,
    },
  ];
  return (
    <details className="imports__sample" open={outcome !== "same"}>
      <summary>{w.outcomes[outcome](all)}</summary>
      <DataTable
        caption={w.outcomes[outcome](all)}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        address={props.address}
        density="dense"
        empty=""
      />
      {rows.length < all ? <p className="soft">{w.shown(rows.length, all)}</p> : null}
    </details>
  );
}

const mostShown = 100;

/** What was not read: which file, where in it, why. */
export function RefusedTable(props: {
  readonly refused: readonly NoticeRefusal[];
  /** All there are, of which `refused` may be the first. */
  readonly all: number;
  readonly csvHref: string;
  readonly address: string;
}) {
  const { language } = useUi();
  const w = importWords(language).refused;
  const words = procurementWords(language);
  if (props.refused.length === 0) return null;
  const rows = props.refused
    .slice(0, mostShown)
    .map((refusal, at) => ({ ...refusal, key: `${at}` }));
  const columns: Column<NoticeRefusal & { readonly key: string }>[] = [
    {
      key: "file",
      label: w.file,
      rowHeader: true,
      cell: ({ file }) => <span className="imports__file">{file}</span>,
    },
    {
      key: "place",
      label: w.place,
      cell: ({ line, column, entry }) =>
        [
          line === undefined ? "" : words.where(line, Math.max(1, column ?? 1)),
          entry === undefined ? "" : words.entry(entry),
        ]
          .filter(Boolean)
          .join(", ") || "–",
    },
    {
      key: "why",
      label: w.why,
      cell: ({ because }) => (
        // One piece: on a phone the parts of a cell stand beside each other.
        <span>
          {words.problems[because]}
          {because === "table" ? "; " : null}
          {because === "table" ? <a href="/aankoopplannen/invoer">{words.plansPlace}</a> : null}
        </span>
      ),
    },
    {
      key: "detail",
      label: w.detail,
      cell: (refusal) => <span className="imports__file">{foundIn(refusal) ?? "–"}</span>,
    },
  ];
  const more = props.all - rows.length;
  return (
    <section>
      <SectionHeader
        id="geweigerd"
        title={w.title(props.all)}
        actions={
          <ButtonLink href={props.csvHref} icon="download" small download>
            {w.csv}
          </ButtonLink>
        }
      />
      <p className="soft">{w.lede}</p>
      <DataTable
        caption={w.title(props.all)}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        address={props.address}
        density="dense"
        empty=""
      />
      {more > 0 ? <p className="soft">{w.more(more)}</p> : null}
    </section>
  );
}

// Of a text that is not well formed the detail is the parser's own English; the place says more.
const foundIn = ({ because, detail }: NoticeRefusal): string | undefined =>
  because === "malformed" || because === "doctype" || because === "entity" ? undefined : detail;

/** Doubts about single values, by how often. */
export function NoteCounts({ summary, address }: Omit<ContentProps, "counts">) {
  const { language } = useUi();
  const w = importWords(language).notes;
  const said = procurementWords(language).notes;
  const rows = Object.entries(summary.notes)
    .map(([code, count]) => ({ code: code as keyof typeof said, count: count ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (rows.length === 0) return null;
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "doubt", label: w.doubt, rowHeader: true, cell: ({ code }) => said[code] ?? code },
    {
      key: "count",
      label: w.count,
      numeric: true,
      cell: ({ count }) => formatNumber(language, count),
    },
  ];
  return (
    <section>
      <SectionHeader title={w.title} />
      <p className="soft">{w.lede}</p>
      <DataTable
        caption={w.title}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ code }) => code}
        address={address}
        density="dense"
        empty=""
      />
    </section>
  );
}
