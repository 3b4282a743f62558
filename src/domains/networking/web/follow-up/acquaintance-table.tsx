import { DataTable, formatCents, formatDay, type Sort, useUi } from "#ui";
import type { Acquaintance } from "../../rules/follow-up/network.ts";
import { rankOf } from "../../rules/follow-up/pair-filter.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { Result } from "./pair-table.tsx";

interface AcquaintanceTableProps {
  readonly edges: readonly Acquaintance[];
  readonly sort: Sort | null;
  readonly address: string;
}

const orders: Readonly<Record<string, (one: Acquaintance, other: Acquaintance) => number>> = {
  left: (one, other) => one.leftName.localeCompare(other.leftName, "nl"),
  right: (one, other) => one.rightName.localeCompare(other.rightName, "nl"),
  times: (one, other) => one.times - other.times,
  on: (one, other) => one.lastOn.localeCompare(other.lastOn),
  result: (one, other) => rankOf(one.best) - rankOf(other.best),
  cents: (one, other) => one.cents - other.cents,
};

/** Two organisations a line: how often they met, and the most that came of it. */
export function AcquaintanceTable({ edges, sort, address }: AcquaintanceTableProps) {
  const { language } = useUi();
  const { columns, emptyFilter, network } = followUpWords(language);
  const order = sort ? orders[sort.key] : undefined;
  const sign = sort?.direction === "descending" ? -1 : 1;
  const rows = order ? [...edges].sort((one, other) => sign * order(one, other)) : edges;
  return (
    <DataTable
      caption={network.title}
      captionHidden
      density="dense"
      rows={rows}
      keyOf={({ key }) => key}
      address={address}
      empty={emptyFilter}
      columns={[
        {
          key: "left",
          label: columns.left,
          rowHeader: true,
          sortable: true,
          cell: ({ leftName, best }) => (
            <a href={`/bijeenkomsten/${best.gatheringId}/opvolging/${best.id}`}>{leftName}</a>
          ),
        },
        { key: "right", label: columns.right, sortable: true, cell: (edge) => edge.rightName },
        {
          key: "times",
          label: columns.times,
          numeric: true,
          sortable: true,
          cell: ({ times }) => times,
        },
        {
          key: "on",
          label: columns.on,
          sortable: true,
          cell: ({ lastOn }) => formatDay(language, lastOn),
        },
        {
          key: "result",
          label: columns.result,
          sortable: true,
          cell: ({ best }) => <Result pair={best} />,
        },
        {
          key: "cents",
          label: columns.cents,
          numeric: true,
          sortable: true,
          cell: ({ cents }) => (cents === 0 ? "–" : formatCents(language, cents)),
        },
      ]}
    />
  );
}
