import { TroubleSections, useUi } from "#ui";
import type { Trouble } from "../../rules/plan-exchange/plan-draft.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";

/** Rows refused whole, and cells left out or filled in: where, what stood there, what is wrong. */
export function TroubleTables(props: {
  readonly troubles: readonly Trouble[];
  readonly address: string;
  readonly csvHref: string;
}) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.troubles;
  return (
    <TroubleSections
      words={w}
      parts={[
        {
          id: "geweigerd",
          title: w.refusedTitle,
          caption: w.refusedCaption,
          rows: props.troubles.filter(({ raw }) => raw !== null),
        },
        {
          id: "opmerkingen",
          title: w.cellsTitle,
          caption: w.cellsCaption,
          rows: props.troubles.filter(({ raw }) => raw === null),
        },
      ]}
      columns={[
        {
          key: "place",
          label: w.place,
          rowHeader: true,
          cell: ({ sheet, line }) => w.at(sheet, line),
        },
        { key: "column", label: w.column, cell: ({ field }) => field ?? "–" },
        {
          key: "written",
          label: w.written,
          cell: ({ detail }) => <span className="plan-exchange__value">{detail || "–"}</span>,
        },
        { key: "what", label: w.what, cell: ({ because }) => words.because[because] },
      ]}
      address={props.address}
      csvHref={props.csvHref}
    />
  );
}
