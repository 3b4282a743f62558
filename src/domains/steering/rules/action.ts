import type { Day } from "#kernel/day";

export const actionStatuses = ["planned", "running", "done", "stopped"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** For which priority of which frame an action counts. */
export type Counts = { readonly frameId: string; readonly code: string };

/** An action as any domain may make one: owned, dated, and able to say where it was born. */
export type NewAction = {
  readonly title: string;
  readonly description?: string;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly nodeId?: string | null;
  readonly code?: string;
  /** Somebody with an account. */
  readonly ownerPersonId?: string | null;
  /** Name of an owner without account; for an account the name is filled in from it. */
  readonly ownerName?: string;
  readonly ownerNis?: string | null;
  /** Municipalities (NIS) it is for; none: the whole partnership. */
  readonly nis?: readonly string[];
  readonly counts?: readonly Counts[];
  readonly partnerIds?: readonly string[];
  /** "hand", "import", or the domain that makes it: "csr-scan", "networking", "questions". */
  readonly origin: string;
  /** The record there: with the same origin and ref no second action is made. */
  readonly originRef?: string;
  readonly originHref?: string;
  /** What the record there is called: "MVO-scan Bakkerij Voorbeeld". */
  readonly originLabel?: string;
};
