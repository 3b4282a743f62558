import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type NewQuestion, referenceOf } from "../rules/question.ts";
import { lastDayFor } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";
import { addEvent } from "../store/question-events.ts";
import { insertQuestion } from "../store/questions.ts";
import { subjectOf } from "./question-reach.ts";

export type QuestionAdded =
  | { readonly kind: "added"; readonly id: string; readonly number: number }
  | Refusal<"not-permitted">;

/** A question that came by phone, in a meeting or in a letter; whoever writes it down takes it in hand or not. */
export async function addQuestion(
  db: Db,
  actor: Actor,
  question: NewQuestion & { readonly mine: boolean },
  now: Instant,
): Promise<QuestionAdded> {
  const refusal = refusalFor(actor, "question.edit", subjectOf(question));
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), (tx) => writeQuestion(tx, actor, question, now));
}

/** The same inside a transaction; who may was asked. */
export async function writeQuestion(
  tx: Tx,
  actor: Actor,
  question: NewQuestion & { readonly mine: boolean; readonly mailMessageId?: string },
  now: Instant,
): Promise<{ readonly kind: "added"; readonly id: string; readonly number: number }> {
  const { mine, ...fields } = question;
  const person = personOf(actor);
  const knowsAsker = fields.askerName !== "" || fields.askerEmail || fields.askerPhone;
  const keepMonths = await readKeepMonths(tx);
  const added = await insertQuestion(tx, {
    ...fields,
    askerExpiresOn: knowsAsker ? lastDayFor(fields.askedOn, dayOf(now), keepMonths) : null,
    ...(mine && person
      ? { status: "in-hand" as const, ownerPersonId: person.id, ownerName: person.name }
      : {}),
  });
  await addEvent(tx, added.id, { kind: "received", body: fields.body, person });
  const about = { kind: "question", id: added.id, name: referenceOf(added.number) };
  await recordAudit(tx, actor, "question.add", about, { channel: fields.channel });
  return { kind: "added", ...added };
}
