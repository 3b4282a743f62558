import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type NewQuestion, type Question, referenceOf } from "../rules/question.ts";
import { lastDayFor } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";
import { addEvent } from "../store/question-events.ts";
import { keepDraftFiles, listDraftFiles } from "../store/question-files.ts";
import { insertQuestion } from "../store/questions.ts";
import { filePurpose, tieFiles } from "./keep-files.ts";
import { subjectOf } from "./question-reach.ts";
import { findSameForm, formSha256 } from "./same-form.ts";

export type QuestionAdded =
  | { readonly kind: "added"; readonly id: string; readonly number: number }
  | Refusal<"not-permitted">;

/**
 * A question that came by phone, in a meeting or in a letter; whoever writes it down takes it in hand or not.
 * @param question.formKey of the form as it was opened: sent twice, it is one question
 * @param question.formFiles attachments of the letter it was read from, kept by `keepForForm`
 */
export async function addQuestion(
  db: Db,
  actor: Actor,
  question: NewQuestion & {
    readonly mine: boolean;
    readonly formFiles?: readonly string[];
    readonly formKey?: string;
  },
  now: Instant,
): Promise<QuestionAdded> {
  const { formFiles = [], formKey, ...fields } = question;
  const refusal = refusalFor(actor, "question.edit", subjectOf(question));
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const sha256 = formSha256(formKey, fields);
    const same = await findSameForm(tx, sha256);
    if (same) return { kind: "added", ...same };
    const added = await writeQuestion(tx, actor, { ...fields, formSha256: sha256 }, now);
    const person = personOf(actor);
    const drafts = await listDraftFiles(tx, formFiles, person?.id ?? null);
    const ids = drafts.map(({ id }) => id);
    await keepDraftFiles(tx, ids, filePurpose);
    await tieFiles(tx, added, ids, { fromAsker: true, person, now });
    return added;
  });
}

type WrittenQuestion = Pick<
  Question,
  "id" | "number" | "askedOn" | "closedOn" | "askerExpiresOn"
> & {
  readonly kind: "added";
};

/** The same inside a transaction; who may was asked. */
export async function writeQuestion(
  tx: Tx,
  actor: Actor,
  question: NewQuestion & {
    readonly mine: boolean;
    readonly mailMessageId?: string;
    readonly formSha256?: string | null;
  },
  now: Instant,
): Promise<WrittenQuestion> {
  const { mine, ...fields } = question;
  const person = personOf(actor);
  const knowsAsker = fields.askerName !== "" || fields.askerEmail || fields.askerPhone;
  const keepMonths = await readKeepMonths(tx);
  const askerExpiresOn = knowsAsker ? lastDayFor(fields.askedOn, dayOf(now), keepMonths) : null;
  const added = await insertQuestion(tx, {
    ...fields,
    askerExpiresOn,
    ...(mine && person
      ? { status: "in-hand" as const, ownerPersonId: person.id, ownerName: person.name }
      : {}),
  });
  await addEvent(tx, added.id, { kind: "received", body: fields.body, person });
  const about = { kind: "question", id: added.id, name: referenceOf(added.number) };
  await recordAudit(tx, actor, "question.add", about, { channel: fields.channel });
  return { kind: "added", ...added, askedOn: fields.askedOn, closedOn: null, askerExpiresOn };
}
