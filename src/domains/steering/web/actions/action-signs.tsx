import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatDay, Icon } from "#ui";
import type { ActionStatus } from "../../rules/action.ts";
import type { ActionWords } from "../../text/actions/index.ts";
import "./action-signs.css";

/** A circle that fills as the action goes on, with its word. */
export function StatusSign({
  status,
  words,
}: {
  readonly status: ActionStatus;
  readonly words: ActionWords;
}) {
  return (
    <span className={`status-sign status-sign--${status}`}>
      <svg className="status-sign__mark" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <circle className="status-sign__ring" cx="7" cy="7" r="5.5" />
        {status === "running" ? (
          <path className="status-sign__fill" d="M7 2.5a4.5 4.5 0 0 1 0 9z" />
        ) : null}
        {status === "done" ? (
          <path className="status-sign__tick" d="m4 7.2 2.2 2.2L10.2 5" />
        ) : null}
        {status === "stopped" ? <path className="status-sign__tick" d="M4.2 7h5.6" /> : null}
      </svg>
      {words.statuses[status]}
    </span>
  );
}

/** "di 15 dec" when the year is plain from the page, the whole day otherwise. */
export function shortDay(language: Language, day: Day, year: number | null): string {
  const whole = formatDay(language, day);
  return year !== null && day.startsWith(`${year}-`) ? whole.replace(/\s\d{4}$/, "") : whole;
}

export const isLate = (
  action: { readonly status: ActionStatus; readonly dueOn: Day },
  today: Day,
): boolean => (action.status === "planned" || action.status === "running") && action.dueOn < today;

interface DueDayProps {
  readonly action: {
    readonly status: ActionStatus;
    readonly dueOn: Day;
    readonly doneOn: Day | null;
  };
  readonly today: Day;
  readonly year: number | null;
  readonly language: Language;
  readonly words: ActionWords;
}

/** The day by which it must be done; a late one says so with a sign and a word. */
export function DueDay({ action, today, year, language, words }: DueDayProps) {
  const day = action.doneOn ?? action.dueOn;
  const shown = shortDay(language, day, year);
  return isLate(action, today) ? (
    <span className="due-day due-day--late">
      <Icon name="warning" size="small" />
      <span>
        <time dateTime={day}>{shown}</time> <span className="due-day__word">{words.plan.late}</span>
      </span>
    </span>
  ) : (
    <time className="due-day" dateTime={day}>
      {shown}
    </time>
  );
}

/** Names of municipalities; none means the whole partnership. */
export function placesOf(
  nis: readonly string[],
  names: Readonly<Record<string, string>>,
  words: ActionWords,
): string {
  return nis.length === 0 ? words.plan.everybody : nis.map((one) => names[one] ?? one).join(", ");
}

export const numberOf = (number: number): string => `#${number}`;
