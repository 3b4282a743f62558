import { redirect } from "react-router";
import { type Actor, actorOf, mayReach } from "#access";
import { appContext } from "#platform/request-context";
import { findPartnership, listPartnerships } from "#territory";
import type { Route } from "./+types/start-page";

/** Sends everybody to where they have something to do. */
export async function loader({ context }: Route.LoaderArgs): Promise<never> {
  const { db } = context.get(appContext);
  const actor = actorOf(context);
  if ((await listPartnerships(db)).length === 0) throw redirect("/instellen");
  if (actor.kind !== "visitor") throw redirect(firstPageOf(actor));
  const partnership = await findPartnership(db, actor.partnershipId);
  throw redirect(partnership?.published ? "/publiek" : "/aanmelden");
}

/** The desk has its page of today; who keeps one record goes there. */
function firstPageOf(actor: Actor): string {
  if (mayReach(actor, "plan.read")) return "/vandaag";
  const own = actor.kind === "person" && actor.grants.find(({ organisationId }) => organisationId);
  if (own) return `/organisatie/${own.organisationId}`;
  return "/kaart";
}

export default function StartPage() {
  return null;
}
