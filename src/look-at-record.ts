import { redirect } from "react-router";
import { requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { markRecordSeen } from "#register";
import type { Route } from "./+types/look-at-record";

/** From the page of today to a record: what changed in it is seen by going there. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<never> {
  const { db } = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  await markRecordSeen(db, actor, params.id);
  throw redirect(`/organisatie/${encodeURIComponent(params.id)}`);
}
