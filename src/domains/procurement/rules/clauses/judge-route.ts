import type { ClauseFamily, PurchaseKind } from "../library/families.ts";
import type { Proposal, RouteReason, Verdict, WorkHours } from "./advice.ts";
import type { AdviceFacts } from "./advice-facts.ts";
import { type Bidders, type Capacity, countBidders } from "./capacity.ts";
import type { Figures } from "./figures-on.ts";
import type { FigureKey, Regime } from "./procurement-rules.ts";
import type { Division } from "./split-lots.ts";

/** What a route is judged by. */
export type RouteCase = {
  readonly facts: AdviceFacts;
  readonly kind: PurchaseKind;
  readonly regime: Regime | null;
  /** By the figures nearest in time, when none holds on the day. */
  readonly indicative: Regime | null;
  readonly cents: number | null;
  readonly figures: Figures;
  readonly capacity: Capacity | null;
  readonly bidders: Bidders;
  readonly hours: WorkHours;
  readonly proposal: Proposal;
  /** How it could be divided in lots, the best first. */
  readonly divisions: readonly Division[];
};

export type RouteJudgement = {
  readonly verdict: Verdict;
  readonly reasons: readonly RouteReason[];
  /** Added to how well the route suits. */
  readonly shift: number;
  /** It keeps bidders out, or ties them to one partner, while too few are known who could take it. */
  readonly isUnproven?: true;
};

const figure = (of: RouteCase, key: FigureKey): number | undefined => of.figures.get(key)?.value;

const possible = (reasons: readonly RouteReason[], shift = 0): RouteJudgement => ({
  verdict: "possible",
  reasons,
  shift,
});
const conditional = (reasons: readonly RouteReason[], shift = 0): RouteJudgement => ({
  verdict: "conditional",
  reasons,
  shift,
});
const impossible = (reason: RouteReason): RouteJudgement => ({
  verdict: "not-possible",
  reasons: [reason],
  shift: 0,
});

/** One of several judgements: the strictest verdict, all reasons, all shifts. */
function together(...judged: readonly RouteJudgement[]): RouteJudgement {
  const order: readonly Verdict[] = ["possible", "conditional", "not-possible"];
  const verdict = judged
    .map((one) => one.verdict)
    .reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), "possible");
  return {
    verdict,
    reasons: judged.flatMap(({ reasons }) => reasons),
    shift: judged.reduce((sum, one) => sum + one.shift, 0),
    ...(judged.some(({ isUnproven }) => isUnproven) ? { isUnproven: true } : {}),
  };
}

/** What is not known about the purchase makes every route conditional. */
function judgeKnowledge({ regime, cents }: RouteCase): RouteJudgement {
  if (regime !== null) return possible([{ kind: "regime-suits", regime }]);
  return conditional([{ kind: cents === null ? "value-unknown" : "regime-unknown" }]);
}

const unproven: RouteJudgement = { ...possible([]), isUnproven: true };

/** Too few are known to say that there is competition; the market is asked before anything is kept for them. */
const askMarketFirst = (of: RouteCase): RouteJudgement =>
  isCompetitionShown(of) ? possible([]) : unproven;

/**
 * Whether enough recognised organisations are known who do this work and, as far as their hours are known, carry it alone.
 * Who must still prove a share, or does kindred work, is no proof.
 */
export function isCompetitionShown({ bidders, hours, figures }: RouteCase): boolean {
  const least = figures.get("least-bidders")?.value ?? 1;
  const able = hours.perMonth === null ? bidders.reserved : bidders.carrying + bidders.unknown;
  return able >= least;
}

/** Is there competition among those who may take a reserved contract? */
function judgeBidders(of: RouteCase): RouteJudgement {
  const { capacity, bidders, hours } = of;
  if (capacity === null) return conditional([{ kind: "register-not-asked" }]);
  const least = figure(of, "least-bidders") ?? 1;
  const wanted = figure(of, "wanted-bidders") ?? least;
  const counted = judgeNumber(bidders, least, wanted);
  const { perMonth } = hours;
  if (perMonth === null || bidders.reserved === 0) return together(counted, askMarketFirst(of));
  return together(counted, judgeSize(bidders, perMonth, least), askMarketFirst(of));
}

