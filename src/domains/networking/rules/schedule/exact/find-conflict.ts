import type { MeetingProblem } from "../meeting-problem.ts";
import { addClause, always, type Cnf, never, newCnf, newVariable } from "./cnf.ts";
import { encodeProblem, type Model } from "./encode-problem.ts";
import { possiblePlaces } from "./possible-places.ts";
import type { Sat } from "./sat.ts";

/** What can be made looser; `must-hold`: that these meetings are to be held at all. */
export const loosenable = [
  "must-hold",
  "within",
  "away",
  "own-table",
  "tables",
  "travel",
  "most-meetings",
  "precedence",
  "break-spread",
] as const;
export type Loosenable = (typeof loosenable)[number];

/** One demand that clashes with the others: whom and what it concerns, numbers in the problem, ascending. */
export type Demand = {
  readonly rule: Loosenable;
  readonly participants: readonly number[];
  readonly meetings: readonly number[];
  readonly slots: readonly number[];
  readonly tables: readonly number[];
};

/** Demands that cannot all be kept. `isMinimal`: without any one of them the others can, so loosening one is enough. */
export type Conflict = { readonly demands: readonly Demand[]; readonly isMinimal: boolean };

type Asked = { readonly literal: number; readonly demand: Demand };

/**
 * Which demands clash in a problem without a schedule: first looked for round one participant, where it is told
 * easiest, then over all. Cut down to what is needed as far as the time allows.
 * @param sat a fresh solver
 * @returns null when it was told to stop before anything was found, or when nothing clashes
 */
export function findConflict(
  problem: MeetingProblem,
  sat: Sat,
  shouldStop: () => boolean,
): Conflict | null {
  const { cnf, asked } = encodeDemands(problem);
  sat.take(cnf);
  const byLiteral = new Map(asked.map((one) => [one.literal, one] as const));
  const clash = (literals: readonly number[]) =>
    sat.solve(literals, shouldStop) === "no" ? sat.core() : null;
  const loose = asked.filter(({ demand }) => demand.rule !== "must-hold");
  const musts = asked.filter(({ demand }) => demand.rule === "must-hold");
  const literals = (list: readonly Asked[]) => list.map(({ literal }) => literal);
  let core: readonly number[] | null = null;
  for (let who = 0; core === null && who < problem.participants.length; who += 1) {
    const mine = musts.filter(({ demand }) => demand.participants.includes(who));
    if (shouldStop()) return null;
    if (mine.length > 0) core = clash(literals([...mine, ...loose]));
  }
  core ??= clash(literals(asked));
  if (core === null) return spreadConflict(problem, shouldStop());
  const { left, isMinimal } = cutDown(core, clash, shouldStop);
  const demands = left.flatMap((literal) => byLiteral.get(literal)?.demand ?? []);
  return { demands: merged(demands), isMinimal };
}

/** All other rules can be kept: what cannot is the agreed difference in breaks. */
function spreadConflict({ mostBreakSpread }: MeetingProblem, isStopped: boolean): Conflict | null {
  if (isStopped || mostBreakSpread === null) return null;
  return { demands: [demandOf("break-spread", {})], isMinimal: false };
}

function cutDown(
  core: readonly number[],
  clash: (literals: readonly number[]) => readonly number[] | null,
  shouldStop: () => boolean,
) {
  let left = [...core];
  for (const literal of core) {
    if (!left.includes(literal)) continue;
    if (shouldStop()) return { left, isMinimal: false };
    const smaller = clash(left.filter((one) => one !== literal));
    if (smaller) left = left.filter((one) => smaller.includes(one));
  }
  return { left, isMinimal: !shouldStop() };
}

type About = Partial<Omit<Demand, "rule">>;

function demandOf(rule: Loosenable, about: About): Demand {
  const once = (numbers: readonly number[] = []) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    rule,
    participants: once(about.participants),
    meetings: once(about.meetings),
    slots: once(about.slots),
    tables: once(about.tables),
  };
}

/** Demands of one kind that are told in one breath: all that must be held, all slots without a table. */
function merged(demands: readonly Demand[]): readonly Demand[] {
  return loosenable.flatMap((rule) => {
    const same = demands.filter((demand) => demand.rule === rule);
    if (same.length < 2 || (rule !== "must-hold" && rule !== "tables")) return same;
    return [
      demandOf(rule, {
        participants: same.flatMap(({ participants }) => participants),
        meetings: same.flatMap(({ meetings }) => meetings),
        slots: same.flatMap(({ slots }) => slots),
        tables: same.flatMap(({ tables }) => tables),
      }),
    ];
  });
}

