import { TroubleSections, useUi } from "#ui";
import type { PlanTrouble } from "../../rules/plans/planned-purchase.ts";
import { isRefusedReason, isToldReason } from "../../rules/plans/trouble-kind.ts";
import { planImportWords } from "../../text/plan-import/index.ts";

/** Rows refused, rows left out, and remarks about rows that were kept: where, what stood there, what is with it. */
export function PlanTroubles(props: {
  readonly troubles: readonly PlanTrouble[];
  readonly address: string;
  readonly csvHref: string;
}) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.troubles;
  const refused = props.troubles.filter(({ because }) => isRefusedReason(because));
  const told = props.troubles.filter(({ because }) => isToldReason(because));
  const left = props.troubles.filter((one) => !refused.includes(one) && !told.includes(one));
  return (
    <TroubleSections
      words={w}
      parts={[
        { id: "geweigerd", title: w.refused, rows: refused },
        { id: "weggelaten", title: w.left, rows: left },
        { id: "opmerkingen", title: w.told, rows: told },
      ]}
      columns={[
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
      ]}
      address={props.address}
      csvHref={props.csvHref}
    />
  );
}
