import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import { addDays, dayOf, type Instant } from "#kernel/day";
import type { App } from "#platform/request-context";
import {
  type DemonstrationQuestion,
  demonstrationQuestions,
  demonstrationTime,
} from "../../examples/demonstration.ts";
import { addQuestion } from "../add-question.ts";
import { answerQuestion, handOver } from "../answer-question.ts";
import { followUp } from "../follow-up.ts";
import { judgeFeasibility } from "../question-deeds.ts";
import { spendTime } from "../spend-time.ts";

type DemonstrationApp = Pick<App, "config" | "db" | "mail">;

/** Invented questions in every state, through the same use cases as a person. */
export async function loadQuestionsDemonstration(
  app: DemonstrationApp,
  actor: Actor,
  now: Instant,
): Promise<void> {
  for (const question of demonstrationQuestions) await makeQuestion(app, actor, question, now);
  for (const { on, minutes, nis, what } of demonstrationTime) {
    const spentOn = addDays(dayOf(now), on);
    await spendTime(app.db, actor, { questionId: null, nis, spentOn, minutes, what }, now);
  }
}

async function makeQuestion(
  app: DemonstrationApp,
  actor: Actor,
  told: DemonstrationQuestion,
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  const day = (count: number) => addDays(today, count);
  const added = await addQuestion(
    app.db,
    actor,
    {
      channel: told.channel,
      askedOn: day(told.asked),
      subject: told.subject,
      body: told.body,
      nis: told.nis,
      department: told.department,
      neededBy: told.neededBy === undefined ? null : day(told.neededBy),
      askerName: told.asker,
      askerOrganisation: "",
      askerEmail: null,
      askerPhone: null,
      askerLanguage: "nl",
      mine: told.mine,
    },
    now,
  );
  if (added.kind === "refused") throw new AppError("demonstration.questions", added.because);
  const { id } = added;
  if (told.feasibility) {
    const judged = { feasibility: told.feasibility, feasibilityNote: "" };
    await judgeFeasibility(app.db, actor, id, judged);
  }
  if (told.minutes) {
    const time = { minutes: told.minutes, what: told.subject, nis: null, spentOn: day(told.asked) };
    await spendTime(app.db, actor, { ...time, questionId: id }, now);
  }
  if (told.answer) {
    const { answer, ownTitle = "" } = told;
    const given = { id, version: 1, answer, ownTitle, how: "note" as const, usedAnswerIds: [] };
    await answerQuestion(app, actor, given, now);
  }
  if (told.followUp !== undefined) {
    const given = { on: day(told.followUp), asAction: false, title: "" };
    await followUp(app.db, actor, id, given, now);
  }
  if (told.handedTo) {
    const given = { to: told.handedTo, on: day(told.asked + 2), tell: false };
    await handOver(app, actor, id, given);
  }
}
