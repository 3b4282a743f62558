import { formatNumber, StatLine, type StatProps, useUi } from "#ui";
import type { ImportCounts } from "../../rules/plan-exchange/import-record.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";

/** How many actions, parts and rows went which way; each figure opens to what it means. */
export function ImportFigures({ counts }: { readonly counts: ImportCounts }) {
  const { language } = useUi();
  const w = planExchangeWords(language).preview;
  const { actions, nodes, refused, told } = counts;
  const figures = [
    { name: "actionsAdded", count: actions.added, unit: w.actionUnit, always: true },
    { name: "actionsChanged", count: actions.changed, unit: w.actionUnit, always: true },
    { name: "actionsUnchanged", count: actions.unchanged, unit: w.actionUnit, always: false },
    { name: "nodesAdded", count: nodes.added, unit: w.partUnit, always: false },
    { name: "nodesChanged", count: nodes.changed, unit: w.partUnit, always: false },
    { name: "refused", count: refused, unit: w.rowUnit, always: true, href: "#geweigerd" },
    { name: "told", count: told, unit: w.cellUnit, always: false, href: "#opmerkingen" },
  ] as const;
  const stats = figures
    .filter(({ count, always }) => always || count > 0)
    .map((figure): StatProps => {
      const { name, count, unit } = figure;
      const label = w.figures[name];
      return {
        id: `figure-${name}`,
        value: formatNumber(language, count),
        unit: unit(count),
        label,
        definition: <p>{w.figureTexts[name]}</p>,
        source: { title: w.source },
        ...("href" in figure && count > 0 ? { rows: { href: figure.href, label } } : {}),
      };
    });
  return <StatLine stats={stats} />;
}
