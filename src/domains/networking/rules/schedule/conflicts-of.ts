import { checkSchedule, type Fault, type ScheduleRule } from "./check-schedule.ts";
import type { MeetingProblem, Schedule } from "./meeting-problem.ts";

/** What the coordinator may do with a broken rule: nothing, all but publish, go on, or not be told. */
export type ConflictLevel = "block" | "block-publication" | "warn" | "ignore";

/** The rules of the checker and what is no fault but a pity. */
export type ConflictRule = ScheduleRule | "gets-nothing" | "social-unseen";

export type ConflictLevels = Readonly<Record<ConflictRule, ConflictLevel>>;

/** Nobody can be in two places; all else may be drawn and put right before it is published. */
export const usualLevels: ConflictLevels = {
  "unknown-place": "block",
  "not-held": "block-publication",
  within: "block-publication",
  "own-table": "block-publication",
  "closed-table": "block-publication",
  "table-twice": "block",
  "participant-twice": "block",
  away: "block-publication",
  booth: "block-publication",
  travel: "block-publication",
  "most-meetings": "warn",
  precedence: "block-publication",
  "break-spread": "warn",
  "gets-nothing": "warn",
  "social-unseen": "warn",
};

export type Conflict = Omit<Fault, "rule"> & {
  readonly rule: ConflictRule;
  readonly level: Exclude<ConflictLevel, "ignore">;
};

const gravest = ["block", "block-publication", "warn"] as const;

/** What is wrong with a schedule made by hand, the gravest first; rules at level "ignore" are not told. */
export function conflictsOf(
  problem: MeetingProblem,
  schedule: Schedule,
  levels: ConflictLevels = usualLevels,
): readonly Conflict[] {
  const all = [...checkSchedule(problem, schedule).faults, ...pities(problem, schedule)];
  const told = all.flatMap((one) => {
    const level = levels[one.rule];
    return level === "ignore" ? [] : [{ ...one, level }];
  });
  return told.sort((a, b) => gravest.indexOf(a.level) - gravest.indexOf(b.level));
}

/** Participants that asked for meetings and have none; the social firms among them by a rule of their own. */
function pities(problem: MeetingProblem, schedule: Schedule) {
  const meetingsOf = problem.participants.map((): number[] => []);
  problem.meetings.forEach(({ between }, number) => {
    for (const who of between) meetingsOf[who]?.push(number);
  });
  return problem.participants.flatMap(({ isSocial }, who) => {
    const own = meetingsOf[who] ?? [];
    if (own.length === 0 || own.some((number) => schedule[number])) return [];
    const rule: ConflictRule = isSocial ? "social-unseen" : "gets-nothing";
    return [{ rule, meetings: own, participants: [who], slots: [], tables: [] }];
  });
}

/** The gravest level among broken rules; null: none that is told. */
export function gravestLevel(
  broken: readonly { readonly rule: ConflictRule }[],
  levels: ConflictLevels = usualLevels,
): Conflict["level"] | null {
  return gravest.find((level) => broken.some(({ rule }) => levels[rule] === level)) ?? null;
}
