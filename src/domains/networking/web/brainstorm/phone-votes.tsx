import { Form, useUi } from "#ui";
import { type Card, nameOfCard } from "../../rules/brainstorm/cards.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { OwnPart, Room } from "../../usecases/brainstorm/room.ts";

/** The dots as dots; how many is said in words beside them. */
const Dots = ({ count }: { readonly count: number }) => (
  <span className="brainstorm-dots" aria-hidden="true" data-dots>
    {"●".repeat(Math.min(count, 20))}
  </span>
);

/** A group with its ideas, or a lone idea. */
function CardText({ card }: { readonly card: Card }) {
  return (
    <div>
      <h2 className="brainstorm-card__title">{nameOfCard(card)}</h2>
      {card.title ? (
        <ul className="brainstorm-card__ideas">
          {card.ideas.map(({ id, body }) => (
            <li key={id}>{body}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Laying dots: each card with how many one laid, a button for one more and one for one less. */
export function VotePart({ room, own }: { readonly room: Room; readonly own: OwnPart }) {
  const words = brainstormWords(useUi().language);
  const laid = Object.values(own.dots).reduce((sum, one) => sum + one, 0);
  const left = Math.max(0, room.votesEach - laid);
  return (
    <>
      <p>{words.phone.voteHow(room.votesEach)}</p>
      <p
        className="brainstorm-phone__left"
        role="status"
        data-left
        data-left-words={JSON.stringify(
          Array.from({ length: room.votesEach + 1 }, (_, count) => words.phone.left(count)),
        )}
      >
        {words.phone.left(left)}
      </p>
      <ul className="brainstorm-cards" data-vote-cards={room.votesEach}>
        {room.cards.map((card) => (
          <VoteCard key={card.id} card={card} dots={own.dots[card.id] ?? 0} left={left} />
        ))}
      </ul>
    </>
  );
}

interface VoteCardProps {
  readonly card: Card;
  readonly dots: number;
  readonly left: number;
}

function VoteCard({ card, dots, left }: VoteCardProps) {
  const words = brainstormWords(useUi().language);
  const name = nameOfCard(card);
  return (
    <li className="brainstorm-card" data-card={card.id} data-laid={dots}>
      <CardText card={card} />
      <p className="brainstorm-card__dots">
        <Dots count={dots} />
        <span className="visually-hidden" data-dots-said>
          {words.dots(dots)}
        </span>
      </p>
      <div className="brainstorm-card__buttons">
        <Form hidden={{ deed: "vote", card: card.id, dots: String(Math.max(0, dots - 1)) }}>
          <button
            type="submit"
            className="button button--secondary button--icon"
            data-step="-1"
            disabled={dots === 0}
          >
            <span aria-hidden="true">−</span>
            <span className="visually-hidden">{words.phone.less(name)}</span>
          </button>
        </Form>
        <Form hidden={{ deed: "vote", card: card.id, dots: String(dots + 1) }}>
          <button
            type="submit"
            className="button button--primary button--icon"
            data-step="1"
            disabled={left === 0}
          >
            <span aria-hidden="true">+</span>
            <span className="visually-hidden">{words.phone.more(name)}</span>
          </button>
        </Form>
      </div>
    </li>
  );
}

/** What came of the vote. */
export function ResultsPart({ room }: { readonly room: Room }) {
  const words = brainstormWords(useUi().language);
  return (
    <>
      <p>{room.phase === "over" ? words.phone.over : words.phone.results}</p>
      <ol className="brainstorm-cards">
        {room.cards.map((card) => (
          <li key={card.id} className="brainstorm-card">
            <CardText card={card} />
            <p className="brainstorm-card__dots">
              <Dots count={card.dots} /> {words.dots(card.dots)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
