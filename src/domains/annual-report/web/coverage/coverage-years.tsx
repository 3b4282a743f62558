import type { Day } from "#kernel/day";
import { inLanguage } from "#kernel/language";
import type { CoveredFrame, CoveredPriority } from "#steering";
import { type Column, DataTable, EmptyState, SectionHeader, useUi } from "#ui";
import { cellHref } from "../../rules/coverage/cell-href.ts";
import { coverageWords } from "../../text/coverage/index.ts";
import type { OpenedCoverage } from "../../usecases/coverage/open-coverage.ts";
import { CellStateWord } from "./cell-state.tsx";
import "./coverage-board.css";
import "./coverage-years.css";

export interface CoverageYearsProps {
  readonly opened: OpenedCoverage;
  /** Narrowed to one frame. */
  readonly frameKey: string | null;
  readonly today: Day;
}

type YearRow = { readonly code: string; readonly name: string };

/** All years at a glance: a table per frame, a row per priority, a column per year. */
export function CoverageYears({ opened, frameKey }: CoverageYearsProps) {
  const { language } = useUi();
  const words = coverageWords(language);
  const years = opened.coverages.map(({ year }) => year);
  const places = opened.whole ? ["whole"] : opened.municipalities.map(({ nis }) => nis);
  const byKey = Map.groupBy(
    opened.coverages.flatMap(({ year, frames }) => frames.map((covered) => ({ year, covered }))),
    ({ covered }) => covered.frame.key,
  );
  const shown = [...byKey].filter(([key]) => !frameKey || key === frameKey);
  if (shown.length === 0) {
    return (
      <EmptyState icon="target" title={words.noFrameTitle(years.at(-1) ?? 0)}>
        {words.noFrame}
      </EmptyState>
    );
  }
  return shown.map(([key, ofFrame]) => {
    const latest = ofFrame.at(-1)?.covered;
    const name = (latest && inLanguage(latest.frame.name, language)) ?? key;
    return (
      <section className="coverage-board coverage-years" key={key}>
        <SectionHeader title={name} />
        <DataTable
          caption={`${name}. ${words.overYears(years[0] ?? 0, years.at(-1) ?? 0)}`}
          captionHidden
          columns={yearColumns(key, ofFrame, years, places[0] ?? "whole")}
          rows={rowsOf(ofFrame, language)}
          keyOf={({ code }) => code}
          address="/dekking?beeld=jaren"
          narrow="cards"
          density="dense"
          empty=""
        />
      </section>
    );
  });

  function yearColumns(
    key: string,
    ofFrame: readonly { readonly year: number; readonly covered: CoveredFrame }[],
    all: readonly number[],
    place: string,
  ): readonly Column<YearRow>[] {
    const find = (year: number, code: string): CoveredPriority | undefined =>
      ofFrame
        .find((one) => one.year === year)
        ?.covered.priorities.find(({ priority }) => priority.code === code);
    return [
      {
        key: "priority",
        label: words.priority,
        rowHeader: true,
        cell: ({ code, name }) => (
          <span className="coverage-board__priority">
            <span className="coverage-board__code">{code}</span>
            <span>{name}</span>
          </span>
        ),
      },
      ...all.map((year) => ({
        key: String(year),
        label: String(year),
        cell: ({ code }: YearRow) => {
          const covered = find(year, code);
          const cell = place === "whole" ? covered?.whole : covered?.byMunicipality[place];
          return cell ? (
            <a className="board-cell__link" href={cellHref({ year, frameKey: key, code, place })}>
              <CellStateWord state={cell.state} />
            </a>
          ) : (
            <span className="coverage-years__none">
              <span aria-hidden="true">·</span>
              <span className="visually-hidden">{words.notHolding}</span>
            </span>
          );
        },
      })),
    ];
  }
}

/** Every priority the frame ever had in these years, as it was last called. */
function rowsOf(
  ofFrame: readonly { readonly covered: CoveredFrame }[],
  language: "nl" | "fr" | "en",
): YearRow[] {
  const names = new Map<string, string>();
  for (const { covered } of ofFrame) {
    for (const { priority } of covered.priorities) {
      names.set(priority.code, inLanguage(priority.name, language) ?? priority.code);
    }
  }
  return [...names].map(([code, name]) => ({ code, name }));
}
