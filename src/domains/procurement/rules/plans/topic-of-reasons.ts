import type { SuitabilityReason } from "#matching";

/** The kind of work (a group of our tree of activities) that speaks loudest for a purchase; null when none does. */
export function topicOfReasons(reasons: readonly SuitabilityReason[]): string | null {
  for (const reason of reasons) {
    const isWork = reason.kind === "activity" || reason.kind === "near-activity";
    if (isWork && reason.points > 0) return reason.topic;
  }
  return null;
}
