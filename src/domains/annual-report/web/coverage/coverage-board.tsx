import type { Day } from "#kernel/day";
import { inLanguage } from "#kernel/language";
import {
  type CoverageCell,
  type CoveredFrame,
  type CoveredPriority,
  countWouldCount,
  type TimeLeft,
  type TrayGroup,
} from "#steering";
import { type Column, DataTable, formatNumber, SectionHeader, SourceLine, useUi } from "#ui";
import { cellHref } from "../../rules/coverage/cell-href.ts";
import { nameOfPlace } from "../../rules/coverage/place-name.ts";
import { type CoverageWords, coverageWords } from "../../text/coverage/index.ts";
import type { NamedPlace } from "../../usecases/coverage/open-coverage.ts";
import { CellStateWord } from "./cell-state.tsx";
import { timeLeftWords, YearLine } from "./year-line.tsx";
import "./coverage-board.css";

export interface CoverageBoardProps {
  readonly year: number;
  readonly today: Day;
  readonly covered: CoveredFrame;
  /** Does the reader see the partnership as a whole? */
  readonly whole: boolean;
  readonly municipalities: readonly NamedPlace[];
  readonly tray: readonly TrayGroup[];
}

/** One frame in one year: a row for each priority, a column for each municipality. */
export function CoverageBoard(props: CoverageBoardProps) {
  const { language } = useUi();
  const words = coverageWords(language);
  const { year, today, covered, whole } = props;
  const { frame, timeLeft, priorities } = covered;
  const missing = whole ? priorities.filter((one) => one.whole.state === "missing").length : null;
  const name = inLanguage(frame.name, language) ?? frame.key;
  return (
    <section className="coverage-board">
      <SectionHeader title={`${name}, ${year}`} />
      <YearLine year={year} today={today} timeLeft={timeLeft} missing={missing} />
      <DataTable
        caption={`${name}, ${year}`}
        captionHidden
        columns={columnsOf(props, words, language)}
        rows={priorities}
        keyOf={({ priority }) => priority.code}
        address="/dekking"
        narrow="cards"
        empty=""
      />
      <SourceLine
        sources={[
          {
            title: [frame.source.publisher, frame.source.title].filter(Boolean).join(", ") || name,
            ...(frame.source.checkedOn ? { date: frame.source.checkedOn } : {}),
            href: `/kaders/${frame.key}`,
          },
        ]}
      />
    </section>
  );
}

function columnsOf(
  { year, covered, whole, municipalities, tray }: CoverageBoardProps,
  words: CoverageWords,
  language: "nl" | "fr" | "en",
): readonly Column<CoveredPriority>[] {
  const href = (code: string, place: string) =>
    cellHref({ year, frameKey: covered.frame.key, code, place });
  const drawn = (row: CoveredPriority, cell: CoverageCell | undefined, place: string) =>
    cell ? (
      <BoardCell
        cell={cell}
        href={href(row.priority.code, place)}
        would={
          cell.state === "missing" || cell.state === "planned"
            ? countWouldCount(row.priority, tray, place)
            : 0
        }
        missingIn={
          place === "whole" && row.priority.countedPer === "municipality"
            ? Object.values(row.byMunicipality).filter(({ state }) => state === "missing").length
            : 0
        }
        timeLeft={covered.timeLeft}
      />
    ) : null;
  return [
    {
      key: "priority",
      label: words.priority,
      rowHeader: true,
      cell: ({ priority }) => (
        <span className="coverage-board__priority">
          <span className="coverage-board__code">{priority.code}</span>
          <span>{inLanguage(priority.name, language)}</span>
          <span className="coverage-board__asked">{minimumWords(priority, words)}</span>
        </span>
      ),
    },
    ...(whole
      ? [
          {
            key: "whole",
            label: words.whole,
            cell: (row: CoveredPriority) => drawn(row, row.whole, "whole"),
          },
        ]
      : []),
    ...municipalities.map((place) => ({
      key: place.nis,
      label: nameOfPlace(place, language),
      cell: (row: CoveredPriority) => drawn(row, row.byMunicipality[place.nis], place.nis),
    })),
  ];
}

export function minimumWords(priority: CoveredPriority["priority"], words: CoverageWords): string {
  if (priority.minimum === 0) return words.atLeastNone;
  return priority.countedPer === "municipality"
    ? words.inEach(priority.minimum)
    : words.together(priority.minimum);
}

interface BoardCellProps {
  readonly cell: CoverageCell;
  readonly href: string;
  /** Evidence in the tray that would count here. */
  readonly would: number;
  /** Municipalities where it is missing, for the whole of a priority that is asked of each. */
  readonly missingIn: number;
  readonly timeLeft: TimeLeft;
}

function BoardCell({ cell, href, would, missingIn, timeLeft }: BoardCellProps) {
  const { language } = useUi();
  const words = coverageWords(language);
  const isMissing = cell.state === "missing";
  return (
    <span className="board-cell">
      <a className="board-cell__link" href={href}>
        <CellStateWord state={cell.state} />
      </a>
      {isMissing ? (
        <span className="board-cell__more numeric">{timeLeftWords(timeLeft, words)}</span>
      ) : null}
      <CellCount cell={cell} missingIn={missingIn} />
      {would > 0 ? (
        <span className="board-cell__more numeric">{words.wouldCount(would)}</span>
      ) : null}
    </span>
  );
}

function CellCount({ cell, missingIn }: Pick<BoardCellProps, "cell" | "missingIn">) {
  const { language } = useUi();
  const words = coverageWords(language);
  const count = cell.done + cell.doneWithoutEvidence + cell.planned;
  if (missingIn > 0) {
    return <span className="board-cell__more numeric">{words.missingIn(missingIn)}</span>;
  }
  if (count === 0) return null;
  const isShort = cell.state === "missing";
  return (
    <span className="board-cell__more numeric">
      {isShort
        ? words.ofAsked(count, cell.asked)
        : words.actions(count, formatNumber(language, count))}
    </span>
  );
}
