import type { Day } from "#kernel/day";
import type { Figures } from "../contracts/contract.ts";
import { isSmallCount } from "../contracts/small-counts.ts";
import {
  countAbove,
  countFates,
  type FollowedPurchase,
  shareOf,
} from "../library/follow-policy.ts";
import type { Policy } from "../library/policy.ts";
import { shareRange } from "../spend-view/share-range.ts";
import { linesHref } from "../spend-view/spend-filter.ts";

/** Where a figure comes from. */
export type FigureSource = "policy" | "contracts" | "purchases" | "spend" | "radar" | "plans";

export const clientFigureKeys = [
  "policyShare",
  "reachedShare",
  "spendTotal",
  "spendSocial",
  "spendNear",
  "above",
  "withClause",
  "motivated",
  "missing",
  "unknown",
  "hoursPromised",
  "hoursDelivered",
  "placesPromised",
  "placesDelivered",
  "centsPromised",
  "centsDelivered",
  "notices",
  "planLines",
  "missed",
] as const;
export type ClientFigureKey = (typeof clientFigureKeys)[number];

/** Why there is no figure. */
export type WhyNone =
  | "no-policy"
  | "no-share"
  | "no-budget"
  | "no-ledger"
  | "no-contract"
  | "not-allowed"
  /** There is spending, and nobody looked yet who could do it. */
  | "not-looked"
  /** 1 to 3 persons: not said how many. */
  | "few";

export type ClientFigure = {
  readonly key: ClientFigureKey;
  readonly unit: "percent" | "cents" | "count" | "hours";
  /** Percent with two decimals, cents, a count or hours; null: see `none`. */
  readonly value: number | null;
  /** The most it can be, where part of the whole is unknown. */
  readonly atMost: number | null;
  readonly none: WhyNone | null;
  readonly source: FigureSource;
  readonly asOf: Day | null;
  /** The rows behind it. */
  readonly href: string | null;
};

export type ClientSpend = {
  readonly totalCents: number;
  readonly socialCents: number;
  readonly unknownCents: number;
  readonly nearCents: number;
  readonly localUnknownCents: number;
  readonly lines: number;
  readonly settledOn: Day | null;
};

export type ClientInputs = {
  readonly nis: string;
  readonly year: number;
  readonly today: Day;
  /** That of the last day of the year, or of today in this year. */
  readonly policy: Policy | null;
  /** null: the reader may not see them. */
  readonly followed: readonly FollowedPurchase[] | null;
  readonly contracts: {
    readonly count: number;
    readonly promised: Figures;
    readonly delivered: Figures;
    /** What contracts bring to the social economy in the year. */
    readonly socialCents: number;
  } | null;
  readonly spend: ClientSpend | null;
  readonly chances: { readonly notices: number; readonly planLines: number };
  /** Spend in categories where local social suppliers are; "not-looked": nobody looked yet. */
  readonly missedCents: number | "not-looked" | null;
};

/** Every figure of the page of a municipality, in its order, each with its source, day and rows. */
export function composeClientFigures(given: ClientInputs): ClientFigure[] {
  return [
    ...shareFigures(given),
    ...spendFigures(given),
    ...clauseFigures(given),
    ...deliveryFigures(given),
    ...chanceFigures(given),
  ];
}

const figure = (
  key: ClientFigureKey,
  given: Partial<ClientFigure> & Pick<ClientFigure, "unit" | "source">,
): ClientFigure => ({
  key,
  value: null,
  atMost: null,
  none: null,
  asOf: null,
  href: null,
  ...given,
});

const hrefOf = ({ nis, year }: ClientInputs, part: string) =>
  `/opdrachtgever/${nis}?jaar=${year}${part}`;

function shareFigures(given: ClientInputs): ClientFigure[] {
  const { policy, contracts, nis, today } = given;
  const href = `/clausules/beleid/${nis}`;
  const wanted = policy?.sharePercent ?? null;
  const none = policy === null ? "no-policy" : wanted === null ? "no-share" : null;
  return [
    figure("policyShare", {
      unit: "percent",
      source: "policy",
      value: wanted,
      none,
      asOf: policy?.decidedOn ?? policy?.validFrom ?? null,
      href,
    }),
    reached(policy, contracts, { today, href: hrefOf(given, "#opdrachten") }),
  ];
}

function reached(
  policy: Policy | null,
  contracts: ClientInputs["contracts"],
  { today, href }: { readonly today: Day; readonly href: string },
): ClientFigure {
  const base = { unit: "percent", source: "contracts", asOf: today, href } as const;
  if (contracts === null) return figure("reachedShare", { ...base, none: "not-allowed" });
  if (policy === null) return figure("reachedShare", { ...base, none: "no-policy" });
  // Nobody wrote a contract down: that is not the same as nothing was bought.
  if (contracts.count === 0) return figure("reachedShare", { ...base, none: "no-contract" });
  const { percent } = shareOf(contracts.socialCents, policy.shareBudgetCents);
  return figure("reachedShare", {
    ...base,
    value: percent,
    none: percent === null ? "no-budget" : null,
  });
}

