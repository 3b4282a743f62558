import { formatInstant, useUi } from "#ui";
import { fillWords } from "../../text/fill/index.ts";
import type { QuestionView } from "../../usecases/fill/open-question.ts";
import { answerWord } from "./answer-clash.tsx";

/** Who answered what, the newest first. */
export function AnswerHistory({ view }: { readonly view: QuestionView }) {
  const { language } = useUi();
  const words = fillWords(language);
  const { history, names, scan } = view;
  if (history.length === 0) return null;
  return (
    <details className="scan-question__history" data-server-only={view.question?.key}>
      <summary>{words.question.history}</summary>
      <ol>
        {history.map((entry) => (
          <li key={entry.id}>
            <strong>{answerWord(words, entry.value)}</strong>
            {entry.isInteresting ? `, ${words.question.interestingShort}` : ""}
            {" · "}
            {entry.holderId === scan.holder.id
              ? words.question.you
              : names.get(entry.holderId ?? "") || words.question.someone}
            {" · "}
            {formatInstant(language, entry.saidAt)}
            {entry.note ? <p className="soft">{entry.note}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