/** How many there are who may take it. */
function judgeNumber(bidders: Bidders, least: number, wanted: number): RouteJudgement {
  const { reserved, carrying, toAsk, kindred } = bidders;
  if (reserved >= least) {
    return possible([{ kind: "enough-bidders", reserved, carrying }], reserved >= wanted ? 10 : 0);
  }
  const known: readonly RouteReason[] = reserved > 0 ? [{ kind: "one-bidder" }] : [];
  if (reserved + kindred >= least) {
    return conditional([...known, { kind: "ask-kindred", kindred }], -10);
  }
  if (reserved > 0) return conditional(known, -20);
  return toAsk > 0
    ? conditional([{ kind: "ask-share", toAsk }], -40)
    : conditional([{ kind: "nobody-known" }], -60);
}

/** Whether those who may are large enough, each alone. */
function judgeSize(bidders: Bidders, asked: number, least: number): RouteJudgement {
  const { carrying, reserved, unknown, largestHours } = bidders;
  if (carrying >= Math.min(least, reserved)) return possible([]);
  if (unknown > 0) return conditional([{ kind: "capacity-not-stated", unknown }], -5);
  return carrying === 0 && largestHours !== null
    ? conditional([{ kind: "capacity-short", largest: largestHours, asked }], -25)
    : conditional([{ kind: "few-carry", carrying }], -10);
}

const judgeReservation = (of: RouteCase): RouteJudgement =>
  together(
    judgeKnowledge(of),
    judgeBidders(of),
    of.kind === "works" ? conditional([{ kind: "works-seldom-whole" }]) : possible([]),
  );

/** Dividing helps: enough of them carry a lot of it, though not the whole. */
const canReserveLot = ({ divisions }: RouteCase): boolean =>
  divisions.some(({ carried }) => carried > 0);

const makeLots = ({ divisions }: RouteCase): RouteReason => ({
  kind: "make-lots",
  // One lot is no division.
  proposed: divisions.some(({ lots }) => lots.length > 1),
});

function judgeReservedLot(of: RouteCase): RouteJudgement {
  if (of.regime === "low-value") return impossible({ kind: "too-small-to-split" });
  const known = judgeKnowledge(of);
  const { capacity, bidders, facts } = of;
  if (capacity === null) {
    return together(
      known,
      conditional([{ kind: "register-not-asked" }]),
      facts.lots.length < 2 ? conditional([makeLots(of)]) : possible([]),
    );
  }
  const least = figure(of, "least-bidders") ?? 1;
  if (facts.lots.length < 2 && bidders.reserved < least && canReserveLot(of)) {
    return together(known, conditional([makeLots(of)], 15));
  }
  if (bidders.reserved === 0) {
    return together(known, judgeNumber(bidders, least, least), unproven);
  }
  // Lots can be made smaller: here the number counts, not the size.
  const few =
    bidders.reserved < least
      ? together(
          conditional([{ kind: "one-bidder" }], bidders.kindred > 0 ? -5 : -15),
          conditional([{ kind: "small-lot-first" }]),
          unproven,
        )
      : possible([]);
  if (facts.lots.length < 2) {
    // What nobody carries whole is what lots are for.
    const helps = bidders.carrying < least && of.hours.perMonth !== null ? 15 : 0;
    return together(known, few, conditional([makeLots(of)], helps));
  }
  return together(known, few, judgeLots(of, capacity, least));
}

function judgeLots(of: RouteCase, capacity: Capacity, least: number): RouteJudgement {
  const cost = figure(of, "hour-cost");
  const { months, lots } = of.facts;
  const fitting = lots.filter(({ cents }) => {
    if (cents === null || cost === undefined || months === null) return false;
    return countBidders(capacity.operators, cents / cost / months).carrying >= least;
  });
  if (fitting.length > 0) {
    return possible([{ kind: "lots-fit", lots: fitting.map(({ title }) => title) }], 15);
  }
  return of.bidders.largestHours === null || months === null
    ? conditional([{ kind: "capacity-not-stated", unknown: of.bidders.unknown }])
    : conditional([{ kind: "lots-too-large", largest: of.bidders.largestHours }], -20);
}

const unknownPartner = ({ bidders: { kindred } }: RouteCase): RouteReason =>
  kindred > 0 ? { kind: "ask-kindred", kindred } : { kind: "nobody-known" };

