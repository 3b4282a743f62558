import type { ReactNode } from "react";
import { type Column, DataTable, formatExact, formatNumber, useUi } from "#ui";
import { linesHref, type SpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import type { SaidSums } from "../../usecases/spend-view/read-overview.ts";
import { sayShare } from "./say-share.ts";

export interface SumTableProps {
  readonly caption: string;
  /** Heading of what the rows are. */
  readonly label: string;
  readonly rows: readonly SaidSums[];
  readonly address: string;
  /** Which lines a row is the sum of. */
  readonly filterOf: (row: SaidSums) => Partial<SpendFilter>;
  readonly nameOf: (row: SaidSums) => string;
  /** A link of the name itself, further into the figures. */
  readonly hrefOf?: (row: SaidSums) => string | null;
}

/** Sums by one thing; every amount leads to its lines. */
export function SumTable({
  caption,
  label,
  rows,
  address,
  filterOf,
  nameOf,
  hrefOf,
}: SumTableProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { columns: heads } = words;
  const amount = (
    row: SaidSums,
    what: string,
    cents: number,
    narrowed: Partial<SpendFilter> = {},
  ): ReactNode => {
    const shown = formatExact(language, cents);
    if (cents === 0) return shown;
    return (
      <a
        href={linesHref({ ...filterOf(row), ...narrowed })}
        title={words.openLines(`${nameOf(row)}, ${what}`, shown)}
      >
        {shown}
      </a>
    );
  };
  const numeric = (key: string, head: string, cell: (row: SaidSums) => ReactNode) => ({
    key,
    label: head,
    numeric: true,
    cell,
  });
  const columns: Column<SaidSums>[] = [
    {
      key: "name",
      label,
      rowHeader: true,
      cell: (row) => {
        const href = hrefOf?.(row);
        return href ? <a href={href}>{nameOf(row)}</a> : nameOf(row);
      },
    },
    numeric("total", heads.total, (row) => amount(row, heads.total, row.totalCents)),
    numeric("social", heads.social, (row) =>
      amount(row, heads.social, row.socialCents, { social: "social" }),
    ),
    numeric("unknown", heads.unknown, (row) =>
      amount(row, heads.unknown, row.unknownCents, { social: "unknown" }),
    ),
    numeric("share", heads.socialShare, (row) => sayShare(language, row.socialShare, words)),
    numeric("near", heads.near, (row) =>
      amount(row, heads.near, row.municipalityCents + row.partnershipCents, { local: "near" }),
    ),
    numeric("nearShare", heads.nearShare, (row) => sayShare(language, row.nearShare, words)),
    numeric("lines", heads.lines, (row) => formatNumber(language, row.lines)),
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      density="dense"
      narrow="scroll"
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      address={address}
      empty={words.nothingFound}
    />
  );
}
