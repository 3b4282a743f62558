import type { MeetingProblem } from "../meeting-problem.ts";
import { addClause, type Cnf, countUp, never } from "./cnf.ts";

/**
 * No participant has more meetings than it may.
 * @param guard per participant the literal under which that holds
 */
export function encodeMost(
  cnf: Cnf,
  { participants }: MeetingProblem,
  meetingsOf: readonly (readonly number[])[],
  held: readonly number[],
  guard: (participant: number) => number,
): void {
  participants.forEach(({ most }, who) => {
    const mine = (meetingsOf[who] ?? []).map((meeting) => held[meeting] ?? never);
    if (most === null || mine.length <= most) return;
    const over = countUp(cnf, mine, most + 1, false)[most] ?? never;
    addClause(cnf, [-guard(who), -over]);
  });
}
