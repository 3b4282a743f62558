import { type Actor, mayReach, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { type DoneBy, findGathering } from "../../store/gatherings/gathering-rows.ts";

/** What permissions are asked about: the municipality; what is published is read by more people. */
export const subjectOf = (
  gathering: Pick<Gathering, "nis" | "isPublic" | "state" | "removedAt">,
) => ({
  nis: gathering.nis === null ? [] : [gathering.nis],
  published: gathering.isPublic && gathering.state !== "draft" && gathering.removedAt === null,
});

/** Page of a gathering. */
export const gatheringHref = (id: string): string => `/bijeenkomsten/${id}`;

export type HeldRefusal = Refusal<"not-permitted" | "no-such-gathering" | "removed">;

/** The desk's pages are for who works here: what is published stands on the public site. */
export const mayReadDesk = (actor: Actor): boolean =>
  mayReach(actor, "gathering.read") && !refusalFor(actor, "gathering.read");

/** The gathering for who may see it at the desk, removed ones included. */
export async function readGathering(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Gathering | Refusal<"not-permitted" | "no-such-gathering">> {
  if (!mayReadDesk(actor)) return refuse("not-permitted", "gathering.read");
  return (await findGathering(tx, id)) ?? refuse("no-such-gathering");
}

type HoldingVerb = "gathering.edit" | "guest.read" | "guest.edit";

/** Holds a gathering until the transaction ends, for who may change it. */
export async function holdGathering(
  tx: Tx,
  actor: Actor,
  id: string,
  verb: HoldingVerb = "gathering.edit",
): Promise<Gathering | HeldRefusal> {
  if (!mayReadDesk(actor)) return refuse("not-permitted", "gathering.read");
  const gathering = await findGathering(tx, id, { lock: verb !== "guest.read" });
  if (!gathering) return refuse("no-such-gathering");
  const { nis } = gathering;
  // That a gathering is published says nothing about its guests.
  const subject =
    verb === "gathering.edit" ? subjectOf(gathering) : { nis: nis === null ? [] : [nis] };
  const refusal = refusalFor(actor, verb, subject);
  if (refusal) return refusal;
  return gathering.removedAt ? refuse("removed") : gathering;
}

/**
 * Works on a gathering, for who may. Who changes it or its guests holds it until the work is done, so that no seat is
 * given twice.
 */
export const withGathering = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, gathering: Gathering) => Promise<Result>,
  verb: HoldingVerb = "gathering.edit",
): Promise<Result | HeldRefusal> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<Result | HeldRefusal> => {
    const gathering = await holdGathering(tx, actor, id, verb);
    return isRefusal(gathering) ? gathering : work(tx, gathering);
  });

/** Who did it and when, as the rows keep it. */
export const doneBy = (actor: Actor, at: Instant): DoneBy => ({ person: personOf(actor), at });

/** Writes a deed in the audit trail. */
export const auditGathering = (
  tx: Tx,
  actor: Actor,
  deed: string,
  { id, title }: Pick<Gathering, "id" | "title">,
  details?: Record<string, string | number | boolean | null>,
): Promise<void> =>
  recordAudit(tx, actor, `gathering.${deed}`, { kind: "gathering", id, name: title }, details);
