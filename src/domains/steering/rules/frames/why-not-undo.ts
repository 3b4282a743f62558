import type { Day } from "#kernel/day";
import type { FrameVersion } from "./frame.ts";
import { earliestChange } from "./judge-frame.ts";

export type CannotUndo = "shipped" | "in-a-past-year" | "in-use-by-actions";

/** Why the last version of a frame cannot be taken back; null: it can. */
export function whyNotUndo(
  last: Pick<FrameVersion, "version" | "edition" | "validFrom">,
  isTagged: boolean,
  today: Day,
): CannotUndo | null {
  if (last.edition !== null) return "shipped";
  if (last.version === 1) return isTagged ? "in-use-by-actions" : null;
  return last.validFrom < earliestChange(today) ? "in-a-past-year" : null;
}
