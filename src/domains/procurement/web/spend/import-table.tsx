import {
  type Column,
  DataTable,
  formatDay,
  formatExact,
  formatInstant,
  formatNumber,
  useUi,
} from "#ui";
import type { SpendImport } from "../../store/spend/spend-imports.ts";
import { spendWords } from "../../text/spend/index.ts";

export type ListedImport = Pick<
  SpendImport,
  "id" | "name" | "state" | "startedAt" | "personName" | "firstDay" | "lastDay"
> & {
  readonly place: string;
  readonly lines: number;
  readonly cents: number;
  readonly kind: string;
};

/** What was brought in, each with what became of it. */
export function ImportTable(props: {
  readonly imports: readonly ListedImport[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = spendWords(language);
  const w = words.columns;
  const columns: Column<ListedImport>[] = [
    {
      key: "file",
      label: w.file,
      rowHeader: true,
      cell: ({ id, name, state }) => (
        <a
          className="spend__value"
          href={`/uitgaven/invoer/${id}${state === "uploaded" ? "" : "/resultaat"}`}
        >
          {name}
        </a>
      ),
    },
    { key: "place", label: w.place, cell: ({ place }) => place },
    {
      key: "period",
      label: w.period,
      cell: ({ firstDay, lastDay }) =>
        firstDay && lastDay
          ? `${formatDay(language, firstDay)} – ${formatDay(language, lastDay)}`
          : "–",
    },
    { key: "when", label: w.when, cell: ({ startedAt }) => formatInstant(language, startedAt) },
    { key: "who", label: w.who, cell: ({ personName }) => personName || "–" },
    { key: "state", label: w.state, cell: ({ state }) => words.states[state] },
    {
      key: "lines",
      label: w.lines,
      numeric: true,
      cell: ({ lines }) => formatNumber(language, lines),
    },
    {
      key: "amount",
      label: w.amount,
      numeric: true,
      cell: ({ cents }) => formatExact(language, cents),
    },
  ];
  return (
    <DataTable
      caption={words.upload.earlier}
      captionHidden
      columns={columns}
      rows={props.imports}
      keyOf={({ id }) => String(id)}
      address={props.address}
      density="dense"
      empty={words.upload.none}
    />
  );
}