/** The problem with every demand under a literal of its own; only being in two places at once is out of the question. */
function encodeDemands(problem: MeetingProblem): { cnf: Cnf; asked: readonly Asked[] } {
  const cnf = newCnf();
  const asked: Asked[] = [];
  const ask = (rule: Loosenable, about: About, literal = newVariable(cnf)) => {
    asked.push({ literal, demand: demandOf(rule, about) });
    return literal;
  };
  const all = Array.from({ length: problem.slots }, (_, slot) => slot);
  const tables = all.map((slot) => ask("tables", { slots: [slot] }));
  const own = problem.tables.map((_, table) =>
    ask("own-table", { tables: [table], ...sittingAt(problem, table) }),
  );
  const isFar = problem.travel.some((row) => row.some((slots) => slots > 0));
  const walks = isFar
    ? problem.participants.map((_, who) => ask("travel", { participants: [who] }))
    : [];
  const most = problem.participants.map((one, who) =>
    one.most === null ? always : ask("most-meetings", { participants: [who] }),
  );
  const guards = {
    tables: (slot: number) => tables[slot] ?? never,
    ownTable: (table: number) => own[table] ?? never,
    travel: (who: number) => walks[who] ?? never,
    most: (who: number) => most[who] ?? never,
  };
  const model = encodeProblem(withoutDemands(problem), guards, cnf);
  const forbid = (literal: number, meeting: number, slots: readonly number[]) => {
    for (const slot of slots) addClause(cnf, [-literal, -(model.at[meeting]?.[slot] ?? never)]);
  };
  problem.meetings.forEach(({ between, within, weight }, meeting) => {
    const about = { meetings: [meeting], participants: between };
    if (weight === null) ask("must-hold", about, model.held[meeting] ?? never);
    if (within) {
      const others = all.filter((slot) => !within.includes(slot));
      forbid(ask("within", { ...about, slots: within }), meeting, others);
    }
  });
  problem.participants.forEach(({ away }, who) => {
    if (away.length === 0) return;
    const literal = ask("away", { participants: [who], slots: away });
    for (const meeting of model.meetingsOf[who] ?? []) forbid(literal, meeting, away);
  });
  askTables(problem, { own, forbid });
  for (const [first, then] of problem.precedences)
    encodePrecedence(model, problem.slots, {
      first,
      then,
      asked: ask("precedence", { meetings: [first, then] }),
    });
  return { cnf, asked };
}

const withoutDemands = (problem: MeetingProblem): MeetingProblem => ({
  ...problem,
  participants: problem.participants.map((one) => ({ ...one, away: [] })),
  meetings: problem.meetings.map((one) => ({ ...one, within: null, weight: one.weight ?? 1 })),
  precedences: [],
  mostBreakSpread: null,
});

function sittingAt({ participants, meetings }: MeetingProblem, table: number): About {
  return {
    participants: participants.flatMap(({ booth }, who) => (booth === table ? [who] : [])),
    meetings: meetings.flatMap((meeting, number) => (meeting.table === table ? [number] : [])),
  };
}

/** Tables that are closed when who must sit there would meet. */
function askTables(
  problem: MeetingProblem,
  {
    own,
    forbid,
  }: {
    own: readonly number[];
    forbid: (literal: number, meeting: number, slots: readonly number[]) => void;
  },
) {
  possiblePlaces(problem).forEach(({ pinned }, meeting) => {
    if (pinned !== null)
      forbid(own[pinned] ?? never, meeting, problem.tables[pinned]?.closed ?? []);
  });
}

/** If the later one is held in a slot, the first is held before. Told slot by slot, without counts. */
function encodePrecedence(
  { cnf, at, held }: Model,
  slots: number,
  of: { first: number; then: number; asked: number },
) {
  for (let slot = 0; slot < slots; slot += 1) {
    const before = (at[of.first] ?? []).slice(0, slot);
    addClause(cnf, [
      -of.asked,
      -(at[of.then]?.[slot] ?? never),
      -(held[of.first] ?? never),
      ...before,
    ]);
  }
}
