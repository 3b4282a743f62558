import type { Day } from "#kernel/day";
import { formatCentsShort, formatNumber, StatLine, useUi, withQuery } from "#ui";
import { type Measure, measures } from "../../rules/contracts/contract.ts";
import { contractAddress, type contractSigns } from "../../rules/contracts/contract-filter.ts";
import type { ContractTotals as Totals } from "../../store/contracts/search-contracts.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { sayFigure } from "./say-contract.ts";

interface TotalsProps {
  readonly totals: Totals;
  readonly today: Day;
  readonly address: string;
}

/** What all contracts that are shown promised and delivered together, of this moment. */
export function ContractTotals({ totals, today, address }: TotalsProps) {
  const { language } = useUi();
  const words = contractWords(language);
  const said = words.totals;
  const value = (measure: Measure, figure: number) =>
    measure === "cents" ? formatCentsShort(language, figure) : formatNumber(language, figure);
  const units = { hours: said.hoursUnit, places: said.placesUnit, cents: said.centsUnit };
  const inFull = (measure: Measure, figure: number) => sayFigure(words, language, measure, figure);
  const rows = withQuery(address, { teken: contractAddress.sign("waiting"), page: null });
  const signs = said.signs(totals.behind, totals.late, totals.waitingReports);
  const counts = [totals.behind, totals.late, totals.waitingReports];
  const asked = [
    "behind",
    "late",
    "waiting",
  ] as const satisfies readonly (typeof contractSigns)[number][];
  return (
    <section className="contracts__totals" aria-label={said.label}>
      <StatLine
        stats={measures.map((measure) => ({
          id: `total-${measure}`,
          label: said.delivered,
          value: value(measure, totals.confirmed[measure]),
          unit: units[measure],
          tone: "social",
          definition: (
            <>
              <p>{said.definition[measure]}</p>
              <ul>
                <li>{said.byNow(inFull(measure, totals.promisedByNow[measure]))}</li>
                <li>{said.whole(inFull(measure, totals.promised[measure]))}</li>
                <li>{said.left(inFull(measure, totals.waiting[measure]))}</li>
              </ul>
            </>
          ),
          source: { title: said.source, date: today },
          rows: { href: rows, label: said.rows },
        }))}
      />
      <dl className="contracts__sums numeric">
        {measures.map((measure) => (
          <div key={measure}>
            <dt>{words.measures[measure]}</dt>
            <dd>{said.byNow(inFull(measure, totals.promisedByNow[measure]))}</dd>
            <dd>{said.left(inFull(measure, totals.waiting[measure]))}</dd>
          </div>
        ))}
      </dl>
      <ul className="contracts__attention">
        {signs.map((sign, at) => (
          <li key={sign}>
            {counts[at] ? (
              <a
                href={withQuery(address, {
                  teken: contractAddress.sign(asked[at] ?? "behind"),
                  page: null,
                })}
              >
                {sign}
              </a>
            ) : (
              <span className="soft">{sign}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
