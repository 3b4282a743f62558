import type { LoaderFunctionArgs } from "react-router";
import { data } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { guestCalendar } from "../../usecases/guests/guest-calendar.ts";

/** The gathering for the calendar of a guest: `/gast/:token/agenda.ics`. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const made = await guestCalendar(app, params.token ?? "", app.now());
  if (isRefusal(made)) throw data(null, { status: 404 });
  return new Response(made.text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="agenda.ics"',
      "cache-control": "private, no-store",
    },
  });
}
