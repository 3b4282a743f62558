import { Button, Form, SectionHeader, useUi } from "#ui";
import type { Proposal, ProposalReason } from "../../rules/plan/rank-proposals.ts";
import { type PlanWords, planWords } from "../../text/plan/index.ts";
import type { PlanView } from "../../usecases/plan/open-plan.ts";

const shownAtFirst = 8;

/** What could be done, the most worthwhile first, each with its points and why. */
export function PlanProposals({ view }: { readonly view: PlanView }) {
  const words = planWords(useUi().language);
  const { proposals } = view;
  const first = proposals.slice(0, shownAtFirst);
  const rest = proposals.slice(shownAtFirst);
  return (
    <section className="scan-plan__proposals">
      <SectionHeader title={words.proposalsTitle} />
      <p>{proposals.length > 0 ? words.proposalsText : words.noProposals}</p>
      <ProposalList proposals={first} token={view.scan.token} />
      {rest.length > 0 ? (
        <details className="scan-plan__more">
          <summary>{words.more(rest.length)}</summary>
          <ProposalList proposals={rest} token={view.scan.token} />
        </details>
      ) : null}
      <details className="scan-plan__rule">
        <summary>{words.ruleTitle}</summary>
        <ul>
          {words.rule.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly token: string;
}

function ProposalList({ proposals, token }: ProposalListProps) {
  const { language } = useUi();
  const words = planWords(language);
  if (proposals.length === 0) return null;
  return (
    <ul className="scan-plan__list">
      {proposals.map(({ question, points, reasons, ...proposal }) => {
        const title = question.action.title[language];
        return (
          <li key={question.key} className="scan-action">
            <h3>{title}</h3>
            <p className="scan-action__facts">
              <strong>{words.points(points)}</strong>
              {" · "}
              {reasons
                .map((one) =>
                  words.reason(wordOf(words, one, { question, ...proposal }), one.points),
                )
                .join(" · ")}
            </p>
            <p className="scan-action__facts">
              <a href={`/scan/${token}/vraag/${question.key}`}>{question.text[language]}</a>
            </p>
            <Form hidden={{ daad: "kies", vraag: question.key }}>
              <Button small>
                {words.choose}
                <span className="visually-hidden">{words.forWhat(title)}</span>
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

function wordOf(
  { reasons }: PlanWords,
  { kind }: ProposalReason,
  { question, answer }: Pick<Proposal, "question" | "answer">,
): string {
  if (kind === "effect") return question.action.effect === 3 ? reasons.effect : reasons.effectSome;
  if (kind === "effort") return question.action.effort === 1 ? reasons.effort : reasons.effortSome;
  if (kind === "answer") return answer === "no" ? reasons.answer : reasons.answerPartly;
  return reasons[kind];
}
