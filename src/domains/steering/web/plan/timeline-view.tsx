import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatDay, Pagination } from "#ui";
import { layBar, placeInYear } from "../../rules/plan/lay-timeline.ts";
import type { ListedAction } from "../../store/actions/list-actions.ts";
import { isLate, numberOf, StatusSign } from "../actions/action-signs.tsx";
import type { PlanLook } from "./plan-look.ts";

export interface TimelineViewProps {
  readonly look: PlanLook;
  readonly actions: readonly ListedAction[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** "nov" */
const monthSign = (language: Language, year: number, month: number): string =>
  formatDay(language, `${year}-${String(month).padStart(2, "0")}-15`).split(" ")[2] ?? "";

/** A bar per action over the months of one year, and a line for today. */
export function TimelineView({ look, actions, page, pageSize, total }: TimelineViewProps) {
  const { words, language, today, filter } = look;
  const year = filter.year ?? Number(today.slice(0, 4));
  return (
    <section className="plan-timeline" aria-label={`${words.views.timeline} ${year}`}>
      <p className="soft">{words.plan.timelineHelp}</p>
      <div className="plan-timeline__head" aria-hidden="true">
        <span className="plan-timeline__year numeric">{year}</span>
        <span className="plan-timeline__months">
          {months.map((month) => (
            <span key={month}>{monthSign(language, year, month)}</span>
          ))}
        </span>
      </div>
      <ul className="plan-timeline__rows">
        {actions.map((action) => (
          <li className="plan-timeline__row" key={action.id}>
            <p className="plan-timeline__title">
              <span className="soft numeric">{numberOf(action.number)}</span>{" "}
              <a href={`/actie/${action.id}`}>{action.title}</a>
            </p>
            <Bar action={action} year={year} today={today} />
            <p className="plan-timeline__words">
              <StatusSign status={action.status} words={words} />
              <span className="numeric">
                {words.page.untilDay(
                  formatDay(language, action.startsOn),
                  formatDay(language, action.dueOn),
                )}
                {isLate(action, today) ? `, ${words.plan.late}` : ""}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination address={look.address} page={page} pageSize={pageSize} total={total} />
    </section>
  );
}

interface BarProps {
  readonly action: ListedAction;
  readonly year: number;
  readonly today: Day;
}

const wide = 1200;

function Bar({ action, year, today }: BarProps) {
  const bar = layBar(action.startsOn, action.dueOn, year);
  const now = placeInYear(today, year);
  const tone = isLate(action, today) ? "late" : action.status;
  return (
    <svg
      className="plan-timeline__svg"
      viewBox={`0 0 ${wide} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {months.slice(1).map((month) => {
        const at =
          (placeInYear(`${year}-${String(month).padStart(2, "0")}-01` as Day, year) ?? 0) * wide;
        return <line className="plan-timeline__month" key={month} x1={at} x2={at} y1="0" y2="20" />;
      })}
      {bar ? (
        <rect
          className={`plan-timeline__bar plan-timeline__bar--${tone}`}
          x={bar.start * wide}
          y="4"
          width={Math.max(bar.width * wide, 4)}
          height="12"
        />
      ) : null}
      {now === null ? null : (
        <line className="plan-timeline__today" x1={now * wide} x2={now * wide} y1="0" y2="20" />
      )}
    </svg>
  );
}