function spendFigures({ spend, nis, year }: ClientInputs): ClientFigure[] {
  const base = { source: "spend", asOf: spend?.settledOn ?? null } as const;
  const none = spend === null ? "not-allowed" : spend.lines === 0 ? "no-ledger" : null;
  if (spend === null || none) {
    return [
      figure("spendTotal", { ...base, unit: "cents", none }),
      figure("spendSocial", { ...base, unit: "percent", none }),
      figure("spendNear", { ...base, unit: "percent", none }),
    ];
  }
  const percents = (part: number, unknown: number) => {
    const range = shareRange(part, unknown, spend.totalCents);
    // Finer than what is shown: rounded twice, 57,648 would read as 57,7.
    const round = (share: number) => Math.round(share * 1e6) / 1e4;
    return range
      ? { value: round(range.atLeast), atMost: round(range.atMost) }
      : { none: "no-ledger" as const };
  };
  return [
    figure("spendTotal", {
      ...base,
      unit: "cents",
      value: spend.totalCents,
      href: linesHref({ year, nis }),
    }),
    figure("spendSocial", {
      ...base,
      unit: "percent",
      ...percents(spend.socialCents, spend.unknownCents),
      href: linesHref({ year, nis, social: "social" }),
    }),
    figure("spendNear", {
      ...base,
      unit: "percent",
      ...percents(spend.nearCents, spend.localUnknownCents),
      href: linesHref({ year, nis, local: "near" }),
    }),
  ];
}

function clauseFigures(given: ClientInputs): ClientFigure[] {
  const { followed, today } = given;
  const base = { unit: "count", source: "purchases", asOf: today } as const;
  const keys = ["above", "withClause", "motivated", "missing", "unknown"] as const;
  if (followed === null) return keys.map((key) => figure(key, { ...base, none: "not-allowed" }));
  const counts = countFates(followed);
  const values = {
    above: countAbove(counts),
    withClause: counts["with-clause"],
    motivated: counts.motivated,
    missing: counts.missing,
    unknown: counts["clause-unknown"] + counts["amount-unknown"],
  };
  const hasThresholds = followed.some(({ fate }) => fate !== "no-policy") || given.policy !== null;
  return keys.map((key) =>
    hasThresholds
      ? figure(key, {
          ...base,
          value: values[key],
          href: `/clausules/beleid/${given.nis}?jaar=${given.year}&lot=${fateNames[key]}#aankopen`,
        })
      : figure(key, { ...base, none: "no-policy" }),
  );
}

/** How a count of purchases is called in an address. */
export const fateNames = {
  above: "boven",
  withClause: "met",
  motivated: "gemotiveerd",
  missing: "zonder",
  unknown: "onbekend",
} as const;

function deliveryFigures(given: ClientInputs): ClientFigure[] {
  const { contracts, today, nis, year } = given;
  const base = {
    source: "contracts",
    asOf: today,
    href: `/opdrachten?gemeente=${nis}&jaar=${year}`,
  } as const;
  const rows = [
    ["hoursPromised", "hours", contracts?.promised.hours],
    ["hoursDelivered", "hours", contracts?.delivered.hours],
    ["placesPromised", "count", contracts?.promised.places],
    ["placesDelivered", "count", contracts?.delivered.places],
    ["centsPromised", "cents", contracts?.promised.cents],
    ["centsDelivered", "cents", contracts?.delivered.cents],
  ] as const;
  return rows.map(([key, unit, value]) => {
    if (contracts === null) return figure(key, { ...base, unit, none: "not-allowed", href: null });
    if (contracts.count === 0) return figure(key, { ...base, unit, none: "no-contract" });
    const isPersons = key === "placesPromised" || key === "placesDelivered";
    return isPersons && isSmallCount(value ?? 0)
      ? figure(key, { ...base, unit, none: "few" })
      : figure(key, { ...base, unit, value: value ?? 0 });
  });
}

function chanceFigures({ chances, missedCents, spend, nis, year, today }: ClientInputs) {
  const none =
    spend === null
      ? "not-allowed"
      : spend.lines === 0
        ? "no-ledger"
        : typeof missedCents === "number"
          ? null
          : "not-looked";
  return [
    figure("notices", {
      unit: "count",
      source: "radar",
      value: chances.notices,
      asOf: today,
      href: `/radar?gemeente=${nis}`,
    }),
    figure("planLines", {
      unit: "count",
      source: "plans",
      value: chances.planLines,
      asOf: today,
      href: `/aankoopplannen/gemeente/${nis}`,
    }),
    figure("missed", {
      unit: "cents",
      source: "spend",
      value: none === null && typeof missedCents === "number" ? missedCents : null,
      none,
      asOf: spend?.settledOn ?? null,
      href:
        none === null || none === "not-looked"
          ? `/uitgaven/kansen?jaar=${year}&gemeente=${nis}`
          : null,
    }),
  ];
}
