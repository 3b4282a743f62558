import { redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { endPlanReminders, openPlanEnd } from "../../usecases/plan/end-reminders.ts";
import type { Route } from "./+types/one-click-route";

/** A person, or a scanner, that follows the address gets the page, which only tells. */
export const loader = ({ params }: Route.LoaderArgs) =>
  redirect(`/scan-herinnering/${params.token}`);

/** What a mail program sends when its reader clicks "unsubscribe" (RFC 8058). Whoever knows the token may only end here. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  // Before a word of the body is read: only who has a token of ours sends one.
  if (isRefusal(await openPlanEnd(app, params.token))) return said("No such link.", 404);
  const form = await request.formData().catch(() => null);
  if (form?.get("List-Unsubscribe") !== "One-Click") {
    return said("Send List-Unsubscribe=One-Click, as RFC 8058 says.", 400);
  }
  await endPlanReminders(app, params.token);
  return said("Switched off.", 200);
}

const said = (text: string, status: number): Response =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
