import { data } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Island, useUi } from "#ui";
import { scheduleWords } from "../../text/schedule/index.ts";
import { openWall } from "../../usecases/schedule/open-wall.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/wall-page";
import "./wall-page.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const id = idIn(params);
  const wall = await openWall(app.db, requirePerson(context, address), id, app.now());
  if (isRefusal(wall)) throw refusedPage(wall);
  const refreshes = new URL(request.url).searchParams.has("ververs");
  const headers = refreshes ? { refresh: "60" } : undefined;
  return data({ wall, id, refreshes }, headers ? { headers } : {});
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

/** Big letters for the wall of the hall: what is on or comes next, then the rest of the day. */
export default function WallPage({ loaderData }: Route.ComponentProps) {
  const { wall: words } = scheduleWords(useUi().language);
  const { wall, id, refreshes } = loaderData;
  const [first, ...later] = wall.slots;
  return (
    <main
      className="wall"
      data-island-fair-wall={`/bijeenkomsten/${id}/muur/stand`}
      data-wall-state={wall.state}
    >
      <title>{wall.title}</title>
      <header className="wall__head">
        <h1>{wall.title}</h1>
        <p className="numeric">
          {words.updated(wall.time)} {refreshes ? null : <a href="?ververs">{words.refresh}</a>}
        </p>
      </header>
      {first ? (
        <>
          <section aria-labelledby="nu">
            <h2 id="nu" className="wall__next numeric">
              {wall.nowAt === first.from ? words.now(first.from) : words.next(first.from)}
            </h2>
            <ul className="wall__meetings">
              {first.meetings.map(({ table, one, other }) => (
                <li key={table}>
                  <span className="wall__table numeric">{table}</span>
                  <span className="wall__pair">
                    <span>{one}</span>
                    <span>{other}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="daarna" className="wall__later">
            <h2 id="daarna">{words.later}</h2>
            {later.map((slot) => (
              <div key={slot.from}>
                <h3 className="numeric">{slot.from}</h3>
                <ul>
                  {slot.meetings.map(({ table, one, other }) => (
                    <li key={table}>
                      <strong className="numeric">{table}</strong> {one} – {other}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        </>
      ) : (
        <p className="wall__over">{wall.isPublished ? words.over : words.none}</p>
      )}
      <Island name="fair-wall" />
    </main>
  );
}
