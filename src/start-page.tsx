import { redirect } from "react-router";
import { type Actor, actorOf, mayReach } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { listPartnerships } from "#territory";
import type { Route } from "./+types/start-page";

/** Sends everybody to where they have something to do. */
export async function loader({ context }: Route.LoaderArgs): Promise<never> {
  const { db } = context.get(appContext);
  const actor = actorOf(context);
  const partnerships = await listPartnerships(db);
  if (partnerships.length === 0) throw redirect("/instellen");
  if (actor.kind !== "visitor") {
    // This address shows nothing: what is to be said waits for the page it leads to.
    const { flash } = context.get(viewContext);
    const headers = flash ? { "set-cookie": flashLine(flash.text, flash.tone) } : undefined;
    throw redirect(firstPageOf(actor), headers ? { headers } : undefined);
  }
  const open = partnerships.filter(({ published }) => published);
  if (open.length > 1) throw redirect("/p");
  throw redirect(open.length === 1 ? "/publiek" : "/aanmelden");
}

/** The desk has its page of today; who keeps one record goes there. */
function firstPageOf(actor: Actor): string {
  if (mayReach(actor, "plan.read")) return "/vandaag";
  const own = actor.kind === "person" && actor.grants.find(({ organisationId }) => organisationId);
  if (own) return `/organisatie/${own.organisationId}`;
  return mayReach(actor, "report.read") ? "/jaarverslag" : "/kaart";
}

export default function StartPage() {
  return null;
}
