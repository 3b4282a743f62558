import type { Worth } from "../meeting-problem.ts";
import type { Board } from "./board.ts";

/** Worth of what stands on the board. */
export function boardWorth({ of, met, held, breaks, lostWeight }: Board): Worth {
  let worstShare = 1;
  let socialSeen = 0;
  let sum = 0;
  let most = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let who = 0; who < of.participants; who += 1) {
    const asked = of.asked[who] as number;
    if (asked > 0) worstShare = Math.min(worstShare, (met[who] as number) / asked);
    if ((held[who] as number) === 0) continue;
    if (of.isSocial[who] === 1) socialSeen += 1;
    const count = breaks[who] as number;
    sum += count;
    most = Math.max(most, count);
    least = Math.min(least, count);
  }
  const weight = of.weight.reduce((all, one) => all + one, 0) - lostWeight;
  const spread = least > most ? 0 : most - least;
  return { weight, worstShare, socialSeen, breaks: sum, spread };
}

/** How far the breaks of two participants differ beyond what was agreed. */
export function overSpread(board: Board): number {
  const agreed = board.of.problem.mostBreakSpread;
  return agreed === null ? 0 : Math.max(0, boardWorth(board).spread - agreed);
}
