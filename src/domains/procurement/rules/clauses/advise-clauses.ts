import type { ClauseFamily, ClauseSector } from "../library/families.ts";
import type {
  Advice,
  AdviceWarning,
  PolicyCheck,
  ProcedureAdvice,
  Proposal,
  RouteAdvice,
  WorkHours,
} from "./advice.ts";
import { type AdviceFacts, countedValue, placesOf } from "./advice-facts.ts";
import { type Capacity, countBidders, forTheWhole } from "./capacity.ts";
import { decidingFigures, type Figures, figuresOn, nearestFigure } from "./figures-on.ts";
import {
  isCompetitionShown,
  judgeRoute,
  type RouteCase,
  type RouteJudgement,
} from "./judge-route.ts";
import {
  type Figure,
  figureKeys,
  type Only,
  type ProcedureRule,
  type ProcurementRules,
  type Regime,
  type RouteRule,
  versionLabel,
} from "./procurement-rules.ts";
import { proposeLots, worksOf } from "./propose-lots.ts";
import { bandsOf, regimeOf, regimesOf } from "./regime.ts";
import { warnAboutFacts } from "./warn-about-facts.ts";

export type AdviceSurroundings = {
  /** Null: the register was not asked. */
  readonly capacity: Capacity | null;
  readonly policy: PolicyCheck | null;
  readonly sector: ClauseSector | null;
  /** Kinds of work the words speak of, two or more, when the buyer named none. */
  readonly readWorks?: readonly string[];
};

/**
 * Which legal routes fit a purchase, each with why, under what conditions, what may go wrong and what to answer. The same
 * facts, rules and capacity always give the same advice; it holds everything it says, so that later rules do not change it.
 */
export function adviseClauses(
  facts: AdviceFacts,
  rules: ProcurementRules,
  { capacity, policy, sector, readWorks = [] }: AdviceSurroundings = {
    capacity: null,
    policy: null,
    sector: null,
  },
): Advice {
  const figures = figuresOn(rules.figures, facts.day);
  const value = countedValue(facts);
  const found = regimeOf(facts.kind, value.cents, figures);
  const regime = found.kind === "known" ? found.regime : null;
  const indicative =
    found.kind === "no-figure" ? indicativeRegime(facts, value.cents, rules) : null;
  const hours = hoursOf(facts, value.cents, figures);
  const proposal = proposalOf(hours, figures, policy, facts.months);
  const works = worksOf(facts, readWorks);
  const bidders = countBidders(
    forTheWhole(capacity?.operators ?? [], works, placesOf(facts)),
    hours.perMonth,
  );
  const divisions = proposeLots(facts, {
    hours,
    works,
    operators: capacity?.operators ?? [],
    least: figures.get("least-bidders")?.value ?? 1,
  });
  const of: RouteCase = {
    facts,
    kind: facts.kind,
    regime,
    indicative,
    cents: value.cents,
    figures,
    capacity,
    bidders,
    hours,
    proposal,
    divisions,
  };
  const routes = rankRoutes(
    keepOpenFirst(rules.routes.map((route) => adviseRoute(route, of, rules))),
    rules.routes,
  );
  const fields = new Set(routes.flatMap((route) => route.fields.map(({ field }) => field)));
  return {
    rulesVersion: versionLabel(rules),
    facts,
    value,
    regime,
    indicative,
    bands: value.cents === null ? bandsOf(facts.kind, figures) : [],
    figures: figureKeys.flatMap((key) => figures.get(key) ?? []),
    procedures: rules.procedures
      .toSorted((a, b) => a.position - b.position)
      .map((procedure) => adviseProcedure(procedure, of)),
    duties: rules.duties.filter(
      ({ regimes }) => regimes.length === 0 || (regime !== null && regimes.includes(regime)),
    ),
    routes,
    warnings: [...consultMarket(of), ...warnAboutFacts({ facts, value, figures, found, rules })],
    hours,
    proposal,
    policy,
    sector,
    readWorks,
    capacity,
    bidders,
    fields: rules.fields.filter(({ key }) => fields.has(key)),
    sources: rules.sources,
  };
}

/** Somebody is known, yet too few to say that there is competition: the market is asked first. */
function consultMarket(of: RouteCase): AdviceWarning[] {
  const { capacity, regime, bidders, hours } = of;
  if (capacity === null || bidders.all === 0 || regime === "low-value") return [];
  if (isCompetitionShown(of)) return [];
  const { unknown } = bidders;
  const able = hours.perMonth === null ? bidders.reserved : bidders.carrying + unknown;
  return [{ kind: "consult-market", able, ask: bidders.all - able, unknown }];
}

/** Hours as given, else the value divided by what an hour costs. */
function hoursOf(facts: AdviceFacts, cents: number | null, figures: Figures): WorkHours {
  const cost = figures.get("hour-cost")?.value;
  const perMonth = (total: number) =>
    facts.months === null ? null : Math.round(total / facts.months);
  if (facts.hours !== null) {
    return { total: facts.hours, perMonth: perMonth(facts.hours), from: "given" };
  }
  if (cents === null || cost === undefined) return { total: null, perMonth: null, from: "unknown" };
  const total = Math.round(cents / cost);
  return { total, perMonth: perMonth(total), from: "reckoned" };
}

