import type { FactValues } from "./fact-value.ts";
import { type FactRow, numberIn, numberOf, rowsIn } from "./fact-value.ts";

export const contradictionKinds = [
  "more-than-total",
  "sum-differs",
  "part-of-nothing",
  "more-than-energy",
  "fuels-without-emission",
  "in-the-future",
  "period-reversed",
  "period-too-long",
  "years-reversed",
  "unknown-site",
  "in-and-near",
  "nature-too-large",
  "none-and-others",
  "other-country-missing",
] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

/** Two facts that cannot both be true. */
export type Contradiction = {
  readonly kind: ContradictionKind;
  /** Keys of the facts concerned, two at least. */
  readonly facts: readonly [string, string, ...string[]];
  /** What was filled in, in the order of the facts, where they are numbers. */
  readonly numbers: readonly number[];
};

type Check = (values: FactValues, today: string) => readonly Contradiction[];

const found = (
  kind: ContradictionKind,
  facts: Contradiction["facts"],
  numbers: readonly number[] = [],
): Contradiction => ({ kind, facts, numbers });

// Sums of decimals as people type them never meet to the last digit.
const slack = 0.005;
const above = (part: number, whole: number): boolean =>
  part > whole + slack * Math.max(1, Math.abs(whole));
const differs = (a: number, b: number): boolean => above(a, b) || above(b, a);

/** Each part at most the whole; where there is no whole at all, the words are plainer. */
const within =
  (whole: string, parts: readonly string[]): Check =>
  (values) => {
    const most = numberIn(values, whole);
    if (most === null) return [];
    return parts.flatMap((part) => {
      const number = numberIn(values, part);
      if (number === null || !above(number, most)) return [];
      const kind = most === 0 ? "part-of-nothing" : "more-than-total";
      return [found(kind, [whole, part], [most, number])];
    });
  };

/** Parts that are all known make up the whole; parts that are not all known are at most the whole. */
const addsUp =
  (whole: string, needed: readonly string[], free: readonly string[] = []): Check =>
  (values) => {
    const total = numberIn(values, whole);
    const known = [...needed, ...free].filter((part) => numberIn(values, part) !== null);
    const [first, ...others] = known;
    if (total === null || first === undefined) return [];
    const sum = known.reduce((amount, part) => amount + (numberIn(values, part) ?? 0), 0);
    const isWhole = needed.every((part) => known.includes(part));
    const wrong = isWhole ? differs(sum, total) : above(sum, total);
    // One part that passes the total was told already, by its own name.
    const isTold = known.some((part) => above(numberIn(values, part) ?? 0, total));
    return wrong && !isTold ? [found("sum-differs", [whole, first, ...others], [total, sum])] : [];
  };

/** Something that only people who work there can have. */
const withoutStaff: Check = (values) => {
  if (numberIn(values, "staff-total") !== 0) return [];
  return ["accidents", "fatalities", "training-men", "training-women", "staff-left"].flatMap(
    (fact) => {
      const number = numberIn(values, fact);
      return number !== null && number > 0
        ? [found("part-of-nothing", ["staff-total", fact], [0, number])]
        : [];
    },
  );
};

/** Nobody has a contract, and yet there are women or men: told even where the total was left open. */
const withoutContracts: Check = (values) => {
  const isNobody = ["staff-permanent", "staff-temporary"].every(
    (contract) => numberIn(values, contract) === 0,
  );
  if (!isNobody || numberIn(values, "staff-total") !== null) return [];
  return ["staff-men", "staff-women", "staff-other", "staff-unsaid"].flatMap((group) => {
    const number = numberIn(values, group);
    return number !== null && number > 0
      ? [found("part-of-nothing", ["staff-permanent", group], [0, number])]
      : [];
  });
};

const energyParts = ["electricity", "self", "fuels"].flatMap((kind) => [
  `energy-${kind}-green`,
  `energy-${kind}-grey`,
]);

const energy: Check = (values) => {
  const total = numberIn(values, "energy-total");
  const known = energyParts.filter((part) => numberIn(values, part) !== null);
  const [first, ...others] = known;
  if (total === null || first === undefined) return [];
  const sum = known.reduce((amount, part) => amount + (numberIn(values, part) ?? 0), 0);
  return above(sum, total)
    ? [found("more-than-energy", ["energy-total", first, ...others], [total, sum])]
    : [];
};

