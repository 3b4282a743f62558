import { data } from "react-router";
import { actorOf } from "#access";
import { viewContext } from "#platform/request-context";
import type { Route } from "./+types/missing-page";
import { FaultPage } from "./fault-page.tsx";
import { readDesk } from "./read-desk.ts";
import { readPublicSite } from "./read-public-site.ts";

/** No page bears this address: who is signed in keeps the desk, who looks at the public site keeps that. */
export async function loader({ context }: Route.LoaderArgs) {
  const { address } = context.get(viewContext);
  const isPublic = /^\/publiek(\/|\?|$)/.test(address);
  const actor = actorOf(context);
  const desk = !isPublic && actor.kind !== "visitor" ? await readDesk(context, actor) : null;
  const site = isPublic ? await readPublicSite(context) : null;
  return data({ desk, site }, { status: 404 });
}

export default function MissingPage({ loaderData }: Route.ComponentProps) {
  return <FaultPage status={404} desk={loaderData.desk} site={loaderData.site} />;
}
