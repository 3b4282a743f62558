import { data } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Island, useUi } from "#ui";
import { scheduleWords } from "../../text/schedule/index.ts";
import { openWall, type WallSlot } from "../../usecases/schedule/open-wall.ts";
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
  const { shown, rest } = splitLater(first?.meetings.length ?? 0, later);
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
            <ul
              className={`wall__meetings${first.meetings.length > few ? " wall__meetings--many" : ""}`}
            >
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
          {later.length > 0 ? (
            <section aria-labelledby="daarna" className="wall__later">
              <h2 id="daarna">{words.later}</h2>
              {shown.map((slot) => (
                <LaterSlot key={slot.from} slot={slot} />
              ))}
              {rest.length > 0 ? (
                <details>
                  <summary>{words.rest(rest.map(({ from }) => from).join(" · "))}</summary>
                  {rest.map((slot) => (
                    <LaterSlot key={slot.from} slot={slot} />
                  ))}
                </details>
              ) : null}
            </section>
          ) : null}
        </>
      ) : (
        <p className="wall__over">{wall.isPublished ? words.over : words.none}</p>
      )}
      <Island name="fair-wall" />
    </main>
  );
}

/** So many meetings of one slot still stand in large letters. */
const few = 8;
/** So many meetings in all fit a screen of a hall. */
const mostShown = 40;

/** What comes after, as far as a screen holds it; the rest is told by its hours and opens. */
function splitLater(first: number, later: readonly WallSlot[]) {
  let room = mostShown - first;
  const end = later.findIndex(({ meetings }, at) => {
    room -= meetings.length;
    return at > 0 && room < 0;
  });
  const cut = end < 0 ? later.length : end;
  return { shown: later.slice(0, cut), rest: later.slice(cut) };
}

function LaterSlot({ slot }: { readonly slot: WallSlot }) {
  return (
    <div className="wall__slot">
      <h3 className="numeric">{slot.from}</h3>
      <ul>
        {slot.meetings.map(({ table, one, other }) => (
          <li key={table}>
            <strong className="numeric">{table}</strong> {one} – {other}
          </li>
        ))}
      </ul>
    </div>
  );
}
