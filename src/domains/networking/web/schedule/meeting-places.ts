import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { scheduleWords } from "../../text/schedule/index.ts";
import { openPlaces } from "../../usecases/schedule/open-board.ts";

/** For every place of the board what would come of one meeting there, for the script that drags it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const [a = "", b = ""] = (new URL(request.url).searchParams.get("gesprek") ?? "").split(" ");
  const places = await openPlaces(app.db, actorOf(context), params.id ?? "", [a, b]);
  if (isRefusal(places)) throw data(null, { status: 404 });
  const { levels, rules, pick } = scheduleWords(language);
  return Response.json(
    places.places.map(({ at, table, level, isSwap, rules: broken }) => ({
      at,
      table,
      level,
      what: [
        isSwap ? pick.swap : "",
        level
          ? `${levels[level]}${colon(language)}${broken.map((rule) => rules[rule]).join(", ")}`
          : "",
        level || isSwap ? "" : pick.ok,
      ]
        .filter(Boolean)
        .join("; "),
    })),
    { headers: { "cache-control": "no-store" } },
  );
}
