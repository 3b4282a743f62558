import type { CoreSubject, Instrument, Part, Question } from "../instrument/instrument.ts";
import type { Answers } from "../scan/answer.ts";
import type { Degree, Effect, EffectContent } from "./effect.ts";
import { weightOf } from "./weigh-effect.ts";

export type EffectProposal = {
  readonly question: Question;
  readonly answer: "no" | "partly";
  readonly isHumanRights: boolean;
  readonly severity: Degree;
  readonly likelihood: Degree;
};

/** Of these subjects most effects are on health, safety, freedom or rights of people. */
const aboutPeople: readonly CoreSubject[] = ["human-rights", "labour"];

/** Where the answer is no it is likely; where something is done already it is less so. */
const likelihoodOf = { no: 3, partly: 2 } as const;

/**
 * What may go wrong according to the answers, the heaviest first: questions with a risk, answered with no or partly, of which nothing was
 * kept or set aside yet. Don't-knows give no proposal: first somebody looks it up.
 */
export function proposeEffects(
  { parts }: { readonly parts: readonly Pick<Part, "key" | "subject">[] },
  asked: readonly Question[],
  answers: Answers,
  effects: readonly Pick<Effect, "question">[],
): readonly EffectProposal[] {
  const known = new Set(effects.map(({ question }) => question));
  const subjectOf = new Map(parts.map(({ key, subject }) => [key, subject]));
  const proposals = asked.flatMap((question): EffectProposal[] => {
    const answer = answers.get(question.key)?.value;
    if (!question.risk || known.has(question.key)) return [];
    if (answer !== "no" && answer !== "partly") return [];
    const subject = subjectOf.get(question.part);
    return [
      {
        question,
        answer,
        isHumanRights:
          (subject !== undefined && aboutPeople.includes(subject)) ||
          question.risk.stakeholders.includes("chain-workers"),
        severity: question.risk.severity,
        likelihood: likelihoodOf[answer],
      },
    ];
  });
  const weigh = (proposal: EffectProposal) => weightOf(contentOfProposal(proposal, "nl"));
  return proposals.toSorted((one, other) => weigh(other) - weigh(one));
}

/** A proposal as it is taken over: a first guess, to be made one's own. */
export const contentOfProposal = (
  { question, isHumanRights, severity, likelihood }: EffectProposal,
  language: keyof Instrument["title"],
): EffectContent => ({
  ...nothingOfIt,
  title: question.risk?.text[language] ?? "",
  happens: question.risk?.where ?? "own",
  isHumanRights,
  scale: severity,
  scope: severity,
  irreversibility: severity,
  likelihood,
  stakeholders: question.risk?.stakeholders ?? [],
});

/** An effect of which nothing was said yet. */
export const nothingOfIt: EffectContent = {
  kind: "negative",
  title: "",
  happens: "own",
  isHumanRights: false,
  scale: 2,
  scope: 2,
  irreversibility: 2,
  likelihood: 2,
  stakeholders: [],
  organisations: [],
  measureKind: null,
  measure: "",
  who: "",
  checkOn: null,
  checkResult: "",
  checkedOn: null,
  told: "",
};
