import { type Actor, personOf, recordAudit, refusalFor } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import type { Db, Tx } from "#platform/db";
import type { GuestSettings } from "../../rules/guests/guest.ts";
import { factsOf, type GatheringFacts } from "../../store/guests/gathering-facts.ts";

import { type HeldRefusal, withGathering } from "../gatherings/hold-gathering.ts";

/** What permissions are asked about; a gathering of the whole partnership has no municipality. */
export const subjectOf = ({ nis }: Pick<GatheringFacts, "nis">) => ({
  nis: nis === null ? [] : [nis],
});

export type { HeldRefusal };

/** Works on the guests of a gathering, for who may. */
export const withGuestsOf = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  verb: "guest.read" | "guest.edit",
  work: (tx: Tx, gathering: GatheringFacts) => Promise<Result>,
): Promise<Result | HeldRefusal> =>
  withGathering(db, actor, id, (tx, gathering) => work(tx, factsOf(gathering)), verb);

export const mayEditGuests = (actor: Actor, gathering: Pick<GatheringFacts, "nis">): boolean =>
  refusalFor(actor, "guest.edit", subjectOf(gathering)) === null;

export const nameOf = (actor: Actor): string => personOf(actor)?.name ?? "";

/** Until when names and addresses of the guests of a gathering are kept. */
export const keepUntilOf = (
  { endsAt }: Pick<GatheringFacts, "endsAt">,
  { keepDays }: Pick<GuestSettings, "keepDays">,
): Day => addDays(dayOf(endsAt), keepDays);

/** Why a guest cannot answer any more; null: it can. */
export function closedBecause(
  { state, answerUntil, startsAt }: GatheringFacts,
  now: Instant,
): "cancelled" | "over" | "not-open" | "too-late" | null {
  if (state === "cancelled") return "cancelled";
  if (state === "held" || startsAt <= now) return "over";
  if (state !== "open") return state === "closed" ? "too-late" : "not-open";
  return answerUntil !== null && dayOf(now) > answerUntil ? "too-late" : null;
}

/** Writes a deed on the guests of a gathering in the audit trail; numbers, no names. */
export const auditGuests = (
  tx: Tx,
  actor: Actor,
  deed: string,
  { id, title }: Pick<GatheringFacts, "id" | "title">,
  details?: Record<string, string | number | boolean | null>,
): Promise<void> =>
  recordAudit(tx, actor, `guest.${deed}`, { kind: "gathering", id, name: title }, details);
