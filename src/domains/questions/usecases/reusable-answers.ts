import { type Actor, mayReach, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { searchTexts } from "../rules/rank-answers.ts";
import {
  type AnswerFields,
  findAnswer,
  insertAnswer,
  listAnswers,
  type ReusableAnswer,
  removeAnswer,
  updateAnswer,
} from "../store/reusable-answers.ts";
import { withinOf } from "./question-reach.ts";
import { wordTools } from "./word-tools.ts";

type Answers = { readonly answers: readonly ReusableAnswer[]; readonly mayEdit: boolean };

/** Reusable answers for whoever answers questions; searched, the best first. */
export async function readAnswers(
  app: Pick<App, "config" | "db">,
  actor: Actor,
  search: string,
): Promise<Answers | Refusal<"not-permitted">> {
  const within = withinOf(actor, "question.read");
  if (isRefusal(within)) return within;
  const tools = await wordTools(app);
  const all = await inPartnership(app.db, tenantOf(actor), listAnswers);
  return { answers: searchTexts(search, all, tools), mayEdit: mayReach(actor, "answer.edit") };
}

export async function readAnswer(
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
): Promise<ReusableAnswer | Refusal<"not-permitted" | "no-such-answer">> {
  const refusal = refusalFor(actor, "answer.edit");
  if (refusal) return refusal;
  const answer = await inPartnership(app.db, tenantOf(actor), (tx) => findAnswer(tx, id));
  return answer ?? refuse("no-such-answer");
}

export type AnswerSaved =
  | { readonly kind: "saved"; readonly id: string }
  /** Somebody else saved it first; nothing was written. */
  | { readonly kind: "conflict"; readonly theirs: ReusableAnswer }
  | Refusal<"not-permitted" | "no-such-answer">;

/** Keeps an answer for next time, or changes one that still is as it was opened. */
export async function saveAnswer(
  app: Pick<App, "db">,
  actor: Actor,
  fields: AnswerFields,
  of:
    | { readonly id: string; readonly version: number }
    | { readonly fromQuestionId: string | null },
): Promise<AnswerSaved> {
  const refusal = refusalFor(actor, "answer.edit");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<AnswerSaved> => {
    if (!("id" in of)) {
      const createdBy = personOf(actor)?.name ?? null;
      const { fromQuestionId } = of;
      const id = await insertAnswer(tx, { ...fields, fromQuestionId, createdBy });
      const about = { kind: "reusable-answer", id, name: fields.title };
      await recordAudit(tx, actor, "question.keep-answer", about);
      return { kind: "saved", id };
    }
    const known = await findAnswer(tx, of.id);
    if (!known) return refuse("no-such-answer");
    if (!(await updateAnswer(tx, of.id, of.version, fields))) {
      return { kind: "conflict", theirs: (await findAnswer(tx, of.id)) ?? known };
    }
    const about = { kind: "reusable-answer", id: of.id, name: fields.title };
    await recordAudit(tx, actor, "question.change-answer", about);
    return { kind: "saved", id: of.id };
  });
}

export async function dropAnswer(
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  removed: boolean,
): Promise<{ readonly kind: "done" } | Refusal<"not-permitted" | "no-such-answer">> {
  const refusal = refusalFor(actor, "answer.edit");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const answer = await findAnswer(tx, id);
    if (!answer) return refuse("no-such-answer");
    await removeAnswer(tx, id, removed);
    const about = { kind: "reusable-answer", id, name: answer.title };
    const deed = removed ? "question.remove-answer" : "question.restore-answer";
    await recordAudit(tx, actor, deed, about);
    return { kind: "done" };
  });
}

/** Answers to put into one's own, by id; those that are gone are left out. */
export async function readAnswersById(
  app: Pick<App, "db">,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly ReusableAnswer[]> {
  if (isRefusal(withinOf(actor, "question.read"))) return [];
  const all = await inPartnership(app.db, tenantOf(actor), listAnswers);
  return all.filter(({ id }) => ids.includes(id));
}
