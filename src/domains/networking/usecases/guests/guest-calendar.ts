import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { calendarOfGuest } from "./calendar-of-guest.ts";
import { openGuestPage } from "./guest-page.ts";

/** The calendar file of the guest whom a link names. */
export async function guestCalendar(
  app: Pick<App, "config" | "db">,
  token: string,
  now: Instant,
): Promise<{ readonly kind: "calendar"; readonly text: string } | Refusal<"no-such-guest">> {
  const view = await openGuestPage(app, token, now);
  if ("because" in view) return refuse("no-such-guest");
  const href = `${app.config.url}/gast/${token}`;
  return { kind: "calendar", text: calendarOfGuest({ ...view, href }, now) };
}
