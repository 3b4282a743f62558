import type { SuitabilityReason } from "#matching";

/** Log odds from which words of building or of another purchase may as well be what is meant. */
const clearlyOther = 0.5;

/**
 * The kind of work (a group of our tree of activities) a purchase is about, when its words name such work and nothing else clearly; null
 * otherwise. Work that only lies next to it names nobody: who mows a cemetery does not extend it.
 */
export function topicOfReasons(reasons: readonly SuitabilityReason[]): string | null {
  const isOther = reasons.some(
    ({ kind, points }) =>
      (kind === "building" || kind === "other-purchase") && points <= -clearlyOther,
  );
  if (isOther) return null;
  for (const reason of reasons)
    if (reason.kind === "activity" && reason.points > 0) return reason.topic;
  return null;
}
