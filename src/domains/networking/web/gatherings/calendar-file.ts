import { data } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { calendarMediaType } from "#platform/calendar";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import {
  readFeed,
  readGatheringCalendar,
  readPublicCalendar,
} from "../../usecases/gatherings/calendar.ts";
import type { Route } from "./+types/calendar-file";

/**
 * `/bijeenkomsten/:id.ics` for who works here, `/publiek/bijeenkomst/:id.ics` and `/publiek/bijeenkomsten.ics` for everybody,
 * `/agenda/:token.ics` for the calendar program of somebody who works here.
 */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address, publicRoot } = context.get(viewContext);
  const { id, token } = params as { readonly id?: string; readonly token?: string };
  const asked = url.pathname;
  if (token !== undefined) return answer(await readFeed(app, token, language, app.now()), null);
  if (id !== undefined && !isId(id)) throw data(null, { status: 404 });
  if (asked.startsWith("/bijeenkomsten/") && id) {
    const actor = requirePerson(context, address);
    return answer(await readGatheringCalendar(app, actor, id, language), id);
  }
  const view = { language, publicRoot };
  const found = await readPublicCalendar(app, actorOf(context), id ?? null, view, app.now());
  return answer(found, id ?? null);
}

function answer(calendar: string | Refusal, id: string | null): Response {
  if (isRefusal(calendar)) {
    throw data(null, { status: calendar.because === "not-permitted" ? 403 : 404 });
  }
  const name = id ? `bijeenkomst-${id.slice(0, 8)}.ics` : "bijeenkomsten.ics";
  return new Response(calendar, {
    headers: {
      "content-type": calendarMediaType,
      "content-disposition": contentDisposition(name, id ? "attachment" : "inline"),
      "cache-control": "private, no-store",
    },
  });
}
