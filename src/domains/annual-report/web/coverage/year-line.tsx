import type { Day } from "#kernel/day";
import { colon } from "#kernel/language";
import type { TimeLeft } from "#steering";
import { Icon, useUi } from "#ui";
import { type CoverageWords, coverageWords } from "../../text/coverage/index.ts";
import "./year-line.css";

const monthNumbers = Array.from({ length: 12 }, (_, at) => at + 1);

export function timeLeftWords(timeLeft: TimeLeft, words: CoverageWords): string {
  switch (timeLeft.kind) {
    case "left":
      return words.timeLeft(timeLeft.months, timeLeft.days);
    case "over":
      return words.over;
    case "not-begun":
      return words.notBegun;
  }
}

export interface YearLineProps {
  readonly year: number;
  readonly today: Day;
  readonly timeLeft: TimeLeft;
  /** Priorities that are missing; null where the reader does not see the whole. */
  readonly missing: number | null;
}

/** The twelve months with those that passed, and in words how much is left and missing. */
export function YearLine({ year, today, timeLeft, missing }: YearLineProps) {
  const { language } = useUi();
  const words = coverageWords(language);
  const lookOf = (month: number) => {
    const at = `${year}-${String(month).padStart(2, "0")}`;
    if (at < today.slice(0, 7)) return "year-line__month year-line__month--past";
    return at === today.slice(0, 7) ? "year-line__month year-line__month--now" : "year-line__month";
  };
  const isShort = missing !== null && missing > 0;
  return (
    <div className="year-line">
      <ol className="year-line__months" aria-hidden="true">
        {monthNumbers.map((month) => (
          <li className={lookOf(month)} key={month}>
            {month}
          </li>
        ))}
      </ol>
      <p className="year-line__words numeric">
        {missing === null ? null : (
          <strong className={isShort ? "year-line__missing" : undefined}>
            {isShort ? <Icon name="warning" size="small" /> : null}
            {words.missingCount(missing)}
          </strong>
        )}
        <span>
          {year + colon(language)}
          {timeLeftWords(timeLeft, words)}
        </span>
      </p>
    </div>
  );
}
