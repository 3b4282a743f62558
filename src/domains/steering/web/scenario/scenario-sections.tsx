import { DataTable, formatNumber, SectionHeader, useUi } from "#ui";
import { askingPerMunicipality } from "../../rules/scenario/compute-scenario.ts";
import { hiddenRows } from "../../rules/scenario/hide-few.ts";
import type { Estimate, Scenario, ScenarioResult } from "../../rules/scenario/scenario.ts";
import { scenarioWords } from "../../text/scenario/index.ts";
import { quarterShort, whole } from "./scenario-format.ts";
import "./scenario.css";

/** Asked, free, placed and waiting for each quarter, with what doubt makes of the waiting. */
export function QuarterTable({
  result,
  address,
}: {
  readonly result: ScenarioResult;
  readonly address: string;
}) {
  const { language } = useUi();
  const words = scenarioWords(language);
  const rows = result.middle.map((row, at) => ({
    ...row,
    heavy: result.heavy[at]?.waiting ?? 0,
    light: result.light[at]?.waiting ?? 0,
  }));
  type Row = (typeof rows)[number];
  const figure = (key: string, label: string, value: (row: Row) => number) => ({
    key,
    label,
    numeric: true,
    cell: (row: Row) => whole(language, value(row)),
  });
  return (
    <>
      <SectionHeader title={words.sheet.tableTitle} />
      <DataTable
        caption={words.sheet.tableTitle}
        captionHidden
        density="dense"
        narrow="scroll"
        address={address}
        rows={rows}
        keyOf={({ quarter }) => quarter}
        empty={null}
        columns={[
          {
            key: "quarter",
            label: words.sheet.quarter,
            rowHeader: true,
            cell: ({ quarter }) => quarterShort(words, quarter),
          },
          figure("asking", words.sheet.asking, ({ asking }) => asking),
          figure("free", words.sheet.free, ({ free }) => free),
          figure("placed", words.sheet.placed, ({ placed }) => placed),
          figure("waiting", words.sheet.waitingEnd, ({ waiting }) => waiting),
          figure("heavy", words.sheet.variants.heavy, ({ heavy }) => heavy),
          figure("light", words.sheet.variants.light, ({ light }) => light),
        ]}
      />
    </>
  );
}

interface NamedProps {
  readonly scenario: Scenario;
  /** Names of the municipalities by NIS. */
  readonly names: Readonly<Record<string, string>>;
}

/** Who will ask, per municipality; few people are not shown. */
export function MunicipalitySection({
  scenario,
  names,
  address,
}: NamedProps & { readonly address: string }) {
  const { language } = useUi();
  const words = scenarioWords(language);
  const asking = [...askingPerMunicipality(scenario)];
  if (asking.every(([nis]) => nis === "")) return null;
  const hidden = hiddenRows(asking.map(([, people]) => people));
  const rows = asking.map(([nis, people], at) => ({
    nis,
    name: nis === "" ? words.sheet.whole : (names[nis] ?? nis),
    people: hidden[at] ? words.sheet.few : whole(language, people),
  }));
  return (
    <>
      <SectionHeader title={words.sheet.perMunicipality} />
      <p>{words.sheet.perMunicipalityLede}</p>
      <DataTable
        caption={words.sheet.perMunicipality}
        captionHidden
        density="dense"
        address={address}
        rows={rows}
        keyOf={({ nis }) => nis}
        empty={null}
        columns={[
          {
            key: "name",
            label: words.sheet.municipality,
            rowHeader: true,
            cell: ({ name }) => name,
          },
          {
            key: "people",
            label: words.sheet.people,
            numeric: true,
            cell: ({ people }) => people,
          },
        ]}
      />
    </>
  );
}

interface Assumption {
  readonly key: string;
  readonly label: string;
  readonly value: Estimate;
  readonly percent?: boolean;
  readonly source: string;
}

/** Every figure that was assumed, with its doubt and where it comes from. */
export function AssumptionsSection({ scenario, names }: NamedProps) {
  const { language } = useUi();
  const words = scenarioWords(language);
  const inflow = scenario.inflow.map((line, at): Assumption => {
    const where = line.nis ? ` (${names[line.nis] ?? line.nis})` : "";
    const spread = words.sheet.spread(quarterShort(words, line.from), line.quarters);
    const label = `${line.label}${where}, ${spread}`;
    return { key: `inflow ${at}`, label, value: line.people, source: line.source };
  });
  const steps = scenario.steps.map(
    ({ label, share, source }, at): Assumption => ({
      key: `step ${at}`,
      label,
      value: share,
      percent: true,
      source,
    }),
  );
  const places = scenario.places.flatMap(({ label, freeNow, perQuarter, source }, at) => [
    { key: `free ${at}`, label: words.sheet.freeNow(label), value: freeNow, source },
    { key: `per ${at}`, label: words.sheet.perQuarter(label), value: perQuarter, source },
  ]);
  return (
    <>
      <SectionHeader title={words.sheet.assumptions} />
      <div className="scenario__assumptions">
        <AssumptionTable caption={words.sheet.inflow} rows={inflow} />
        <AssumptionTable caption={words.sheet.steps} rows={steps} />
        <AssumptionTable caption={words.sheet.places} rows={places} />
      </div>
    </>
  );
}

function AssumptionTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly Assumption[];
}) {
  const { language } = useUi();
  const words = scenarioWords(language);
  if (rows.length === 0) return null;
  const write = (value: number, percent: boolean | undefined) =>
    percent ? `${formatNumber(language, value * 100)}\u00a0%` : formatNumber(language, value);
  return (
    <DataTable
      caption={caption}
      density="dense"
      address=""
      rows={rows}
      keyOf={({ key }) => key}
      empty={null}
      columns={[
        {
          key: "label",
          label: words.sheet.assumption,
          rowHeader: true,
          cell: ({ label }) => label,
        },
        {
          key: "value",
          label: words.sheet.value,
          numeric: true,
          cell: ({ value, percent }) => write(value.middle, percent),
        },
        {
          key: "range",
          label: words.sheet.range,
          numeric: true,
          cell: ({ value, percent }) =>
            value.low === value.high
              ? "–"
              : words.sheet.between(
                  formatNumber(language, value.low * (percent ? 100 : 1)),
                  write(value.high, percent),
                ),
        },
        {
          key: "source",
          label: words.sheet.source,
          cell: ({ source }) => source || <em>{words.sheet.noSource}</em>,
        },
      ]}
    />
  );
}
