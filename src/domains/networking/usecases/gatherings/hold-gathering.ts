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

/** Holds a gathering until the transaction ends, for who may change it. */
export async function holdGathering(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Gathering | HeldRefusal> {
  if (!mayReadDesk(actor)) return refuse("not-permitted", "gathering.read");
  const gathering = await findGathering(tx, id, { lock: true });
  if (!gathering) return refuse("no-such-gathering");
  const refusal = refusalFor(actor, "gathering.edit", subjectOf(gathering));
  if (refusal) return refusal;
  return gathering.removedAt ? refuse("removed") : gathering;
}

/** Works on a gathering that is held until the work is done, for who may. */
export const withGathering = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, gathering: Gathering) => Promise<Result>,
): Promise<Result | HeldRefusal> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<Result | HeldRefusal> => {
    const gathering = await holdGathering(tx, actor, id);
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
