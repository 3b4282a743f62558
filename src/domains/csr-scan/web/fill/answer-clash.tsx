import { Button, Form, formatInstant, useUi } from "#ui";
import type { AnswerValue } from "../../rules/scan/answer.ts";
import type { KeptEntry } from "../../store/fill/entry-rows.ts";
import { type FillWords, fillWords } from "../../text/fill/index.ts";
import type { QuestionView } from "../../usecases/fill/open-question.ts";

interface ClashProps {
  readonly view: QuestionView;
  readonly waiting: readonly KeptEntry[];
}

/** Two people answered differently: both answers, who gave them and when, and a button to choose. */
export function Clash({ view, waiting }: ClashProps) {
  const { language } = useUi();
  const words = fillWords(language);
  const { history, newId, names, scan, standing } = view;
  if (waiting.length === 0) return null;
  const counting = history.find(({ version }) => version === standing.version);
  const line = (entry: KeptEntry) => {
    const [answer, when] = [answerWord(words, entry.value), formatInstant(language, entry.saidAt)];
    if (entry.holderId === scan.holder.id) return words.question.clashYou(answer, when);
    const who = names.get(entry.holderId ?? "") || words.question.someone;
    return words.question.clash(who, answer, when);
  };
  const choose = (entry: string, value: AnswerValue | null) => (
    <Form
      hidden={{ daad: "kies", id: newId, antwoord: entry, gezien: waiting.map(({ id }) => id) }}
    >
      <Button small>{words.question.clashChoose(answerWord(words, value))}</Button>
    </Form>
  );
  return (
    <section className="scan-clash" aria-labelledby="clash" data-server-only={view.question?.key}>
      <h2 id="clash">{words.question.clashTitle}</h2>
      <p>{words.question.clashAsk}</p>
      <ul>
        <li>
          <p>
            {counting ? line(counting) : answerWord(words, standing.value)}
            {`, ${words.question.clashNow}`}
          </p>
          {standing.note ? <p className="soft">{standing.note}</p> : null}
          {choose("", standing.value)}
        </li>
        {waiting.map((entry) => (
          <li key={entry.id}>
            <p>{line(entry)}</p>
            {entry.note ? <p className="soft">{entry.note}</p> : null}
            {choose(entry.id, entry.value)}
          </li>
        ))}
      </ul>
    </section>
  );
}

export const answerWord = (words: FillWords, value: AnswerValue | null): string =>
  value === null ? words.noAnswer : words.answers[value];
