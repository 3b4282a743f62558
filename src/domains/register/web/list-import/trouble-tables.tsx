import { TroubleSections, useUi } from "#ui";
import type { RefusedEntry } from "../../store/import-runs.ts";
import { intakeWords } from "../../text/intake/index.ts";
import { sayTrouble } from "./say-trouble.ts";

/** Rows refused whole, and cells left out: where, what stood there, what is wrong, how to mend it. */
export function TroubleTables(props: {
  readonly entries: readonly RefusedEntry[];
  readonly address: string;
  readonly csvHref: string;
}) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.troubles;
  return (
    <TroubleSections
      words={w}
      parts={[
        {
          id: "geweigerd",
          title: w.refusedTitle,
          caption: w.refusedCaption,
          rows: props.entries.filter(({ raw }) => raw !== null),
        },
        {
          id: "opmerkingen",
          title: w.cellsTitle,
          caption: w.cellsCaption,
          rows: props.entries.filter(({ raw }) => raw === null),
        },
      ]}
      columns={[
        { key: "line", label: w.line, numeric: true, rowHeader: true, cell: ({ line }) => line },
        { key: "column", label: w.column, cell: ({ field }) => field ?? "–" },
        {
          key: "written",
          label: w.written,
          cell: (entry) => {
            const { written } = sayTrouble(entry, words);
            return written ? <span className="list-import__value">{written}</span> : "–";
          },
        },
        { key: "what", label: w.what, cell: (entry) => sayTrouble(entry, words).what },
        { key: "mend", label: w.mend, cell: (entry) => sayTrouble(entry, words).mend },
      ]}
      address={props.address}
      csvHref={props.csvHref}
    />
  );
}
