import { Button, Checkbox, Form, FormActions, NumberInput, TextArea, TextInput, useUi } from "#ui";
import { brainstormLimits, type SettingsProblem } from "../../rules/brainstorm/brainstorm.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { DeskRoom } from "../../usecases/brainstorm/open-brainstorm.ts";
import type { DeedLeft } from "./ideas-deed.ts";

interface SetUpFormProps {
  /** Null: it is prepared for the first time, and the form stands open. */
  readonly room: DeskRoom | null;
  readonly left: DeedLeft | null;
}

/** The question to the room and the rules of the game. */
export function SetUpForm({ room, left }: SetUpFormProps) {
  const words = brainstormWords(useUi().language).setUp;
  const typed = left?.deed === "settings" ? left.typed : null;
  const because = left?.deed === "settings" ? (left.refusal.because as SettingsProblem) : null;
  const error = (...of: readonly SettingsProblem[]) =>
    because && of.includes(because) ? words.errors[because] : undefined;
  const now = room?.brainstorm;
  const form = (
    <Form hidden={{ deed: "settings" }}>
      <TextInput
        name="question"
        label={words.question}
        hint={words.questionHint}
        value={typed?.question ?? now?.question ?? ""}
        maxLength={brainstormLimits.question}
        error={error("no-question", "question-too-long")}
      />
      <TextArea
        name="explanation"
        label={words.explanation}
        hint={words.explanationHint}
        rows={3}
        value={typed?.explanation ?? now?.explanation ?? ""}
        error={error("too-long")}
        optional
      />
      <NumberInput
        name="votesEach"
        label={words.votesEach}
        unit={words.votesUnit}
        min={1}
        max={brainstormLimits.mostVotesEach}
        value={typed?.votesEach ?? now?.votesEach ?? 3}
        error={error("votes-each")}
      />
      <Checkbox
        name="moderated"
        label={words.moderated}
        checked={typed ? typed.moderated !== undefined : (now?.isModerated ?? false)}
      />
      <FormActions>
        <Button kind={room ? "secondary" : "primary"}>{words.save}</Button>
      </FormActions>
    </Form>
  );
  if (!room) return <div className="ideas-page__set-up">{form}</div>;
  return (
    <details className="ideas-page__more" open={because !== null}>
      <summary>{words.change}</summary>
      {form}
    </details>
  );
}
