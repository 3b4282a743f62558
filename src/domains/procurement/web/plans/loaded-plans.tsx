import { type Column, DataTable, formatInstant, formatNumber, useUi } from "#ui";
import type { PurchasePlan } from "../../store/plans/purchase-plans.ts";
import { planImportWords } from "../../text/plan-import/index.ts";
import { planWords } from "../../text/plans/index.ts";

/** The files that came in, each with what became of it. */
export function LoadedPlans(props: {
  readonly plans: readonly PurchasePlan[];
  readonly address: string;
  readonly mayImport: boolean;
}) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.upload;
  const columns: Column<PurchasePlan>[] = [
    {
      key: "file",
      label: w.file,
      rowHeader: true,
      cell: ({ id, fileName, state }) =>
        props.mayImport ? (
          <a href={`/aankoopplannen/invoer/${id}${state === "uploaded" ? "" : "/resultaat"}`}>
            {fileName}
          </a>
        ) : (
          fileName
        ),
    },
    { key: "when", label: w.when, cell: ({ startedAt }) => formatInstant(language, startedAt) },
    { key: "who", label: w.who, cell: ({ personName }) => personName || "–" },
    { key: "state", label: w.result, cell: ({ state }) => w.plansStates[state] },
    {
      key: "lines",
      label: words.figures.lines,
      numeric: true,
      cell: ({ counts }) => (counts ? formatNumber(language, counts.lines) : "–"),
    },
  ];
  return (
    <DataTable
      caption={planWords(language).loaded}
      captionHidden
      columns={columns}
      rows={props.plans}
      keyOf={({ id }) => id}
      address={props.address}
      density="dense"
      empty={w.none}
    />
  );
}
