import { ButtonLink, type Column, DataTable, SectionHeader, useUi } from "#ui";
import type { RefusedEntry } from "../../store/import-runs.ts";
import { intakeWords } from "../../text/intake/index.ts";
import { sayTrouble } from "./say-trouble.ts";

const mostShown = 100;

/** Rows refused whole, and cells left out: where, what stood there, what is wrong, how to mend it. */
export function TroubleTables(props: {
  readonly entries: readonly RefusedEntry[];
  readonly address: string;
  readonly csvHref: string;
}) {
  const { language } = useUi();
  const w = intakeWords(language).troubles;
  const rows = props.entries.filter(({ raw }) => raw !== null);
  const cells = props.entries.filter(({ raw }) => raw === null);
  const download = (
    <ButtonLink href={props.csvHref} icon="download" small download>
      {w.download}
    </ButtonLink>
  );
  return (
    <>
      {rows.length > 0 ? (
        <section>
          <SectionHeader id="geweigerd" title={w.refusedTitle} actions={download} />
          <TroubleTable caption={w.refusedCaption} entries={rows} address={props.address} />
        </section>
      ) : null}
      {cells.length > 0 ? (
        <section>
          <SectionHeader
            id="opmerkingen"
            title={w.cellsTitle}
            actions={rows.length > 0 ? null : download}
          />
          <TroubleTable caption={w.cellsCaption} entries={cells} address={props.address} />
        </section>
      ) : null}
    </>
  );
}

function TroubleTable(props: {
  readonly caption: string;
  readonly entries: readonly RefusedEntry[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.troubles;
  const shown = props.entries.slice(0, mostShown).map((entry, at) => ({ at, entry }));
  type Shown = (typeof shown)[number];
  const columns: Column<Shown>[] = [
    { key: "line", label: w.line, numeric: true, rowHeader: true, cell: ({ entry }) => entry.line },
    { key: "column", label: w.column, cell: ({ entry }) => entry.field ?? "–" },
    {
      key: "written",
      label: w.written,
      cell: ({ entry }) => {
        const { written } = sayTrouble(entry, words);
        return written ? <span className="list-import__value">{written}</span> : "–";
      },
    },
    { key: "what", label: w.what, cell: ({ entry }) => sayTrouble(entry, words).what },
    { key: "mend", label: w.mend, cell: ({ entry }) => sayTrouble(entry, words).mend },
  ];
  const more = props.entries.length - shown.length;
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
