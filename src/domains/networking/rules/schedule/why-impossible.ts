import type { ProblemFault } from "./check-problem.ts";
import type { CompiledFair } from "./compile-problem.ts";
import type { Conflict, Loosenable } from "./exact/find-conflict.ts";
import type { MeetingProblem } from "./meeting-problem.ts";

/** Why no schedule holds all that must be held; guests by id. */
export type Impossibility =
  | { readonly kind: "no-slot-left" | "two-booths"; readonly guests: readonly string[] }
  /** More meetings that must be held than slots in which it can. */
  | {
      readonly kind: "too-many-for-guest";
      readonly guests: readonly string[];
      readonly must: number;
      readonly free: number;
    }
  /** Two meetings of one guest are fixed at the same time. */
  | { readonly kind: "same-slot"; readonly guests: readonly string[]; readonly at: string }
  | { readonly kind: "same-table"; readonly guests: readonly string[]; readonly at: string }
  | { readonly kind: "too-few-places"; readonly must: number; readonly places: number }
  | { readonly kind: "precedence-circle"; readonly guests: readonly string[] }
  /** The input itself points nowhere. */
  | { readonly kind: "faulty"; readonly field: string }
  /** One of the demands that cannot all be kept together. */
  | {
      readonly kind: "clash";
      readonly rule: Loosenable;
      readonly guests: readonly string[];
      readonly at: readonly string[];
      readonly tables: readonly string[];
    }
  | { readonly kind: "together" };

/** What can be seen without searching. */
export function plainImpossibilities(
  compiled: CompiledFair,
  faults: readonly ProblemFault[],
): readonly Impossibility[] {
  const { problem, guests } = compiled;
  const ids = (numbers: readonly number[]) => numbers.flatMap((who) => guests[who]?.id ?? []);
  return [
    ...faults.map((fault) => ofFault(fault, compiled)),
    ...fixedTogether(compiled),
    ...crowded(problem).map(({ who, must, free }) => ({
      kind: "too-many-for-guest" as const,
      guests: ids([who]),
      must,
      free,
    })),
    ...tooFewPlaces(problem),
  ];
}

function ofFault(fault: ProblemFault, { guests, pairs }: CompiledFair): Impossibility {
  const named = fault.participants.flatMap((who) => guests[who]?.id ?? []);
  switch (fault.because) {
    case "no-slot-left":
    case "two-booths":
      return { kind: fault.because, guests: named };
    case "precedence-circle":
      return {
        kind: "precedence-circle",
        guests: [...new Set(fault.meetings.flatMap((number) => pairs[number]?.between ?? []))],
      };
    default:
      return { kind: "faulty", field: fault.field };
  }
}

function fixedTogether({ problem, pairs, slots }: CompiledFair): Impossibility[] {
  const fixed = problem.meetings.flatMap((meeting, number) => {
    const [slot] = meeting.within ?? [];
    const isFixed = meeting.weight === null && meeting.within?.length === 1;
    return isFixed && slot !== undefined ? [{ ...meeting, number, slot }] : [];
  });
  return fixed.flatMap((one, at) =>
    fixed.slice(at + 1).flatMap((other): Impossibility[] => {
      if (one.slot !== other.slot) return [];
      const shared = one.between.some((who) => other.between.includes(who));
      const isOneTable = one.table !== null && one.table === other.table;
      if (!shared && !isOneTable) return [];
      const both = [pairs[one.number], pairs[other.number]].flatMap((pair) => pair?.between ?? []);
      const from = slots[one.slot]?.from ?? "";
      return [{ kind: shared ? "same-slot" : "same-table", guests: [...new Set(both)], at: from }];
    }),
  );
}

const crowded = ({ slots, participants, meetings }: MeetingProblem) =>
  participants.flatMap(({ away, most }, who) => {
    const must = meetings.filter(
      ({ between, weight }) => weight === null && between.includes(who),
    ).length;
    const free = Math.min(slots - new Set(away).size, most ?? slots);
    return must > free ? [{ who, must, free }] : [];
  });

function tooFewPlaces({ slots, tables, meetings }: MeetingProblem): Impossibility[] {
  const must = meetings.filter(({ weight }) => weight === null).length;
  const places = tables.reduce((sum, { closed }) => sum + slots - new Set(closed).size, 0);
  return must > places ? [{ kind: "too-few-places", must, places }] : [];
}

/** Demands that clash, in names: loosening one of them is a way out. */
export function clashOf(
  { guests, slots, tables, pairs }: CompiledFair,
  conflict: Conflict | null,
): readonly Impossibility[] {
  if (!conflict) return [{ kind: "together" }];
  return conflict.demands.map((demand) => {
    const named = demand.participants.flatMap((who) => guests[who]?.id ?? []);
    const meeting = demand.meetings.flatMap((number) => pairs[number]?.between ?? []);
    return {
      kind: "clash",
      rule: demand.rule,
      guests: named.length > 0 ? named : [...new Set(meeting)],
      at: demand.slots.flatMap((slot) => slots[slot]?.from ?? []),
      tables: demand.tables.flatMap((table) => tables[table] ?? []),
    };
  });
}
