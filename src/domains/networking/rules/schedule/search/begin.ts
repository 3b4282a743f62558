import type { Schedule } from "../meeting-problem.ts";
import { type Board, fits, place } from "./board.ts";
import { placeAnywhere } from "./insert-meeting.ts";
import { type Draw, draw } from "./seeded.ts";

/** Places a schedule as far as it fits. */
export function begin(board: Board, start: Schedule): void {
  const { of } = board;
  start.forEach((at, meeting) => {
    if (!at || meeting >= of.meetings) return;
    const zones = of.zonesOf[meeting] as Int32Array;
    const hall = of.problem.tables[at.table]?.hall ?? 0;
    const zone = of.zones > 1 && zones.includes(hall) ? hall : (zones[0] ?? 0);
    if (fits(board, meeting, at.slot, zone)) place(board, meeting, at.slot, zone);
  });
}

/** Places the meetings that wait wherever they fit: what must be held first, then the heaviest; fewest slots first. */
export function fill(board: Board, random: Draw): void {
  const { of } = board;
  const turn = Float64Array.from({ length: of.meetings }, (_, one) => {
    const weight = of.weight[one] as number;
    const slots = (of.slotsOf[one] as Int32Array).length;
    return slots / 64 - (weight === 0 ? 1e6 : weight) + draw(random) / 64;
  });
  const waiting = Array.from(board.pool.subarray(0, board.poolSize));
  waiting.sort((a, b) => (turn[a] as number) - (turn[b] as number));
  for (const meeting of waiting) placeAnywhere(board, meeting, random);
}
