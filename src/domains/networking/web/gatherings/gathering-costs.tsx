import { DataTable, formatCents, SectionHeader, useUi } from "#ui";
import type { Gathering, GatheringCost } from "../../rules/gatherings/gathering.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";

/** What it costs, planned and actual; nothing is drawn while no amount is known. */
export function GatheringCosts({ gathering }: { readonly gathering: Pick<Gathering, "costs"> }) {
  const { language } = useUi();
  const { page } = gatheringWords(language);
  const { costs } = gathering;
  const isKnown = costs.some((cost) => cost.plannedCents !== null || cost.actualCents !== null);
  if (!isKnown) return null;
  const money = (cents: number | null) => (cents === null ? "–" : formatCents(language, cents));
  const sum = (of: (cost: GatheringCost) => number | null) => {
    const known = costs.flatMap((cost) => of(cost) ?? []);
    return money(known.length > 0 ? known.reduce((total, cents) => total + cents, 0) : null);
  };
  return (
    <section aria-labelledby="costs">
      <SectionHeader id="costs" title={page.costs} />
      <DataTable<GatheringCost>
        caption={page.costs}
        captionHidden
        density="dense"
        narrow="scroll"
        address=""
        empty=""
        rows={costs}
        keyOf={({ id }) => id}
        footRow={[
          page.total,
          sum(({ plannedCents }) => plannedCents),
          sum(({ actualCents }) => actualCents),
        ]}
        columns={[
          {
            key: "label",
            label: page.costColumns.label,
            rowHeader: true,
            cell: ({ label }) => label,
          },
          {
            key: "planned",
            label: page.costColumns.planned,
            numeric: true,
            cell: ({ plannedCents }) => money(plannedCents),
          },
          {
            key: "actual",
            label: page.costColumns.actual,
            numeric: true,
            cell: ({ actualCents }) => money(actualCents),
          },
        ]}
      />
    </section>
  );
}
