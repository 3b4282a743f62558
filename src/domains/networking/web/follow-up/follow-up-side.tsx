import { formatDay, formatEuros, formatNumber, formatPercent, SectionHeader, useUi } from "#ui";
import { outcomes } from "../../rules/follow-up/outcome.ts";
import { rounds } from "../../rules/follow-up/rounds.ts";
import type { MetTotals } from "../../rules/follow-up/totals.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import type { FollowUp } from "../../usecases/follow-up/open-follow-up.ts";

/** Totals of meetings, each with its share. */
export function FiguresPart({ totals }: { readonly totals: MetTotals }) {
  const { language } = useUi();
  const words = followUpWords(language);
  const { figures } = words;
  const line = (label: string, count: number, ofMet = true) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd className="numeric">
        {formatNumber(language, count)}
        {ofMet && totals.met > 0 ? (
          <span className="soft"> ({formatPercent(language, count / totals.met)})</span>
        ) : null}
      </dd>
    </div>
  );
  return (
    <section aria-labelledby="figures">
      <SectionHeader id="figures" title={figures.title} />
      <dl className="follow-up__figures">
        {line(figures.met, totals.met, false)}
        {line(figures.known, totals.known)}
        {outcomes.map((one) => line(words.outcomes[one], totals[one]))}
        <div>
          <dt>{figures.cents}</dt>
          <dd className="numeric">{formatEuros(language, totals.cents)}</dd>
        </div>
        {line(figures.vouchers, totals.issued, false)}
        {line(figures.used, totals.used, false)}
      </dl>
      <p className="soft">{figures.rule}</p>
      <p className="soft">{words.exports.deskOnly}</p>
    </section>
  );
}

/** When guests were asked, and when they are next. */
export function AskedPart({ opened }: { readonly opened: FollowUp }) {
  const { language } = useUi();
  const { asked, voucher } = followUpWords(language);
  const { letters, next } = opened;
  return (
    <section aria-labelledby="asked">
      <SectionHeader id="asked" title={asked.title} />
      <ul className="follow-up__asked">
        {rounds.map((round) => {
          const count = letters.filter((letter) => letter.round === round).length;
          return count > 0 ? (
            <li key={round}>{asked.sent(round, formatNumber(language, count))}</li>
          ) : null;
        })}
      </ul>
      <p>{next ? asked.next(next.round, formatDay(language, next.on)) : asked.none}</p>
      <p className="soft">{asked.how}</p>
      <p>
        <a href="/bijeenkomsten/cheques">{voucher.rules}</a>
      </p>
    </section>
  );
}
