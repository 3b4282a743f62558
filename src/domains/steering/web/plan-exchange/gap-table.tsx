import { type Column, DataTable, formatCents, SectionHeader, useUi } from "#ui";
import type { BudgetGap } from "../../rules/plan-exchange/sum-budgets.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";

/** Where stated budgets and the sums of the actions differ; shown, never mended. */
export function GapTable(props: { readonly gaps: readonly BudgetGap[]; readonly address: string }) {
  const { language } = useUi();
  const w = planExchangeWords(language).preview;
  if (props.gaps.length === 0) return null;
  const columns: Column<BudgetGap>[] = [
    {
      key: "part",
      label: w.part,
      rowHeader: true,
      cell: ({ code, title }) => `${code} ${title}`,
    },
    { key: "year", label: w.year, numeric: true, cell: ({ year }) => year },
    {
      key: "stated",
      label: w.stated,
      numeric: true,
      cell: ({ statedCents }) => formatCents(language, statedCents),
    },
    {
      key: "sum",
      label: w.sum,
      numeric: true,
      cell: ({ sumCents }) => formatCents(language, sumCents),
    },
  ];
  return (
    <section>
      <SectionHeader title={w.gapsTitle} />
      <p className="soft">{w.gapsLede}</p>
      <DataTable
        caption={w.gapsCaption}
        captionHidden
        columns={columns}
        rows={props.gaps}
        keyOf={({ code, year }) => `${code} ${year}`}
        address={props.address}
        density="dense"
        empty={null}
      />
    </section>
  );
}
