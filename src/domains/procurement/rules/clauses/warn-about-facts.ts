import type { AdviceWarning } from "./advice.ts";
import type { AdviceFacts, CountedValue } from "./advice-facts.ts";
import { europeanFigure, type Figures, nearestFigure, nextChange } from "./figures-on.ts";
import type { FigureKey, ProcurementRules, Regime } from "./procurement-rules.ts";
import { type RegimeFound, regimeOf } from "./regime.ts";

type Case = {
  readonly facts: AdviceFacts;
  readonly value: CountedValue;
  readonly figures: Figures;
  readonly found: RegimeFound;
  readonly rules: ProcurementRules;
};

/** Days ahead within which other thresholds may surprise. */
const lookAheadDays = 120;

/** Everything about the facts that a careful reader would ask, in the order of the form. */
export const warnAboutFacts = (of: Case): AdviceWarning[] => [
  ...aboutPeriod(of),
  ...aboutValue(of),
  ...aboutLots(of),
  ...aboutKind(of),
  ...(of.facts.months === null ? [{ kind: "duration-missing" } as const] : []),
];

function aboutPeriod({ facts, value, found, rules, figures }: Case): AdviceWarning[] {
  const warnings: AdviceWarning[] = [];
  if (found.kind === "no-figure") {
    warnings.push({ kind: "period-unknown", missing: found.missing });
    for (const key of found.missing) {
      const near = nearestFigure(rules.figures, key, facts.day);
      if (near) warnings.push({ kind: "indication", figure: near });
    }
  }
  const european = europeanFigure[facts.kind];
  const change = nextChange(rules.figures, european, facts.day, lookAheadDays);
  if (change && found.kind === "known" && value.cents !== null) {
    const later = new Map(figures).set(european, change.figure);
    const after = regimeOf(facts.kind, value.cents, later);
    if (after.kind === "known" && after.regime !== found.regime) {
      warnings.push({ kind: "regime-changes", on: change.on, regime: after.regime });
    } else {
      warnings.push({ kind: "figure-changes", on: change.on, figure: change.figure });
    }
  }
  return warnings;
}

function aboutValue({ facts, value, figures }: Case): AdviceWarning[] {
  if (value.cents === null) return [{ kind: "value-missing" }];
  const near = figures.get("near-share")?.value ?? 0;
  const keys: FigureKey[] = [
    "low-value",
    facts.kind === "social-services" ? "without-publication-social" : "without-publication",
    europeanFigure[facts.kind],
  ];
  const seen = new Set<number>();
  return keys.flatMap((key): AdviceWarning[] => {
    const figure = figures.get(key);
    const cents = value.cents ?? 0;
    if (!figure || cents >= figure.value || cents < figure.value * (1 - near / 100)) return [];
    if (seen.has(figure.value)) return [];
    seen.add(figure.value);
    return [{ kind: "near-figure", figure, cents }];
  });
}

const regimesOfEurope: readonly Regime[] = ["eu", "light-eu"];

function aboutLots({ facts, value, figures, found }: Case): AdviceWarning[] {
  const warnings: AdviceWarning[] = [];
  const { lotsCents: lots } = value;
  const { cents: estimate } = facts;
  if (lots !== null && estimate !== null && lots > estimate) {
    warnings.push({ kind: "lots-over", lots, estimate });
  }
  if (lots !== null && estimate !== null && lots < estimate && value.lotsWithoutValue === 0) {
    warnings.push({ kind: "lots-under", lots, estimate });
  }
  if (value.lotsWithoutValue > 0 && facts.lots.length > 0) {
    warnings.push({ kind: "lots-without-value", count: value.lotsWithoutValue });
  }
  if (facts.lots.length === 1) warnings.push({ kind: "one-lot" });
  const weigh = figures.get("weigh-lots");
  if (weigh && value.cents !== null && value.cents >= weigh.value && facts.lots.length < 2) {
    warnings.push({ kind: "weigh-lots", figure: weigh });
  }
  const small = figures.get(facts.kind === "works" ? "lot-exception-works" : "lot-exception-goods");
  const share = figures.get("lot-exception-share");
  const isEuropean = found.kind === "known" && regimesOfEurope.includes(found.regime);
  const hasSmall = facts.lots.some(({ cents }) => cents !== null && small && cents < small.value);
  if (isEuropean && small && share && hasSmall && facts.lots.length > 1) {
    warnings.push({ kind: "lot-exception", figure: small, share: share.value });
  }
  return warnings;
}

function aboutKind({ facts, rules }: Case): AdviceWarning[] {
  const group = facts.activity?.split("/")[0];
  const byActivity = rules.sectors.find(({ activities }) => group && activities.includes(group));
  const byCpv = rules.sectors.find(({ cpv }) => cpv.some((code) => facts.cpv?.startsWith(code)));
  const sector = byActivity ?? byCpv;
  if (!sector) return [];
  if (facts.kind === "social-services" && sector.listed === "no") return [{ kind: "not-listed" }];
  if (facts.kind === "services" && sector.listed === "perhaps") return [{ kind: "perhaps-listed" }];
  return [];
}