function judgeReservedExecution(of: RouteCase): RouteJudgement {
  const { reserved, carrying } = of.bidders;
  return together(
    judgeKnowledge(of),
    of.capacity === null
      ? conditional([{ kind: "register-not-asked" }])
      : reserved >= (figure(of, "least-bidders") ?? 1)
        ? possible([{ kind: "enough-bidders", reserved, carrying }])
        : reserved > 0
          ? together(conditional([{ kind: "one-partner" }], -20), unproven)
          : together(conditional([unknownPartner(of)], -30), unproven),
    of.kind === "supplies" ? conditional([{ kind: "work-part-only" }]) : possible([]),
  );
}

function judgeExecutionCondition(of: RouteCase): RouteJudgement {
  const { proposal } = of;
  const least = figure(of, "least-hours") ?? 0;
  const few =
    proposal.hours !== null && proposal.hours < least
      ? conditional([{ kind: "few-hours", hours: proposal.hours, least }], -10)
      : possible([]);
  return together(
    judgeKnowledge(of),
    of.regime === "low-value" ? conditional([{ kind: "only-agreed" }]) : possible([]),
    of.kind === "supplies" ? conditional([{ kind: "little-labour" }]) : possible([]),
    few,
    inviteKnown(of),
  );
}

/** While competition is not shown, whoever is known can still bid beside all others. */
function inviteKnown(of: RouteCase): RouteJudgement {
  const { capacity, bidders, cents, regime } = of;
  if (capacity === null || regime === "low-value" || bidders.reserved === 0) return possible([]);
  if (isCompetitionShown(of)) return possible([]);
  const limit = figure(
    of,
    of.kind === "social-services" ? "without-publication-social" : "without-publication",
  );
  const mayInvite = cents !== null && limit !== undefined && cents < limit;
  return possible([
    { kind: "invite-known", known: bidders.reserved, limit: mayInvite ? limit : null },
  ]);
}

function judgeAwardCriterion(of: RouteCase): RouteJudgement {
  if (of.regime === "low-value") return impossible({ kind: "no-criteria-needed" });
  return judgeKnowledge(of);
}

function judgeTraining(of: RouteCase): RouteJudgement {
  if (of.regime === "low-value") return impossible({ kind: "out-of-proportion" });
  if (of.kind === "supplies") return impossible({ kind: "little-labour" });
  const least = figure(of, "training-months");
  const { months } = of.facts;
  const known = judgeKnowledge(of);
  if (months === null) return together(known, conditional([{ kind: "duration-unknown" }]));
  if (least !== undefined && months < least) {
    return together(known, conditional([{ kind: "too-short", months, least }], -20));
  }
  return known;
}

function judgeFlexible(of: RouteCase): RouteJudgement {
  if (of.regime === "low-value") return impossible({ kind: "out-of-proportion" });
  if (of.kind === "supplies") return impossible({ kind: "little-labour" });
  const known = judgeKnowledge(of);
  const large = figure(of, "flexible-works");
  if (of.kind === "works" && of.cents !== null && large !== undefined && of.cents >= large) {
    return together(known, possible([{ kind: "large-works", limit: large }], 10));
  }
  const least = figure(of, "least-hours") ?? 0;
  if (of.proposal.hours !== null && of.proposal.hours < least) {
    return together(
      known,
      conditional([{ kind: "few-hours", hours: of.proposal.hours, least }], -10),
    );
  }
  return known;
}

function judgeLowValue(of: RouteCase): RouteJudgement {
  const limit = figure(of, "low-value");
  if (of.cents === null) {
    return limit === undefined
      ? conditional([{ kind: "regime-unknown" }])
      : conditional([{ kind: "if-below", limit }]);
  }
  if (limit === undefined) return conditional([{ kind: "regime-unknown" }]);
  if (of.cents >= limit) return impossible({ kind: "above-low-value", cents: of.cents, limit });
  return judgeKnowledge(of);
}

const judges: Readonly<Record<ClauseFamily, (of: RouteCase) => RouteJudgement>> = {
  reservation: judgeReservation,
  "reserved-lot": judgeReservedLot,
  "reserved-execution": judgeReservedExecution,
  "execution-condition": judgeExecutionCondition,
  "award-criterion": judgeAwardCriterion,
  training: judgeTraining,
  flexible: judgeFlexible,
  "low-value": judgeLowValue,
};

/** Can this route be taken, and why (not)? */
export const judgeRoute = (key: ClauseFamily, of: RouteCase): RouteJudgement => judges[key](of);
