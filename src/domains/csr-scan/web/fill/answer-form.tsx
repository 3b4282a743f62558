import { Checkbox, Form, TextArea, useUi } from "#ui";
import { answerValues } from "../../rules/scan/answer.ts";
import { fillWords } from "../../text/fill/index.ts";
import type { QuestionView } from "../../usecases/fill/open-question.ts";

interface AnswerFormProps {
  readonly view: QuestionView;
  /** What was typed before a refusal. */
  readonly typedNote: string | undefined;
}

/** Five answers, each a button that saves and goes on; a mark and a note go along with it. */
export function AnswerForm({ view, typedNote }: AnswerFormProps) {
  const words = fillWords(useUi().language);
  const { question, standing, earlier, newId, history } = view;
  const waiting = history.filter(({ state }) => state === "open").map(({ id }) => id);
  if (!question) return null;
  const before = earlier.get(question.key)?.value;
  return (
    <div data-answer-form>
      <Form
        hidden={{
          id: newId,
          versie: String(standing.version),
          blijft: standing.value ?? "",
          gezien: waiting,
        }}
      >
        {/* Enter in a field saves what is typed, and does not answer. */}
        <button className="visually-hidden" type="submit" name="daad" value="noot" tabIndex={-1}>
          {words.question.save}
        </button>
        <p className="scan-question__earlier" data-slot="earlier">
          {before ? words.question.earlier(words.answers[before]) : ""}
          {standing.isEarlier ? ` ${words.question.earlierTaken}` : ""}
        </p>
        <fieldset className="scan-answers">
          <legend className="visually-hidden">{words.question.answersLabel}</legend>
          {answerValues.map((value, at) => (
            <button
              key={value}
              className="scan-answers__answer"
              type="submit"
              name="antwoord"
              value={value}
              aria-pressed={standing.value === value}
              aria-keyshortcuts={String(at + 1)}
              hidden={value === "not-applicable" && !question.mayNotApply}
            >
              <span className="scan-answers__key" aria-hidden="true">
                {at + 1}
              </span>
              {words.answers[value]}
            </button>
          ))}
        </fieldset>
        <Checkbox
          name="interessant"
          label={words.question.interesting}
          hint={words.question.interestingHint}
          checked={standing.isInteresting}
          optional
        />
        <details
          className="scan-question__note"
          open={standing.note !== "" || typedNote !== undefined}
        >
          <summary>{words.question.note}</summary>
          <TextArea
            name="notitie"
            label={words.question.note}
            hint={words.question.noteHint}
            value={typedNote ?? standing.note}
            rows={3}
            optional
          />
          <button
            className="button button--secondary button--small"
            type="submit"
            name="daad"
            value="noot"
          >
            {words.question.save}
          </button>
        </details>
      </Form>
    </div>
  );
}
