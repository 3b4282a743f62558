import { Button, Form, FormActions, SectionHeader, TextArea, useUi } from "#ui";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { DeskRoom } from "../../usecases/brainstorm/open-brainstorm.ts";
import type { DeedLeft } from "./ideas-deed.ts";

interface ListProps {
  readonly room: DeskRoom;
  readonly mayEdit: boolean;
}

/** Ideas nobody but the desk sees yet. */
export function WaitingIdeas({ room, mayEdit }: ListProps) {
  const words = brainstormWords(useUi().language).desk;
  const waiting = room.ideas.filter(({ state }) => state === "waiting");
  if (waiting.length === 0) return null;
  return (
    <section className="ideas-page__part" aria-labelledby="waiting">
      <SectionHeader id="waiting" title={`${words.waiting} (${waiting.length})`} />
      <ul className="idea-lines">
        {waiting.map(({ id, body }) => (
          <li key={id} className="idea-line">
            <span className="idea-line__body">{body}</span>
            {mayEdit ? (
              <>
                <Form hidden={{ deed: "show", idea: id }}>
                  <Button small>{words.show}</Button>
                </Form>
                <Form hidden={{ deed: "hide", idea: id }}>
                  <Button small kind="quiet">
                    {words.hide}
                  </Button>
                </Form>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ideas that were taken from sight: they can come back. */
export function HiddenIdeas({ room, mayEdit }: ListProps) {
  const words = brainstormWords(useUi().language).desk;
  const hidden = room.ideas.filter(({ state }) => state === "hidden");
  if (hidden.length === 0) return null;
  return (
    <details className="ideas-page__more">
      <summary>{`${words.hidden} (${hidden.length})`}</summary>
      <ul className="idea-lines">
        {hidden.map(({ id, body }) => (
          <li key={id} className="idea-line">
            <span className="idea-line__body soft">{body}</span>
            {mayEdit ? (
              <Form hidden={{ deed: "show", idea: id }}>
                <Button small kind="quiet" icon="undo">
                  {words.bringBack}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was said aloud or stood on paper. */
export function DeskIdeas({ left }: { readonly left: DeedLeft | null }) {
  const words = brainstormWords(useUi().language).desk;
  const typed = left?.deed === "add" ? left.typed.ideas : undefined;
  return (
    <details className="ideas-page__more" open={typed !== undefined}>
      <summary>{words.add}</summary>
      <Form hidden={{ deed: "add" }}>
        <TextArea name="ideas" label={words.add} labelHidden hint={words.addHint} value={typed} />
        <FormActions>
          <Button icon="plus">{words.addDo}</Button>
        </FormActions>
      </Form>
    </details>
  );
}
