import { colon } from "#kernel/language";
import { ButtonLink, ButtonRow, DataTable, formatDay, formatPercent, Meter, useUi } from "#ui";
import { progressOf } from "../../rules/vision/progress.ts";
import type { Goal, Indicator } from "../../rules/vision/vision.ts";
import { visionWords } from "../../text/vision/index.ts";
import { PartDeeds } from "./part-deeds.tsx";
import { sayFigure } from "./say-vision.ts";

export interface IndicatorTableProps {
  readonly goal: Goal;
  readonly number: number;
  readonly mayChange: boolean;
  readonly mayMeasure: boolean;
}

/** What is measured for a goal: from where, to where, how far, and where the figure is found. */
export function IndicatorTable({ goal, number, mayChange, mayMeasure }: IndicatorTableProps) {
  const words = visionWords(useUi().language);
  const { indicators } = goal;
  if (indicators.length === 0) return null;
  return (
    <DataTable
      caption={words.page.indicators(goal.title)}
      captionHidden
      density="dense"
      address=""
      rows={indicators}
      keyOf={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "name",
          label: words.indicator.name,
          rowHeader: true,
          cell: (indicator) => (
            <span id={`indicator-${indicator.id}`}>
              {indicator.name}
              {indicator.unit ? <span className="soft"> ({indicator.unit})</span> : null}
            </span>
          ),
        },
        {
          key: "baseline",
          label: words.indicator.baseline,
          numeric: true,
          cell: ({ baseline, baselineYear }) => <Figure value={baseline} year={baselineYear} />,
        },
        {
          key: "target",
          label: words.indicator.target,
          numeric: true,
          cell: ({ target, targetYear }) => <Figure value={target} year={targetYear} />,
        },
        {
          key: "current",
          label: words.indicator.current,
          cell: (indicator) => <Progress indicator={indicator} />,
        },
        {
          key: "source",
          label: words.indicator.source,
          cell: ({ source }) => source || <span className="soft">{words.indicator.noSource}</span>,
        },
        ...(mayChange || mayMeasure
          ? [
              {
                key: "deeds",
                label: mayChange ? words.indicator.actions : words.indicator.measure,
                cell: (indicator: Indicator) => (
                  <IndicatorDeeds
                    indicator={indicator}
                    goal={goal}
                    number={number}
                    mayChange={mayChange}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Figure({ value, year }: { readonly value: number | null; readonly year: number | null }) {
  const { language } = useUi();
  if (value === null && year === null) return "–";
  return (
    <span className="vision__figure">
      {value === null ? "–" : sayFigure(language, value)}
      {year === null ? null : <span className="soft"> ({year})</span>}
    </span>
  );
}

function Progress({ indicator }: { readonly indicator: Indicator }) {
  const { language } = useUi();
  const words = visionWords(language);
  const { latest } = indicator;
  if (!latest) return <span className="soft">{words.indicator.unknown}</span>;
  const share = progressOf({ ...indicator, current: latest.value });
  return (
    <div className="vision__progress">
      <span className="vision__figure">
        {sayFigure(language, latest.value)}
        <span className="soft"> ({formatDay(language, latest.measuredOn)})</span>
      </span>
      {share === null ? null : (
        <Meter
          label={words.indicator.progressOf(indicator.name)}
          labelHidden
          share={share}
          word={
            share < 0
              ? words.indicator.backwards
              : share >= 1
                ? words.indicator.passed
                : words.indicator.of(formatPercent(language, share))
          }
        />
      )}
    </div>
  );
}

interface IndicatorDeedsProps {
  readonly indicator: Indicator;
  readonly goal: Goal;
  readonly number: number;
  readonly mayChange: boolean;
}

function IndicatorDeeds({ indicator, goal, number, mayChange }: IndicatorDeedsProps) {
  const { language } = useUi();
  const words = visionWords(language);
  const at = goal.indicators.findIndex(({ id }) => id === indicator.id);
  return (
    <div className="vision__deeds">
      <ButtonRow>
        <ButtonLink
          icon="chart"
          small
          kind="quiet"
          iconOnly
          href={`/visie/${number}/indicator/${indicator.id}`}
        >
          {words.indicator.measureOf(indicator.name)}
        </ButtonLink>
        {mayChange ? (
          <>
            <ButtonLink
              icon="edit"
              small
              kind="quiet"
              iconOnly
              href={`/visie/${number}/doel/${goal.id}/indicator/${indicator.id}`}
            >
              {`${words.page.edit}${colon(language)}${indicator.name}`}
            </ButtonLink>
            <PartDeeds
              kind="indicator"
              id={indicator.id}
              name={indicator.name}
              at={at}
              last={goal.indicators.length - 1}
              number={number}
            />
          </>
        ) : null}
      </ButtonRow>
    </div>
  );
}
