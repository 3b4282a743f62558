import { redirect } from "react-router";
import { actorOf } from "#access";
import { appContext } from "#platform/request-context";
import { findPartnership, listPartnerships } from "#territory";
import type { Route } from "./+types/start-page";

/** Sends everybody to where they have something to do. */
export async function loader({ context }: Route.LoaderArgs): Promise<never> {
  const { db } = context.get(appContext);
  const actor = actorOf(context);
  if ((await listPartnerships(db)).length === 0) throw redirect("/instellen");
  if (actor.kind !== "visitor") throw redirect("/kaart");
  const partnership = await findPartnership(db, actor.partnershipId);
  throw redirect(partnership?.published ? "/publiek" : "/aanmelden");
}

export default function StartPage() {
  return null;
}
