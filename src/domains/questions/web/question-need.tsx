import { Button, ButtonLink, Form, formatDay, Icon, SectionHeader, Tag, useUi } from "#ui";
import { whoCanSearch } from "../rules/who-can-search.ts";
import { inboxWords } from "../text/inbox/index.ts";
import type { OpenedQuestion } from "../usecases/open-question.ts";
import "./question-need.css";

interface PartProps {
  readonly opened: OpenedQuestion;
}

/** One click from the question to who can do it; once that was kept, to what was kept. */
export function WhoCanButton({ opened }: PartProps) {
  const { question: words } = inboxWords(useUi().language);
  if (!opened.maySeek) return null;
  if (opened.need) {
    return (
      <ButtonLink icon="search" href={opened.need.href}>
        {words.whoCan}
      </ButtonLink>
    );
  }
  return (
    <Form action="/wie-kan-dit" hidden={whoCanSearch(opened.question)}>
      <Button icon="search">{words.whoCan}</Button>
    </Form>
  );
}

/** Who was asked for it, and how far each came. */
export function QuestionNeed({ opened }: PartProps) {
  const { language } = useUi();
  const { question: words } = inboxWords(language);
  const { need } = opened;
  if (!need) return null;
  return (
    <section aria-labelledby="who-can">
      <SectionHeader id="who-can" title={words.whoCanTitle} />
      <p>
        <a href={need.href}>{need.title}</a>
      </p>
      {need.matches.length === 0 ? <p className="soft">{words.whoCanNobody}</p> : null}
      <ul className="question-need">
        {need.matches.map(({ href, name, state, followUpOn }) => (
          <li className="question-need__one" key={href}>
            <a href={href}>{name}</a>
            <Tag tone="act">{state}</Tag>
            {followUpOn && need.isOpen ? (
              <span className="question-need__day">
                <Icon name="calendar" size="small" />
                {formatDay(language, followUpOn)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
