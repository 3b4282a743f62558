import type { ReactNode } from "react";
import { type Description, DescriptionList, formatDay, SectionHeader, useUi } from "#ui";
import type { Question } from "../rules/question.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { timeWords } from "../text/time/index.ts";
import type { OpenedQuestion } from "../usecases/open-question.ts";

/** What is known of the question, with the day on which who asked is forgotten. */
export function QuestionDetails({ opened }: { readonly opened: OpenedQuestion }) {
  const { language } = useUi();
  const all = inboxWords(language);
  const words = all.question;
  const { question, municipality, minutes, ownerLeft } = opened;
  const day = (value: string | null) => (value ? formatDay(language, value) : words.noDay);
  const owner = ownerLeft
    ? words.ownerLeft(question.ownerName)
    : question.ownerName || words.noOwner;
  const items: (Description | null)[] = [
    { term: words.asker, value: <Asker question={question} /> },
    { term: words.municipality, value: municipality ?? all.wholeArea },
    question.department ? { term: words.department, value: question.department } : null,
    {
      term: words.channel,
      value: `${all.channels[question.channel]}, ${formatDay(language, question.askedOn)}`,
    },
    { term: words.neededBy, value: day(question.neededBy) },
    { term: words.owner, value: owner },
    {
      term: words.feasibility,
      value: (
        <>
          {question.feasibility ? all.feasibilities[question.feasibility] : words.notJudged}
          {question.feasibilityNote ? <Lines text={question.feasibilityNote} /> : null}
        </>
      ),
    },
    question.handedOverTo
      ? { term: words.handedOverTo, value: <HandedOver question={question} /> }
      : null,
    question.followUpOn ? { term: words.followTitle, value: day(question.followUpOn) } : null,
    {
      term: words.time,
      value: timeWords(language).hours(Math.floor(minutes / 60), minutes % 60),
    },
  ];
  return (
    <section className="question-page__details" aria-labelledby="details">
      <SectionHeader id="details" title={words.details} />
      <DescriptionList
        id="question"
        layout="above"
        items={items.filter((item): item is Description => item !== null)}
      />
    </section>
  );
}

const Lines = ({ text }: { readonly text: string }) => (
  <p className="question-page__text soft">{text}</p>
);

function Asker({ question }: { readonly question: Question }): ReactNode {
  const { language } = useUi();
  const words = inboxWords(language).question;
  const { askerName, askerOrganisation, askerEmail, askerPhone, askerExpiresOn } = question;
  if (!askerName && !askerOrganisation && !askerEmail && !askerPhone) return words.forgotten;
  return (
    <ul className="question-page__asker">
      {askerName ? <li>{askerName}</li> : null}
      {askerOrganisation ? <li>{askerOrganisation}</li> : null}
      {askerEmail ? (
        <li>
          <a href={`mailto:${askerEmail}`}>{askerEmail}</a>
        </li>
      ) : null}
      {askerPhone ? (
        <li>
          <a href={`tel:${askerPhone.replace(/[^\d+]/g, "")}`}>{askerPhone}</a>
        </li>
      ) : null}
      {askerExpiresOn ? (
        <li className="soft">{words.expires(formatDay(language, askerExpiresOn))}</li>
      ) : null}
    </ul>
  );
}

function HandedOver({ question }: { readonly question: Question }) {
  const { language } = useUi();
  const words = inboxWords(language).question;
  const { handedOverTo, handedOverOn, handedOverOrganisationId } = question;
  const text = handedOverOn
    ? words.handedOver(handedOverTo, formatDay(language, handedOverOn))
    : handedOverTo;
  return handedOverOrganisationId ? (
    <a href={`/organisatie/${handedOverOrganisationId}`}>{text}</a>
  ) : (
    text
  );
}
