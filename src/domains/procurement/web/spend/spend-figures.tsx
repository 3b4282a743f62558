import { formatDay, formatMoney, formatNumber, useUi } from "#ui";
import type { SpendCounts } from "../../rules/spend/taking/spend-counts.ts";
import { type SpendWords, spendWords } from "../../text/spend/index.ts";

type FigureRow = readonly [label: string, value: string, isPart?: boolean];

/** How the rows of the files went, and their own total beside ours: nothing is left unaccounted for. */
export function SpendFigures({ counts }: { readonly counts: SpendCounts }) {
  const { language } = useUi();
  const w = spendWords(language).figures;
  const number = (value: number) => formatNumber(language, value);
  const money = (cents: number, currency: string) => formatMoney(language, cents, currency);
  const rows = rowsOf(counts, w, number, money, (day) => formatDay(language, day));
  return (
    <div className="spend__figures">
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
              <th scope="row" className={isPart ? "spend__part" : undefined} data-label={w.what}>
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
        {counts.statedCents === null ? `${w.noStated} ` : ""}
        {counts.withVat === null ? w.vatUnknown : counts.withVat ? w.withVat : w.withoutVat}
      </p>
    </div>
  );
}

function rowsOf(
  counts: SpendCounts,
  w: SpendWords["figures"],
  number: (value: number) => string,
  money: (cents: number, currency: string) => string,
  dayText: (day: NonNullable<SpendCounts["firstDay"]>) => string,
): FigureRow[] {
  const { bands, known, repeated, firstDay, lastDay, categories } = counts;
  const when = (isThere: boolean, ...rows: FigureRow[]) => (isThere ? rows : []);
  const withCategory = counts.lines - (categories.none ?? 0);
  const foreign = Object.entries(counts.totals).filter(([currency]) => currency !== "EUR");
  const difference = counts.differenceCents ?? 0;
  const where = counts.statedLine === null ? "" : ` (${w.atLine(counts.statedLine)})`;
  return [
    ...when(counts.documents !== null, [w.documents, number(counts.documents ?? 0)]),
    [w.lines, number(counts.lines)],
    [w.refused, number(counts.refused)],
    ...when(counts.repeatedHeaders > 0, [w.repeatedHeaders, number(counts.repeatedHeaders)]),
    ...when(counts.otherFiles > 0, [w.otherFiles, number(counts.otherFiles)]),
    ...when(firstDay !== null && lastDay !== null, [
      w.period,
      firstDay && lastDay ? `${dayText(firstDay)} – ${dayText(lastDay)}` : "",
    ]),
    ...when(counts.withoutDay > 0, [w.withoutDay, number(counts.withoutDay)]),
    [w.total("EUR"), money(counts.totals.EUR ?? 0, "EUR")],
    ...when(known.lines > 0, [w.known, money(known.cents, "EUR"), true]),
    ...when(repeated.lines > 0, [w.repeated, money(repeated.cents, "EUR"), true]),
    [w.counted, money(counts.countedCents, "EUR"), true],
    ...foreign.map(
      ([currency, cents]): FigureRow => [
        `${w.total(currency)} (${w.foreign})`,
        money(cents, currency),
      ],
    ),
    ...when(
      counts.statedCents !== null,
      [`${w.stated}${where}`, money(counts.statedCents ?? 0, "EUR")],
      [w.difference, difference === 0 ? w.same : money(difference, "EUR")],
    ),
    [w.suppliers, number(counts.suppliers)],
    [w.withNumber, number(counts.withNumber), true],
    ...(bands
      ? (["accepted", "review", "none"] as const).map(
          (band): FigureRow => [w[band], number(bands[band]), true],
        )
      : []),
    [w.category, number(withCategory)],
  ];
}
