import type { Day } from "#kernel/day";
import { ButtonLink, formatDay, formatMonth, Island, withQuery } from "#ui";
import { shiftMonth, weeksOf } from "../../rules/plan/month-grid.ts";
import type { ListedAction } from "../../store/actions/list-actions.ts";
import { isLate, StatusSign } from "../actions/action-signs.tsx";
import { newActionHref, type PlanLook } from "./plan-look.ts";

export interface CalendarViewProps {
  readonly look: PlanLook;
  /** First day of the month. */
  readonly first: Day;
  readonly actions: readonly ListedAction[];
}

const shownPerDay = 4;

const monthHref = (address: string, first: Day): string =>
  withQuery(address, { maand: first.slice(0, 7), jaar: first.slice(0, 4) });

/** One month; actions stand on the day they are due. */
export function CalendarView({ look, first, actions }: CalendarViewProps) {
  const { words, language, address } = look;
  const byDay = Map.groupBy(actions, ({ dueOn }) => dueOn);
  const weeks = weeksOf(first);
  const weekdays = (weeks[1] ?? []).flatMap((day) =>
    day ? [formatDay(language, day).slice(0, 3)] : [],
  );
  return (
    <section className="plan-calendar" aria-labelledby="calendar-month">
      <div className="plan-calendar__top">
        <ButtonLink
          small
          icon="chevron-left"
          iconOnly
          href={monthHref(address, shiftMonth(first, -1))}
        >
          {words.plan.previousMonth}
        </ButtonLink>
        <h2 id="calendar-month">{formatMonth(language, first)}</h2>
        <ButtonLink
          small
          icon="chevron-right"
          iconOnly
          href={monthHref(address, shiftMonth(first, 1))}
        >
          {words.plan.nextMonth}
        </ButtonLink>
      </div>
      <table className="plan-month" data-island-month-keys>
        <caption className="visually-hidden">{words.plan.calendarHelp}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th scope="col" key={weekday}>
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            <tr key={week.find(Boolean) ?? at}>
              {week.map((day, weekday) =>
                day ? (
                  <DayCell key={day} day={day} actions={byDay.get(day) ?? []} look={look} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its weekday
                  <td className="plan-month__outside" key={weekday} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Island name="month-keys" />
    </section>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly actions: readonly ListedAction[];
  readonly look: PlanLook;
}

function DayCell({ day, actions, look }: DayCellProps) {
  const { words, language, today, mayEdit } = look;
  const number = String(Number(day.slice(8)));
  const [first, later] = [actions.slice(0, shownPerDay), actions.slice(shownPerDay)];
  const isToday = day === today;
  const cell = `plan-month__day${isToday ? " plan-month__day--today" : ""}${actions.length === 0 ? " plan-month__day--free" : ""}`;
  return (
    <td className={cell}>
      <p className="plan-month__number numeric">
        <time dateTime={day}>
          <span aria-hidden="true">{number}</span>
          <span className="plan-month__long">{formatDay(language, day)}</span>
          {isToday ? <span className="visually-hidden">, {words.plan.today}</span> : null}
        </time>
        {mayEdit ? (
          <a
            className="plan-month__add"
            data-month-day={day}
            href={newActionHref(look, { tegen: day })}
            aria-label={words.plan.addOn(formatDay(language, day))}
          >
            +
          </a>
        ) : null}
      </p>
      <DayActions actions={first} look={look} />
      {later.length > 0 ? (
        <details>
          <summary>{words.plan.moreOnDay(later.length)}</summary>
          <DayActions actions={later} look={look} />
        </details>
      ) : null}
    </td>
  );
}

function DayActions({ actions, look }: Omit<DayCellProps, "day">) {
  const { words, today } = look;
  if (actions.length === 0) return null;
  return (
    <ul className="plan-month__actions">
      {actions.map((action) => (
        <li
          className={`plan-month__action plan-month__action--${isLate(action, today) ? "late" : action.status}`}
          key={action.id}
        >
          <a href={`/actie/${action.id}`}>{action.title}</a>
          <span className="plan-month__status">
            {isLate(action, today) ? (
              words.plan.late
            ) : (
              <StatusSign status={action.status} words={words} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
