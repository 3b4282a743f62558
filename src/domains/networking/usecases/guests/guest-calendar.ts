import ical, { ICalEventStatus } from "ical-generator";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { openGuestPage } from "./guest-page.ts";

/** The gathering as an item for the calendar of a guest. */
export async function guestCalendar(
  app: Pick<App, "config" | "db">,
  token: string,
  now: Instant,
): Promise<{ readonly kind: "calendar"; readonly text: string } | Refusal<"no-such-guest">> {
  const view = await openGuestPage(app, token, now);
  if ("because" in view) return refuse("no-such-guest");
  const { gathering, guest } = view;
  const calendar = ical({ prodId: { company: "Regiekamer", product: "Bijeenkomsten" } });
  const isComing = guest.state === "coming";
  calendar.createEvent({
    id: `${gathering.id}@regiekamer`,
    start: gathering.startsAt,
    end: gathering.endsAt,
    ...(gathering.state === "cancelled" && { status: ICalEventStatus.CANCELLED, sequence: 1 }),
    stamp: now,
    summary: gathering.title,
    description: [gathering.summary, `${app.config.url}/gast/${token}`]
      .filter(Boolean)
      .join("\n\n"),
    location: [gathering.placeLine, isComing ? gathering.onlineUrl : ""]
      .filter(Boolean)
      .join(" · "),
  });
  return { kind: "calendar", text: calendar.toString() };
}
