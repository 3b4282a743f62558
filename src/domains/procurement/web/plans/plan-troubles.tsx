import { ButtonLink, type Column, DataTable, SectionHeader, useUi } from "#ui";
import type { PlanTrouble } from "../../rules/plans/planned-purchase.ts";
import { isRefusedReason, isToldReason } from "../../rules/plans/trouble-kind.ts";
import { planImportWords } from "../../text/plan-import/index.ts";

const mostShown = 100;

/** Rows refused, rows left out, and remarks about rows that were kept: where, what stood there, what is with it. */
export function PlanTroubles(props: {
  readonly troubles: readonly PlanTrouble[];
  readonly address: string;
  readonly csvHref: string;
}) {
  const { language } = useUi();
  const w = planImportWords(language).troubles;
  const refused = props.troubles.filter(({ because }) => isRefusedReason(because));
  const told = props.troubles.filter(({ because }) => isToldReason(because));
  const left = props.troubles.filter((one) => !refused.includes(one) && !told.includes(one));
  const parts = [
    { id: "geweigerd", title: w.refused, troubles: refused },
    { id: "weggelaten", title: w.left, troubles: left },
    { id: "opmerkingen", title: w.told, troubles: told },
  ].filter(({ troubles }) => troubles.length > 0);
  return parts.map(({ id, title, troubles }, at) => (
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
      <TroubleTable caption={title} troubles={troubles} address={props.address} />
    </section>
  ));
}

function TroubleTable(props: {
  readonly caption: string;
  readonly troubles: readonly PlanTrouble[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.troubles;
  const shown = props.troubles.slice(0, mostShown).map((trouble, at) => ({ at, ...trouble }));
  const columns: Column<(typeof shown)[number]>[] = [
    {
      key: "row",
      label: w.row,
      rowHeader: true,
      cell: ({ sheet, line }) => w.at(sheet, line),
    },
    { key: "column", label: w.column, cell: ({ field }) => field ?? "–" },
    {
      key: "written",
      label: w.written,
      cell: ({ detail, raw }) => <span className="plans__value">{detail || raw || "–"}</span>,
    },
    { key: "what", label: w.what, cell: ({ because }) => words.because[because] },
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
