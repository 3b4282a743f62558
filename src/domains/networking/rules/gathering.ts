/**
 * The four forms of the founding decree's networking: kennismakingsbeurs (fair), sector-rondetafel (round table),
 * bijeenkomst (meeting), brainstorm.
 */
export const gatheringKinds = ["fair", "round-table", "meeting", "brainstorm"] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** draft: being prepared; open: guests may answer; closed: no answers any more; held; cancelled. */
export const gatheringStates = ["draft", "open", "closed", "held", "cancelled"] as const;
export type GatheringState = (typeof gatheringStates)[number];
