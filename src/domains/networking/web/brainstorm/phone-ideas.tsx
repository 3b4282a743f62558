import { Button, Form, SectionHeader, TextArea, useUi } from "#ui";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { OwnPart, Room } from "../../usecases/brainstorm/room.ts";

interface IdeasPartProps {
  readonly room: Room;
  readonly own: OwnPart;
  /** The idea that will be typed: sent twice, it is one. */
  readonly formKey: string;
}

/** Giving ideas: the form, what one sent oneself, what all sent. */
export function IdeasPart({ room, own, formKey }: IdeasPartProps) {
  const words = brainstormWords(useUi().language).phone;
  return (
    <>
      <div data-idea-form>
        <Form hidden={{ deed: "idea", key: formKey }}>
          <TextArea name="text" label={words.idea} rows={3} hint={words.privacy} />
          <p>
            <Button kind="primary">{words.send}</Button>
          </p>
          <p role="status" className="brainstorm-phone__said" data-said />
        </Form>
      </div>
      <section
        className="brainstorm-phone__part"
        aria-labelledby="own"
        data-own-part
        hidden={own.ideas.length === 0}
      >
        <SectionHeader id="own" title={words.own} />
        <ul className="brainstorm-phone__list" data-own>
          {own.ideas.map(({ id, body, state }) => (
            <li key={id}>
              {body}
              {words.ownStates[state] ? (
                <span className="soft"> ({words.ownStates[state]})</span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section className="brainstorm-phone__part" aria-labelledby="others">
        <SectionHeader id="others" title={words.others} />
        <p className="soft" data-none hidden={room.cards.length > 0}>
          {words.none}
        </p>
        <ul className="brainstorm-phone__list" data-others>
          {room.cards.map((card) => (
            <li key={card.id}>
              {card.title ? (
                <>
                  <strong>{card.title}</strong>
                  <ul>
                    {card.ideas.map(({ id, body }) => (
                      <li key={id}>{body}</li>
                    ))}
                  </ul>
                </>
              ) : (
                card.ideas[0]?.body
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
