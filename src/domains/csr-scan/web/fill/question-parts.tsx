import { ButtonLink, useUi } from "#ui";
import type { Question } from "../../rules/instrument/instrument.ts";
import { fillWords } from "../../text/fill/index.ts";

/** Why it is asked, what others do, and how one begins. */
export function QuestionHelp({ question }: { readonly question: Question }) {
  const { language } = useUi();
  const words = fillWords(language).question;
  const parts = [
    { slot: "why", title: words.why, text: question.why },
    { slot: "example", title: words.example, text: question.example },
    { slot: "start", title: words.start, text: question.start },
  ] as const;
  return (
    <div className="scan-question__help">
      {parts.map(({ slot, title, text }) => (
        <details key={slot} open={slot === "why"}>
          <summary>{title}</summary>
          <p data-slot={slot}>{text[language]}</p>
        </details>
      ))}
    </div>
  );
}

interface QuestionWayProps {
  readonly token: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Back, on, and to the overview. */
export function QuestionWay({ token, before, after }: QuestionWayProps) {
  const words = fillWords(useUi().language).question;
  const to = (key: string | null) => (key ? `/scan/${token}/vraag/${key}` : `/scan/${token}`);
  return (
    <nav className="scan-question__way" aria-label={words.home}>
      <span data-way="before">
        <ButtonLink href={to(before)} icon="chevron-left">
          {words.back}
        </ButtonLink>
      </span>
      <span data-way="home">
        <ButtonLink href={`/scan/${token}`} kind="quiet">
          {words.home}
        </ButtonLink>
      </span>
      <span data-way="after">
        <ButtonLink href={to(after)} icon="chevron-right">
          {words.next}
        </ButtonLink>
      </span>
    </nav>
  );
}
