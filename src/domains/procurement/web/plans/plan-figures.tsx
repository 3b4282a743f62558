import { formatCents, formatNumber, useUi } from "#ui";
import { type PlanCounts, sumLeft } from "../../rules/plans/plan-counts.ts";
import { leftReasons } from "../../rules/plans/planned-purchase.ts";
import { planImportWords } from "../../text/plan-import/index.ts";

/** How the rows of a file went, and its own total beside ours: nothing is left unaccounted for. */
export function PlanFigures({ counts }: { readonly counts: PlanCounts }) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.figures;
  const number = (value: number) => formatNumber(language, value);
  const left = sumLeft(counts);
  const rows: (readonly [string, string, boolean?])[] = [
    [w.rows, number(counts.rows)],
    [w.lines, number(counts.lines)],
    [w.added, number(counts.added), true],
    [w.changed, number(counts.changed), true],
    [w.unchanged, number(counts.unchanged), true],
    ...(counts.withoutAmount > 0
      ? [[w.withoutAmount, number(counts.withoutAmount), true] as const]
      : []),
    [w.refused, number(counts.refused)],
    [w.left, number(left)],
    ...leftReasons.flatMap((reason) =>
      counts.left[reason] > 0
        ? [[words.leftReasons[reason], number(counts.left[reason]), true] as const]
        : [],
    ),
    [w.told, number(counts.told)],
    ...(counts.gone ? [[w.gone, number(counts.gone)] as const] : []),
    [w.municipalities, number(counts.municipalities)],
    [w.ours, formatCents(language, counts.oursCents)],
    ...statedRows(counts),
  ];
  function statedRows({ statedCents, statedLine, oursCents }: PlanCounts) {
    if (statedCents === null) return [];
    const gap = statedCents - oursCents;
    const where = statedLine === null ? "" : ` (${w.atLine(statedLine)})`;
    return [
      [`${w.stated}${where}`, formatCents(language, statedCents)] as const,
      [w.difference, gap === 0 ? w.same : formatCents(language, gap)] as const,
    ];
  }
  return (
    <div className="plans__figures">
      <table className="data-table data-table--dense">
        <caption className="visually-hidden">{w.caption}</caption>
        <thead className="data-table__head">
          <tr>
            <th scope="col">{w.what}</th>
            <th scope="col" className="data-table__cell--numeric">
              {w.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value, isPart]) => (
            <tr key={label}>
              <th scope="row" className={isPart ? "plans__part" : undefined} data-label={w.what}>
                {label}
              </th>
              <td className="data-table__cell--numeric" data-label={w.count}>
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">
        {w.reconciled(counts.rows, counts.lines, counts.refused, left)}
        {counts.statedCents === null ? ` ${w.noStated}` : ""}
      </p>
    </div>
  );
}
