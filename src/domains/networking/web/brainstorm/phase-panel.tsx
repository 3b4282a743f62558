import { Button, Form, SectionHeader, useUi } from "#ui";
import { brainstormPhases } from "../../rules/brainstorm/brainstorm.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { DeskRoom } from "../../usecases/brainstorm/open-brainstorm.ts";

/** Where the brainstorm is, and the way on and back. */
export function PhasePanel({
  room,
  mayEdit,
}: {
  readonly room: DeskRoom;
  readonly mayEdit: boolean;
}) {
  const words = brainstormWords(useUi().language);
  const { phase } = room.brainstorm;
  const at = brainstormPhases.indexOf(phase);
  const dots = room.cards.reduce((sum, card) => sum + card.dots, 0);
  return (
    <section className="ideas-page__panel" aria-labelledby="course">
      <SectionHeader id="course" title={words.phase.title} />
      <ol className="phase-list">
        {brainstormPhases.map((one, index) => (
          <li
            key={one}
            className={`phase-list__step${one === phase ? " phase-list__step--now" : ""}`}
            aria-current={one === phase ? "step" : undefined}
          >
            {one === phase || !mayEdit ? (
              <span>{words.phases[one]}</span>
            ) : (
              <Form hidden={{ deed: "phase", phase: one }}>
                <Button small kind={index === at + 1 ? "primary" : "quiet"}>
                  {words.phase.go(words.phases[one])}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      <p className="soft">
        {[words.ideas(room.ideas.length), words.phones(room.voices), words.dots(dots)].join(" · ")}
      </p>
      <p className="soft">{words.phase.overHint}</p>
    </section>
  );
}
