import { type Actor, refusalFor, type Subject } from "#access";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { findPartnership } from "#territory";
import { findOrCreateSource } from "../store/sources.ts";

/** Does the actor speak for the organisation itself, or for the partnership? */
export const speaksAs = (actor: Actor, subject: Subject): "person" | "organisation" =>
  refusalFor(actor, "register.edit", { ...subject, organisationId: undefined })
    ? "organisation"
    : "person";

/** The source under which what somebody types is kept; made when it does not exist yet. */
export async function ownSource(
  tx: Tx,
  actor: Actor,
  kind: "person" | "organisation",
  today: Day,
): Promise<string> {
  const partnership = await findPartnership(tx, actor.partnershipId);
  return findOrCreateSource(tx, {
    kind,
    publisher: partnership?.name ?? "Regiekamer",
    title: kind === "person" ? "Eigen invoer" : "Invoer door de organisatie zelf",
    licence: "Eigen gegevens",
    retrievedOn: today,
  });
}
