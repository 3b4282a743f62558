import { type Actor, listColleagues, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { findNeedOf, type NeedOf } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findOpenAction } from "#steering";
import type { Question } from "../rules/question.ts";
import { searchTexts, suggestTexts } from "../rules/rank-answers.ts";
import { listEarlierReceivers } from "../store/handed-over-organisation.ts";
import { listEvents, type QuestionEvent } from "../store/question-events.ts";
import { listQuestionFiles, type QuestionFile } from "../store/question-files.ts";
import { findQuestion } from "../store/questions.ts";
import { listAnswers, type ReusableAnswer } from "../store/reusable-answers.ts";
import { sumTimeOf } from "../store/time-spent.ts";
import { actionsMade } from "./follow-up.ts";
import {
  type MunicipalityChoice,
  municipalityChoices,
  municipalityNames,
} from "./municipality-choices.ts";
import { titleOf } from "./prove-advice.ts";
import { doesQuestions, subjectOf, withinOf } from "./question-reach.ts";
import { wordTools } from "./word-tools.ts";

export type OpenedQuestion = {
  readonly question: Question;
  readonly municipality: string | null;
  readonly events: readonly QuestionEvent[];
  readonly minutes: number;
  readonly answers: readonly ReusableAnswer[];
  readonly mayEdit: boolean;
  readonly mayKeepAnswers: boolean;
  readonly mayPlan: boolean;
  readonly files: readonly QuestionFile[];
  /** The action of the plan that was made of it and is still to be done. */
  readonly openAction: { readonly number: number } | null;
  /** What it is called in the plan and in the evidence. */
  readonly steeringTitle: string;
  /** Who was asked whether they can do it; null: nobody looked yet. */
  readonly need: NeedOf | null;
  readonly maySeek: boolean;
  /** To whom questions were handed over before. */
  readonly receivers: readonly string[];
  /** Whoever does it left: it waits for a new owner. */
  readonly ownerLeft: boolean;
};

const mostSuggestions = 5;

/**
 * One question with everything that happened and with answers that may serve.
 * @param search words typed to find a reusable answer; without them the question's own words suggest some
 */
export async function openQuestion(
  app: Pick<App, "config" | "db">,
  actor: Actor,
  id: string,
  given: { readonly language: Language; readonly search: string },
): Promise<OpenedQuestion | Refusal<"not-permitted" | "no-such-question">> {
  const within = withinOf(actor, "question.read");
  if (isRefusal(within)) return within;
  const tools = await wordTools(app);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const question = await findQuestion(tx, id);
    if (!question) return refuse("no-such-question");
    const refusal = refusalFor(actor, "question.read", subjectOf(question));
    if (refusal) return refusal;
    const names = await municipalityNames(tx, [question.nis], given.language);
    const known = await listAnswers(tx);
    const found = given.search
      ? searchTexts(given.search, known, tools).slice(0, mostSuggestions * 2)
      : suggestTexts(question, known, tools, mostSuggestions);
    const colleagues = await listColleagues(tx);
    return {
      question,
      municipality: question.nis ? (names.get(question.nis) ?? question.nis) : null,
      events: await listEvents(tx, id),
      minutes: await sumTimeOf(tx, id),
      answers: found,
      mayEdit: !refusalFor(actor, "question.edit", subjectOf(question)),
      mayKeepAnswers: mayReach(actor, "answer.edit"),
      mayPlan: !refusalFor(actor, "plan.edit", subjectOf(question)),
      files: await listQuestionFiles(tx, id),
      openAction: await openActionOf(tx, id),
      steeringTitle: await titleOf(tx, question),
      need: await findNeedOf(tx, actor, { kind: "question", ref: id }, given.language),
      maySeek: mayReach(actor, "match.read"),
      receivers: await listEarlierReceivers(tx, within, mostReceivers),
      ownerLeft:
        question.ownerPersonId !== null &&
        !colleagues.some((one) => one.id === question.ownerPersonId && doesQuestions(one)),
    };
  });
}

const mostReceivers = 30;

async function openActionOf(tx: Tx, id: string): Promise<{ readonly number: number } | null> {
  const [last] = await actionsMade(tx, id);
  return last?.actionId ? findOpenAction(tx, last.actionId) : null;
}

export type QuestionForm = {
  readonly question: Question | null;
  readonly municipalities: readonly MunicipalityChoice[];
  /** Whether a question of no municipality is one's to write. */
  readonly mayLeaveOpen: boolean;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

/** What the form for a new question, or for an existing one, offers to choose from. */
export async function openQuestionForm(
  app: Pick<App, "db">,
  actor: Actor,
  id: string | null,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<QuestionForm | Refusal<"not-permitted" | "no-such-question">> {
  const within = withinOf(actor, "question.edit");
  if (isRefusal(within)) return within;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const question = id ? await findQuestion(tx, id) : null;
    if (id && !question) return refuse("no-such-question");
    const refusal = question && refusalFor(actor, "question.edit", subjectOf(question));
    if (refusal) return refusal;
    const colleagues = await listColleagues(tx);
    return {
      question,
      municipalities: await municipalityChoices(tx, actor.partnershipId, {
        language,
        today,
        within,
      }),
      mayLeaveOpen: within === "all",
      colleagues: colleagues
        .filter(doesQuestions)
        .map(({ id: personId, name }) => ({ id: personId, name })),
    };
  });
}
