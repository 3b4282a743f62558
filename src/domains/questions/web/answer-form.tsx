import { colon } from "#kernel/language";
import {
  BothTexts,
  Button,
  FormActions,
  formatDay,
  HiddenValues,
  Notice,
  SectionHeader,
  Tag,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { longest } from "../rules/longest.ts";
import { referenceOf } from "../rules/question.ts";
import type { ReusableAnswer } from "../store/reusable-answers.ts";
import { answersWords } from "../text/answers/index.ts";
import { inboxWords } from "../text/inbox/index.ts";
import type { OpenedQuestion } from "../usecases/open-question.ts";
import type { Left } from "./question-deed.ts";
import "./answer-form.css";

export interface AnswerFormProps {
  readonly opened: OpenedQuestion;
  readonly answers: readonly ReusableAnswer[];
  readonly left: Left | null;
  /** A reusable answer was put in just now. */
  readonly inserted: boolean;
  readonly today: string;
}

/** Writing the answer; looking for a reusable one and putting it in are steps of the same form, so nothing is lost. */
export function AnswerForm({ opened, answers, left, inserted, today }: AnswerFormProps) {
  const words = inboxWords(useUi().language).question;
  const { question, mayKeepAnswers, municipality } = opened;
  const typed = left?.typed ?? {};
  const conflict = left?.conflict ?? null;
  const version = conflict?.version ?? typed.version ?? question.version;
  return (
    <section className="answer-form" aria-labelledby="answer">
      <SectionHeader id="answer" title={words.answerTitle} />
      <p className="answer-form__printed question-page__text">{question.answer || "–"}</p>
      <form method="post" action="#answer" className="form" noValidate>
        <HiddenValues
          values={{
            version: String(version),
            used: typed.used ?? "",
            ...Object.fromEntries(
              (conflict?.fields ?? []).map(({ field, theirs }) => [`theirs:${field}`, theirs]),
            ),
          }}
        />
        <Suggestions
          answers={answers}
          search={typed.search}
          today={today}
          open={!question.answer}
        />
        {inserted ? <Notice kind="success">{words.inserted}</Notice> : null}
        {conflict ? (
          <BothTexts
            whoChanged={conflict.by}
            when={conflict.at ?? question.updatedAt}
            fields={conflict.fields.map(({ field, theirs, yours }) => ({
              name: field,
              label: field === "ownTitle" ? words.ownTitle : words.answer,
              theirs,
              yours,
              canMerge: true,
            }))}
          />
        ) : null}
        <TextArea
          name="answer"
          label={words.answer}
          hint={words.answerHint}
          rows={10}
          value={typed.answer ?? (question.repliedOn ? "" : question.answer)}
        />
        <TextInput
          name="ownTitle"
          label={words.ownTitle}
          hint={words.ownTitleHint(
            [referenceOf(question.number), municipality].filter(Boolean).join(", "),
          )}
          value={typed.ownTitle ?? question.ownTitle}
          maxLength={longest.ownTitle}
          optional
        />
        <SendButtons opened={opened} />
        {mayKeepAnswers ? (
          <p>
            <input type="hidden" name="fromQuestion" value={question.id} />
            <Button
              kind="quiet"
              icon="star"
              name="deed"
              value="prefill"
              formAction="/vragen/antwoorden/nieuw"
            >
              {words.keepAnswer}
            </Button>
          </p>
        ) : null}
      </form>
    </section>
  );
}

function SendButtons({ opened }: Pick<AnswerFormProps, "opened">) {
  const { language } = useUi();
  const all = inboxWords(language);
  const words = all.question;
  const { askerEmail, askerLanguage, channel } = opened.question;
  const canSend = askerEmail !== null || channel === "web-form";
  return (
    <>
      {askerEmail && askerLanguage !== language ? (
        <p className="soft">{words.letterLanguage(all.form.languages[askerLanguage])}</p>
      ) : null}
      <FormActions>
        {canSend ? (
          <Button kind="primary" icon="mail" name="deed" value="send">
            {askerEmail ? words.sendMail(askerEmail) : words.sendPage}
          </Button>
        ) : null}
        <Button kind={canSend ? "secondary" : "primary"} name="deed" value="only-note">
          {words.noteOnly}
        </Button>
      </FormActions>
      <p className="soft answer-form__hint">{words.noteOnlyHint}</p>
    </>
  );
}

interface SuggestionsProps {
  readonly answers: readonly ReusableAnswer[];
  readonly search: string | undefined;
  readonly today: string;
  readonly open: boolean;
}

function Suggestions({ answers, search, today, open }: SuggestionsProps) {
  const { language } = useUi();
  const words = inboxWords(language).question;
  const own = answersWords(language);
  return (
    <details className="answer-form__suggestions" open={open || Boolean(search)}>
      <summary>{`${words.suggestions} (${answers.length})`}</summary>
      <div className="answer-form__search">
        <TextInput name="search" label={words.searchAnswers} value={search} width="half" optional />
        <Button icon="search" name="deed" value="search">
          {words.searchDo}
        </Button>
      </div>
      {answers.length === 0 ? (
        <p className="soft">{search ? own.nothingFound(search) : words.noSuggestions}</p>
      ) : null}
      <ul className="answer-form__list">
        {answers.map((answer) => (
          <li key={answer.id} className="answer-form__one">
            <details className="answer-form__peek">
              <summary>
                {answer.title}{" "}
                {answer.language === language ? null : <Tag>{own.languages[answer.language]}</Tag>}{" "}
                {answer.checkAgainOn && answer.checkAgainOn <= today ? (
                  <Tag tone="wrong">
                    {words.checkAgain(formatDay(language, answer.checkAgainOn))}
                  </Tag>
                ) : null}
              </summary>
              <p className="question-page__text">{answer.body}</p>
              {answer.source ? (
                <p className="soft">{`${own.source}${colon(language)}${answer.source}`}</p>
              ) : null}
            </details>
            <Button small icon="plus" name="deed" value={`insert:${answer.id}`}>
              {words.insert}
              <span className="visually-hidden">{colon(language) + answer.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
