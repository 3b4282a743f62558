import type { Multilingual } from "#kernel/language";
import type { Tx } from "#platform/db";
import { framesOfYear, loadFrames } from "../frames/frames.ts";

/** A priority an action can count for, with the frame it belongs to. */
export type PriorityChoice = {
  readonly frameId: string;
  readonly frameKey: string;
  readonly frameName: Multilingual;
  readonly code: string;
  readonly name: Multilingual;
};

/** Priorities of the frames in use that hold in any of these years; what the latest year says goes first. */
export async function listPriorityChoices(
  tx: Tx,
  fromYear: number,
  toYear: number,
): Promise<PriorityChoice[]> {
  const frames = await loadFrames(tx);
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => toYear - at);
  const found = new Map<string, PriorityChoice>();
  for (const frame of years.flatMap((year) => framesOfYear(frames, year))) {
    for (const { code, name } of frame.priorities) {
      const key = `${frame.id} ${code}`;
      if (found.has(key)) continue;
      const { id: frameId, key: frameKey, name: frameName } = frame;
      found.set(key, { frameId, frameKey, frameName, code, name });
    }
  }
  return [...found.values()];
}
