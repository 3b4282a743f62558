import { ButtonLink, type Column, DataTable, SectionHeader, useUi } from "#ui";
import type { Trouble } from "../../rules/plan-exchange/plan-draft.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";

const mostShown = 100;

/** Rows refused whole, and cells left out or filled in: where, what stood there, what is wrong. */
export function TroubleTables(props: {
  readonly troubles: readonly Trouble[];
  readonly address: string;
  readonly csvHref: string;
}) {
  const { language } = useUi();
  const w = planExchangeWords(language).troubles;
  const rows = props.troubles.filter(({ raw }) => raw !== null);
  const cells = props.troubles.filter(({ raw }) => raw === null);
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
          <TroubleTable caption={w.refusedCaption} troubles={rows} address={props.address} />
        </section>
      ) : null}
      {cells.length > 0 ? (
        <section>
          <SectionHeader
            id="opmerkingen"
            title={w.cellsTitle}
            actions={rows.length > 0 ? null : download}
          />
          <TroubleTable caption={w.cellsCaption} troubles={cells} address={props.address} />
        </section>
      ) : null}
    </>
  );
}

function TroubleTable(props: {
  readonly caption: string;
  readonly troubles: readonly Trouble[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.troubles;
  const shown = props.troubles.slice(0, mostShown).map((trouble, at) => ({ at, trouble }));
  type Shown = (typeof shown)[number];
  const columns: Column<Shown>[] = [
    {
      key: "place",
      label: w.place,
      rowHeader: true,
      cell: ({ trouble }) => w.at(trouble.sheet, trouble.line),
    },
    { key: "column", label: w.column, cell: ({ trouble }) => trouble.field ?? "–" },
    {
      key: "written",
      label: w.written,
      cell: ({ trouble }) => <span className="plan-exchange__value">{trouble.detail || "–"}</span>,
    },
    { key: "what", label: w.what, cell: ({ trouble }) => words.because[trouble.because] },
  ];
  const more = props.troubles.length - shown.length;
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
