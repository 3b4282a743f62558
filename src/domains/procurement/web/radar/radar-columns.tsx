import type { Day } from "#kernel/day";
import { daysBetween } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Column, formatCents, formatDay, formatNumber, Icon, Tag } from "#ui";
import { marksForList } from "../../rules/radar/notice-marks.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import type { RadarWords } from "../../text/radar/index.ts";
import type { RadarRow } from "../../usecases/radar/list-radar.ts";

/** The columns of the radar, in the reader's language. */
export const columnsOf = (
  words: RadarWords,
  language: Language,
  today: Day,
): readonly Column<RadarRow>[] => [
  {
    key: "notice",
    label: words.columns.notice,
    rowHeader: true,
    cell: (row) => <NoticeCell row={row} words={words} language={language} />,
  },
  {
    key: "deadline",
    label: words.columns.deadline,
    sortable: true,
    cell: (row) => <DeadlineCell row={row} words={words} language={language} today={today} />,
  },
  {
    key: "value",
    label: words.columns.value,
    sortable: true,
    numeric: true,
    cell: (row) => <ValueCell row={row} words={words} language={language} />,
  },
  {
    key: "chance",
    label: words.columns.suited,
    sortable: true,
    cell: (row) => <SuitedCell row={row} words={words} />,
  },
  {
    key: "who",
    label: words.columns.who,
    cell: (row) => <WhoCell row={row} words={words} />,
  },
  {
    key: "state",
    label: words.columns.state,
    cell: (row) => <StateCell row={row} words={words} />,
  },
];

interface CellProps {
  readonly row: RadarRow;
  readonly words: RadarWords;
}
interface SpokenCellProps extends CellProps {
  readonly language: Language;
}

function NoticeCell({ row, words, language }: SpokenCellProps) {
  const about = [row.buyer, row.where.join(", "), row.cpvName || row.cpv].filter(Boolean);
  return (
    <div className="radar__notice">
      <a className="radar__title" href={`/radar/${row.id}`}>
        {inReadersLanguage(row.title, language) || row.cpvName || row.buyer}
      </a>
      <p className="radar__about">{about.join(" · ")}</p>
      <p className="radar__marks">
        <Tag>{words.kinds[row.kind]}</Tag>
        {row.isExample ? <Tag>{words.example}</Tag> : null}
        {row.lots > 1 ? <Tag>{words.lots(row.lots)}</Tag> : null}
        {marksForList(row).map((mark) => (
          <Tag key={mark} tone={/^BT-(71|736)/.test(mark) ? "social" : "plain"}>
            {words.shortMarks[mark] ?? words.marks[mark] ?? mark}
          </Tag>
        ))}
      </p>
    </div>
  );
}

function DeadlineCell({ row, words, language, today }: SpokenCellProps & { readonly today: Day }) {
  const { deadlineOn, publishedOn } = row;
  if (!deadlineOn) {
    return (
      <span className="radar__day">
        <span className="soft">{words.noDeadline}</span>
        {publishedOn ? (
          <span className="radar__left">{words.publishedOn(formatDay(language, publishedOn))}</span>
        ) : null}
      </span>
    );
  }
  const left = daysBetween(today, deadlineOn);
  return (
    <span className="radar__day">
      <span className="numeric">
        {formatDay(language, deadlineOn)}
        {row.deadlineTime ? ` ${row.deadlineTime}` : ""}
      </span>
      <span className={left >= 0 && left < 8 ? "radar__left radar__left--soon" : "radar__left"}>
        {left < 0 ? words.over : words.daysLeft(left)}
      </span>
    </span>
  );
}

function ValueCell({ row, words, language }: SpokenCellProps) {
  if (row.cents === null) return <span className="soft">{words.noValue}</span>;
  if (row.currency === "EUR") return formatCents(language, Math.round(row.cents / 100) * 100);
  return `${formatNumber(language, Math.round(row.cents / 100))} ${row.currency ?? ""}`;
}

const toneOf = { likely: "social", possible: "plain", unlikely: "regular" } as const;

function SuitedCell({ row, words }: CellProps) {
  const { assessment } = row;
  if (!assessment) {
    return (
      <span className="soft">
        <Icon name="clock" size="small" /> {words.unassessed}
      </span>
    );
  }
  const { level } = assessment;
  return (
    <div className="radar__suited">
      <Tag tone={toneOf[level]}>{words.levels[level]}</Tag>
      {row.reason ? <p className="radar__reason">{row.reason}</p> : null}
    </div>
  );
}

/** So many are named in a line. */
const namedInList = 2;

function WhoCell({ row, words }: CellProps) {
  const { assessment } = row;
  if (!assessment) return <span className="soft">–</span>;
  if (assessment.fitting === 0) return <span className="soft">{words.nobody}</span>;
  const named = (assessment.lots[0]?.matches ?? []).slice(0, namedInList);
  const more = assessment.fitting - named.length;
  return (
    <div className="radar__who">
      <p>{words.fitting(assessment.fitting)}</p>
      <p className="radar__reason">
        {named.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 ? ", " : ""}
            <a href={`/organisatie/${id}`}>{name}</a>
          </span>
        ))}
        {more > 0 ? ` ${words.andMore(more)}` : ""}
      </p>
    </div>
  );
}

function StateCell({ row, words }: CellProps) {
  if (row.state !== "assigned") return words.states[row.state];
  return (
    <div>
      <p>{words.assignedTo(row.assignedName)}</p>
      {row.isAssignedAway ? <Tag tone="wrong">{words.formerColleague}</Tag> : null}
    </div>
  );
}
