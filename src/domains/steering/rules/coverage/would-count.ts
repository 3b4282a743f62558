import type { EvidenceKind } from "../evidence.ts";
import type { FramePriority } from "../frames/frame.ts";
import type { Place } from "./action-state.ts";

/** Evidence without an action, of one kind and for the same municipalities. */
export type TrayGroup = {
  readonly kind: EvidenceKind;
  /** NIS; none: the whole partnership. */
  readonly nis: readonly string[];
  readonly count: number;
};

/** How much of what waits in the tray would count for a priority in a place. */
export const countWouldCount = (
  priority: Pick<FramePriority, "suggestedKinds">,
  tray: readonly TrayGroup[],
  place: Place,
): number =>
  tray
    .filter(({ kind }) => priority.suggestedKinds.includes(kind))
    .filter(({ nis }) => place === "whole" || nis.length === 0 || nis.includes(place))
    .reduce((sum, { count }) => sum + count, 0);
