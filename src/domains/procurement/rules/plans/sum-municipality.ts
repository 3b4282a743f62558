import { type PurchaseLine, shownLevel } from "./purchase-line.ts";
import { topicOfReasons } from "./topic-of-reasons.ts";

export type MunicipalitySums = {
  readonly lines: number;
  readonly promising: number;
  readonly cents: number;
  readonly promisingCents: number;
  /** By year, in order: everything, and what has potential. */
  readonly years: readonly {
    readonly year: number;
    readonly cents: number;
    readonly promisingCents: number;
  }[];
  /** Of what has potential, by group of our tree of activities; null: no kind of work is told. The largest first. */
  readonly byTopic: readonly {
    readonly topic: string | null;
    readonly count: number;
    readonly cents: number;
  }[];
};

/** Adds up the planned purchases of a municipality. */
export function sumMunicipality(lines: readonly PurchaseLine[]): MunicipalitySums {
  const years = new Map<number, { cents: number; promisingCents: number }>();
  const topics = new Map<string | null, { count: number; cents: number }>();
  let promisingCount = 0;
  let cents = 0;
  let promisingCents = 0;
  for (const line of lines) {
    const total = line.totalCents ?? 0;
    const isPromising = hasPotential(line);
    cents += total;
    for (const [year, amount] of Object.entries(line.years)) {
      const sum = years.get(Number(year)) ?? { cents: 0, promisingCents: 0 };
      sum.cents += amount;
      if (isPromising) sum.promisingCents += amount;
      years.set(Number(year), sum);
    }
    if (!isPromising) continue;
    promisingCount += 1;
    promisingCents += total;
    const topic = topicOf(line);
    const sum = topics.get(topic) ?? { count: 0, cents: 0 };
    topics.set(topic, { count: sum.count + 1, cents: sum.cents + total });
  }
  return {
    ...{ lines: lines.length, promising: promisingCount, cents, promisingCents },
    years: [...years]
      .map(([year, sum]) => ({ year, ...sum }))
      .sort((one, other) => one.year - other.year),
    byTopic: [...topics]
      .map(([topic, sum]) => ({ topic, ...sum }))
      .sort((one, other) => other.cents - one.cents || other.count - one.count),
  };
}

/** What a person put aside has none, whatever was calculated. */
const hasPotential = (line: PurchaseLine): boolean => {
  const level = shownLevel(line);
  return (level === "likely" || level === "possible") && line.state !== "not-suited";
};

/** The kind of work that speaks loudest for it, else the group of the first activity its words name. */
const topicOf = (line: PurchaseLine): string | null =>
  topicOfReasons(line.reasons) ?? line.activities[0]?.split("/")[0] ?? null;
