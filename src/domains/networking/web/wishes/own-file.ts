import { data, type LoaderFunctionArgs } from "react-router";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { personalCalendar } from "../../rules/schedule/personal-calendar.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import { readOwnSchedule } from "../../usecases/schedule/guest-schedule.ts";
import { makeOwnSheet } from "../../usecases/schedule/schedule-files.ts";

/** The own schedule of a guest for his calendar (.ics) or on paper (.pdf). */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const own = await readOwnSchedule(app, params.token ?? "");
  if (!own?.personal) throw data(null, { status: 404 });
  const { gathering, personal } = own;
  const words = scheduleWords(language);
  const isCalendar = new URL(request.url).pathname.endsWith(".ics");
  const body = isCalendar
    ? personalCalendar({
        gatheringId: gathering.id,
        startsAt: gathering.startsAt,
        place: [gathering.place.name, gathering.place.town].filter(Boolean).join(", "),
        personal,
        now: app.now(),
        words: { with: (name) => `${words.personal.with} ${name}`, table: words.personal.table },
      })
    : Buffer.from(await makeOwnSheet(app, { gathering, personal }, language));
  const name = `${words.file.name}.${isCalendar ? "ics" : "pdf"}`;
  return new Response(body, {
    headers: {
      "content-type": isCalendar ? "text/calendar; charset=utf-8" : "application/pdf",
      "content-disposition": contentDisposition(name, "attachment"),
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
}
