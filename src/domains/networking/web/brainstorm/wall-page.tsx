import { data } from "react-router";
import { requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Island, QrCode, useUi } from "#ui";
import { nameOfCard } from "../../rules/brainstorm/cards.ts";
import { shownRoomCode } from "../../rules/brainstorm/room-code.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import { openBrainstorm } from "../../usecases/brainstorm/open-brainstorm.ts";
import { openRoom } from "../../usecases/brainstorm/room.ts";
import type { Route } from "./+types/wall-page";
import "./wall-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  if (!isId(params.id)) throw data(null, { status: 404 });
  const opened = await openBrainstorm(app, actor, params.id);
  if (isRefusal(opened) || !opened.room) throw data(null, { status: 404 });
  const room = await openRoom(app, opened.room.brainstorm.code);
  if (isRefusal(room)) throw data(null, { status: 404 });
  return { room, site: app.config.url };
}

/** The large screen: the question, how to join, and the ideas as they come. */
export default function WallPage({ loaderData }: Route.ComponentProps) {
  const words = brainstormWords(useUi().language);
  const { room, site } = loaderData;
  const { phase, code } = room;
  const isJoining = phase === "ahead" || phase === "ideas" || phase === "vote";
  const address = `${site}/doe-mee/${code}`;
  return (
    <main className="brainstorm-wall" id="content" tabIndex={-1} data-island-brainstorm-wall={code}>
      <title>{`${words.wall.title} – ${room.title}`}</title>
      <header className="brainstorm-wall__head">
        <div>
          <p className="brainstorm-wall__phase">{words.phases[phase]}</p>
          <h1>{room.question}</h1>
          {room.explanation ? <p className="soft">{room.explanation}</p> : null}
        </div>
        {isJoining ? (
          <div className="brainstorm-wall__join">
            <QrCode address={address} label={words.join.qr(address)} size="large" />
            <p>{words.wall.join}</p>
            <p>{`${site.replace(/^https?:\/\//, "")}/doe-mee`}</p>
            <p className="brainstorm-wall__code">{shownRoomCode(code)}</p>
          </div>
        ) : null}
      </header>
      <p className="brainstorm-wall__count">
        {phase === "vote" ? words.wall.laid(room.dotsLaid) : words.ideas(room.ideas)}
      </p>
      {room.cards.length === 0 ? <p>{words.wall.empty}</p> : null}
      <ul className="brainstorm-wall__cards">
        {room.cards.map((card) => (
          <li key={card.id} className="brainstorm-wall__card">
            <strong>{nameOfCard(card)}</strong>
            {card.title ? (
              <ul>
                {card.ideas.map(({ id, body }) => (
                  <li key={id}>{body}</li>
                ))}
              </ul>
            ) : null}
            {card.dots > 0 ? (
              <p className="brainstorm-wall__dots">
                <span aria-hidden="true">{"●".repeat(Math.min(card.dots, 30))} </span>
                {words.dots(card.dots)}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="brainstorm-wall__back">
        <a href={`/bijeenkomsten/${room.gatheringId}/ideeen`}>{words.wall.back}</a>
      </p>
      <Island name="brainstorm-wall" />
    </main>
  );
}