function proposalOf(
  hours: WorkHours,
  figures: Figures,
  policy: PolicyCheck | null,
  months: number | null,
): Proposal {
  const ofPolicy = policy?.sharePercent ?? null;
  const share = ofPolicy ?? figures.get("proposed-share")?.value ?? 0;
  const total = hours.total === null ? null : Math.round((hours.total * share) / 100);
  return {
    share,
    from: ofPolicy === null ? "norm" : "policy",
    hours: total,
    hoursPerMonth: total === null || months === null ? null : Math.round(total / months),
  };
}

/** The regime by the figures nearest in time; null when even those are missing. */
function indicativeRegime(
  facts: AdviceFacts,
  cents: number | null,
  rules: ProcurementRules,
): Regime | null {
  const figures = new Map(figuresOn(rules.figures, facts.day));
  for (const key of decidingFigures(facts.kind)) {
    const near: Figure | undefined =
      figures.get(key) ?? nearestFigure(rules.figures, key, facts.day);
    if (near) figures.set(key, near);
  }
  const found = regimeOf(facts.kind, cents, figures);
  return found.kind === "known" ? found.regime : null;
}

const counts = (only: Only | undefined, { kind, regime }: RouteCase): boolean =>
  (!only?.kinds || only.kinds.includes(kind)) &&
  // Without a regime everything that may count is told.
  (!only?.regimes || regime === null || only.regimes.includes(regime));

/** A route before it is ranked. */
type Judged = {
  readonly route: Omit<RouteAdvice, "rank">;
  readonly isUnproven: boolean;
};

function adviseRoute(route: RouteRule, of: RouteCase, rules: ProcurementRules): Judged {
  const isInForce =
    route.from <= of.facts.day && (route.until === null || of.facts.day <= route.until);
  const judged: RouteJudgement = isInForce
    ? judgeRoute(route.key, of)
    : {
        verdict: "not-possible",
        reasons: [{ kind: "not-in-force", from: route.from }],
        shift: 0,
      };
  const weight = weightOf(route, of);
  const { conditions, risks, counters, fields } = route;
  const advised: Omit<RouteAdvice, "rank"> = {
    key: route.key,
    verdict: judged.verdict,
    score: weight + route.shifts[of.kind] + judged.shift,
    reasons: judged.reasons,
    name: route.name,
    what: route.what,
    article: route.article,
    source: route.source,
    further: route.further,
    certainty: route.certainty,
    conditions: conditions.filter(({ only }) => counts(only, of)),
    risks: risks.filter(({ only }) => counts(only, of)),
    counters: counters.filter(({ only }) => counts(only, of)),
    fields: fields
      .filter(({ only }) => counts(only, of))
      .map(({ field, code }) => ({ field, code: code ?? null })),
    notes: rules.notes.filter(({ about }) => about === route.key),
  };
  return { route: advised, isUnproven: judged.isUnproven ?? false };
}

/** How well a route suits: by its regime, else by the one it most probably is, else by all this kind can have. */
function weightOf({ weights }: RouteRule, { regime, indicative, kind }: RouteCase): number {
  const by = regime ?? indicative;
  if (by !== null) return weights[by];
  const all = regimesOf(kind).map((one) => weights[one]);
  return Math.round(all.reduce((sum, one) => sum + one, 0) / all.length);
}

/**
 * What keeps bidders out never goes before the best route that is open to all, as long as too few are known who could take
 * it: then the market is asked first.
 */
function keepOpenFirst(judged: readonly Judged[]): Omit<RouteAdvice, "rank">[] {
  const open = judged.flatMap(({ route, isUnproven }) =>
    isUnproven || mayShut.has(route.key) || route.verdict === "not-possible" ? [] : [route.score],
  );
  const most = open.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...open) - 1;
  return judged.map(({ route, isUnproven }) =>
    isUnproven ? { ...route, score: Math.min(route.score, most) } : route,
  );
}

const mayShut: ReadonlySet<ClauseFamily> = new Set([
  "reservation",
  "reserved-lot",
  "reserved-execution",
]);

/** The best first; what is not possible last; of equals the order of the rules. */
function rankRoutes(
  routes: readonly Omit<RouteAdvice, "rank">[],
  rules: readonly RouteRule[],
): RouteAdvice[] {
  const position = new Map(rules.map((rule) => [rule.key, rule.position]));
  const last = (verdict: RouteAdvice["verdict"]) => (verdict === "not-possible" ? 1 : 0);
  return routes
    .toSorted(
      (a, b) =>
        last(a.verdict) - last(b.verdict) ||
        b.score - a.score ||
        (position.get(a.key) ?? 0) - (position.get(b.key) ?? 0),
    )
    .map((route, at) => ({ ...route, rank: at + 1 }));
}

function adviseProcedure(
  procedure: ProcedureRule,
  { kind, cents, figures }: RouteCase,
): ProcedureAdvice {
  const { key, name, note, article, source, certainty } = procedure;
  const named = procedure.ceiling[kind];
  const ceiling = named === null ? null : (figures.get(named) ?? null);
  const verdict =
    named === null
      ? "possible"
      : ceiling === null
        ? "figure-unknown"
        : cents === null
          ? "value-unknown"
          : cents < ceiling.value
            ? "possible"
            : "cases";
  return { key, name, note, article, source, certainty, verdict, ceiling };
}
