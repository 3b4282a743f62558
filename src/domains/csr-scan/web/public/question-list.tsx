import { useUi } from "#ui";
import type { ShownQuestion } from "../../rules/public/show-questions.ts";
import { publicWords } from "../../text/public/index.ts";

type QuestionListProps = {
  readonly questions: readonly ShownQuestion[];
  /** Say which questions the short scan leaves out. */
  readonly marksFull: boolean;
};

/** Questions with why they are asked, an example and how to begin, all open: made to read and to print. */
export function QuestionList({ questions, marksFull }: QuestionListProps) {
  return (
    <ol className="csr__questions">
      {questions.map((question) => (
        <li key={question.key} id={question.key} className="csr__question">
          <QuestionShown question={question} isOnlyFull={marksFull && isOnlyFull(question)} />
        </li>
      ))}
    </ol>
  );
}

const isOnlyFull = ({ depths }: ShownQuestion): boolean => !depths.includes("light");

type QuestionShownProps = { readonly question: ShownQuestion; readonly isOnlyFull: boolean };

function QuestionShown({ question, isOnlyFull: onlyFull }: QuestionShownProps) {
  const { language, publicRoot } = useUi();
  const { questions: words } = publicWords(language);
  const { text, why, example, start, action, issue, askedOf, sdg, activities } = question;
  const terms: readonly (readonly [string, string])[] = [
    [words.why, why],
    [words.example, example],
    [words.begin, start],
    [words.action, action],
  ];
  const marks = [
    `${issue.name} (${issue.clause})`,
    sdg.length > 0 ? words.sdg(sdg.join(", ")) : "",
    onlyFull ? words.onlyFull : "",
  ];
  return (
    <>
      <h3>{text}</h3>
      <dl className="csr__terms">
        {terms.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        {activities.length > 0 ? (
          <div>
            <dt>{words.help}</dt>
            <dd>
              <ul className="csr__activities">
                {activities.map(({ code, name }) => (
                  <li key={code}>
                    <a href={`${publicRoot}?activiteit=${encodeURIComponent(code)}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
        {askedOf.map(({ field, options }) => (
          <div key={field}>
            <dt>{words.onlyFor}</dt>
            <dd>{options.join(" · ")}</dd>
          </div>
        ))}
      </dl>
      <p className="csr__marks soft">{marks.filter(Boolean).join(" · ")}</p>
    </>
  );
}
