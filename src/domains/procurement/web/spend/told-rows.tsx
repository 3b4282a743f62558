import { colon } from "#kernel/language";
import { ButtonLink, type Column, DataTable, formatCents, SectionHeader, useUi } from "#ui";
import type { ToldRow } from "../../rules/spend/taking/told-row.ts";
import { spendWords } from "../../text/spend/index.ts";
import { sayCode, sayField } from "./say-spend.ts";

const mostShown = 100;

/** Rows refused, and remarks about rows that were kept: where, what stood there, what is with it. */
export function ToldRows(props: {
  readonly rows: readonly ToldRow[];
  readonly told: Readonly<Record<string, number>>;
  readonly address: string;
  readonly csvHref: string;
}) {
  const words = spendWords(useUi().language);
  const w = words.told;
  const parts = [
    { id: "geweigerd", title: w.refused, rows: props.rows.filter((row) => row.isRefused) },
    { id: "opmerkingen", title: w.told, rows: props.rows.filter((row) => !row.isRefused) },
  ].filter(({ rows }) => rows.length > 0);
  return parts.map(({ id, title, rows }, at) => (
    <section key={id}>
      <SectionHeader
        id={id}
        title={title}
        actions={
          at === 0 ? (
            <ButtonLink href={props.csvHref} icon="download" small download>
              {w.download}
            </ButtonLink>
          ) : null
        }
      />
      <ul className="spend__codes">
        {[...new Set(rows.map(({ code }) => code))].map((code) => (
          <li key={code}>{w.counted(sayCode(words, code), props.told[code] ?? rows.length)}</li>
        ))}
      </ul>
      <ToldTable caption={title} rows={rows} address={props.address} />
    </section>
  ));
}

function ToldTable(props: {
  readonly caption: string;
  readonly rows: readonly ToldRow[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = spendWords(language);
  const w = words.told;
  const shown = props.rows.slice(0, mostShown).map((row, at) => ({ at, ...row }));
  const columns: Column<(typeof shown)[number]>[] = [
    {
      key: "row",
      label: w.row,
      rowHeader: true,
      cell: ({ file, line }) => <span className="spend__value">{w.at(file, line)}</span>,
    },
    {
      key: "written",
      label: w.written,
      cell: ({ found, raw, about, code }) => (
        <span className="spend__value">
          {[
            about && code !== "duplicate" && code !== "known-document"
              ? `${sayField(words, about)}${colon(language)}`
              : "",
            found || raw || "–",
          ].join("")}
        </span>
      ),
    },
    {
      key: "what",
      label: w.what,
      cell: ({ code, about, differenceCents }) =>
        [
          sayCode(words, code),
          code === "duplicate" && about ? `(${w.at("", Number(about))})` : "",
          code === "known-document" && about ? `(${w.import(about)})` : "",
          differenceCents === null
            ? ""
            : `(${w.difference.toLowerCase()}${colon(language)}${formatCents(language, differenceCents)})`,
        ]
          .filter(Boolean)
          .join(" "),
    },
  ];
  const more = props.rows.length - shown.length;
  return (
    <>
      <DataTable
        caption={props.caption}
        captionHidden
        columns={columns}
        rows={shown}
        keyOf={({ at }) => String(at)}
        address={props.address}
        density="dense"
        empty={null}
      />
      {more > 0 ? <p className="soft">{w.more(more)}</p> : null}
    </>
  );
}