const fuels: Check = (values) => {
  const burned = numberIn(values, "energy-fuels-grey");
  return burned !== null && burned > 0 && numberIn(values, "scope1") === 0
    ? [found("fuels-without-emission", ["energy-fuels-grey", "scope1"], [burned, 0])]
    : [];
};

const textIn = (values: FactValues, key: string): string | null => {
  const value = values.get(key);
  return typeof value === "string" ? value : null;
};

const period: Check = (values, today) => {
  const start = textIn(values, "period-start");
  const end = textIn(values, "period-end");
  const both = ["period-start", "period-end"] as const;
  if (start !== null && start > today) return [found("in-the-future", both)];
  if (start === null || end === null) return [];
  if (end < start) return [found("period-reversed", both)];
  // The first financial year may last up to two years in Belgium.
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 2
    ? [found("period-too-long", both)]
    : [];
};

const targets: Check = (values) => {
  const base = numberIn(values, "target-base-year");
  const year = numberIn(values, "target-year");
  return base !== null && year !== null && year <= base
    ? [found("years-reversed", ["target-base-year", "target-year"], [base, year])]
    : [];
};

const nature: Check = (values) => {
  const count = rowsIn(values, "sites").length;
  const both = ["nature-sites", "sites"] as const;
  return rowsIn(values, "nature-sites").flatMap((row) => {
    const site = numberOf(row, "site");
    return [
      ...(site !== null && (site < 1 || site > count)
        ? [found("unknown-site", both, [site, count])]
        : []),
      ...(row.in === true && row.near === true
        ? [found("in-and-near", both, site === null ? [] : [site])]
        : []),
    ];
  });
};

const land: Check = (values) => {
  const total = numberIn(values, "land-total");
  const sealed = numberIn(values, "land-sealed");
  const green = numberIn(values, "land-nature");
  return total !== null && sealed !== null && green !== null && above(sealed + green, total)
    ? [
        found(
          "nature-too-large",
          ["land-total", "land-sealed", "land-nature"],
          [total, sealed + green],
        ),
      ]
    : [];
};

const excluded: Check = (values) => {
  const value = values.get("excluded");
  return Array.isArray(value) && value.length > 1 && (value as readonly unknown[]).includes("none")
    ? [found("none-and-others", ["excluded", "excluded"])]
    : [];
};

const sum = (rows: readonly FactRow[], column: string): number =>
  rows.reduce((amount, row) => amount + (numberOf(row, column) ?? 0), 0);

const countries: Check = (values) => {
  const total = numberIn(values, "staff-total");
  const rows = rowsIn(values, "staff-countries");
  if (total === null || rows.length === 0) return [];
  const counted = sum(rows, "number");
  if (rows.every((row) => numberOf(row, "number") !== null) && differs(counted, total)) {
    return [found("sum-differs", ["staff-total", "staff-countries"], [total, counted])];
  }
  return values.get("countries-any") === true && rows.length === 1
    ? [found("other-country-missing", ["countries-any", "staff-countries"])]
    : [];
};

const sales: Check = (values) => {
  const parts = ["weapons", "tobacco", "coal", "oil", "gas", "chemicals"].map((k) => `sales-${k}`);
  const known = parts.filter((part) => numberIn(values, part) !== null);
  const [first, ...others] = known;
  if (first === undefined) return [];
  const turnover = numberIn(values, "turnover");
  const amount = known.reduce((total, part) => total + (numberIn(values, part) ?? 0), 0);
  if (turnover === null || !above(amount, turnover)) return [];
  return [found("more-than-total", ["turnover", first, ...others], [turnover, amount])];
};

const checks: readonly Check[] = [
  within("staff-total", [
    ...["staff-permanent", "staff-temporary", "staff-men", "staff-women", "staff-other"],
    ...["staff-unsaid", "covered"],
  ]),
  addsUp("staff-total", ["staff-permanent", "staff-temporary"]),
  addsUp("staff-total", ["staff-men", "staff-women"], ["staff-other", "staff-unsaid"]),
  withoutStaff,
  withoutContracts,
  energy,
  fuels,
  period,
  targets,
  nature,
  land,
  within("land-total", ["land-sealed", "land-nature"]),
  within("water", ["water-stress", "water-discharge"]),
  excluded,
  countries,
  sales,
];

/** Every two facts that cannot both be true: both are named, none is changed. */
export const findContradictions = (values: FactValues, today: string): readonly Contradiction[] =>
  checks.flatMap((check) => check(values, today));
