import { type Actor, recordAudit, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { type Question, referenceOf } from "../rules/question.ts";
import { withoutNames } from "../rules/steering-title.ts";
import { findOrganisationById, findPastedOrganisation } from "../store/handed-over-organisation.ts";
import { addEvent } from "../store/question-events.ts";
import { countUse } from "../store/reusable-answers.ts";
import { askingWords } from "../text/asking/index.ts";
import { applyChange, type Changed, findConflict, lockForChange } from "./change-question.ts";
import { proveAdvice } from "./prove-advice.ts";
import { giveReplyToken } from "./reply-token.ts";

export type Answer = {
  readonly id: string;
  readonly version: number;
  readonly answer: string;
  /** What it is called in the plan and in the evidence, after its number and municipality; left out: as it was. */
  readonly ownTitle?: string;
  /** send: by mail where there is an address, and on the page of who asked; note: for the desk only. */
  readonly how: "send" | "note";
  /** Reusable answers that were put into it; each is counted as used. */
  readonly usedAnswerIds: readonly string[];
};

export type Answered =
  | {
      readonly kind: "answered";
      /** By mail, on the page of who asked, or nowhere. */
      readonly reached: "mail" | "page" | "none";
      /** False when the deed could not become evidence. */
      readonly isEvidence: boolean;
    }
  | Exclude<Changed, { kind: "changed" | "unchanged" }>
  | Refusal<"no-answer">;

type AnsweringApp = Pick<App, "config" | "db" | "mail">;

/** Answers a question: kept, sent in the language of who asked, and recorded as evidence of advice. */
export async function answerQuestion(
  app: AnsweringApp,
  actor: Actor,
  given: Answer,
  now: Instant,
): Promise<Answered> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Answered> => {
    const locked = await lockForChange(tx, actor, given.id);
    if (isRefusal(locked)) return locked;
    const answer = given.answer.trim();
    if (answer === "") return refuse("no-answer", "answer");
    const ownTitle = withoutNames(given.ownTitle ?? locked.ownTitle, locked);
    const conflict = await findConflict(tx, locked, given.version, { answer, ownTitle });
    if (conflict) return conflict;
    const today = dayOf(now);
    const letter =
      given.how === "send" ? await sendLetter(app, tx, actor, locked, answer) : undefined;
    await applyChange(
      tx,
      actor,
      locked,
      { answer, ownTitle, answeredOn: today, status: "answered", repliedOn: null },
      {
        kind: given.how === "send" ? "sent" : "answer",
        deed: "question.answer",
        body: answer,
        ...(letter?.mailId ? { mailId: letter.mailId } : {}),
      },
    );
    for (const id of new Set(given.usedAnswerIds)) await countUse(tx, id, today);
    const answered = { ...locked, answer, ownTitle };
    const isEvidence = await proveAdvice(tx, actor, answered, locked.answeredOn ?? today, now);
    return { kind: "answered", reached: letter?.reached ?? "none", isEvidence };
  });
}

async function sendLetter(
  app: AnsweringApp,
  tx: Tx,
  actor: Actor,
  question: Question,
  answer: string,
): Promise<{ reached: "mail" | "page"; mailId?: string }> {
  const token = await giveReplyToken(app, tx, actor.partnershipId, question.id);
  if (!question.askerEmail) return { reached: "page" };
  const partnership = await findPartnership(tx, actor.partnershipId);
  const letter = askingWords(question.askerLanguage).answerLetter({
    reference: referenceOf(question.number),
    subject: question.subject,
    name: question.askerName,
    answer,
    from: actor.kind === "person" ? actor.name : "",
    partnership: partnership?.name ?? "",
    href: `${app.config.url}/vraag/${token}`,
  });
  const mailId = await app.mail.queue(tx, { to: question.askerEmail, ...letter });
  return { reached: "mail", mailId };
}

export type HandedOver =
  | { readonly kind: "handed-over"; readonly told: boolean }
  | Extract<Changed, { kind: "refused" }>
  | Refusal<"nobody" | "no-such-organisation">;

/** Gives a question to somebody else; who asked can be told to whom. */
export async function handOver(
  app: AnsweringApp,
  actor: Actor,
  id: string,
  given: {
    /** A name, or the address of a record of the register. */
    readonly to: string;
    /** The organisation of the register that was chosen; it comes before what is written. */
    readonly organisationId?: string | null;
    readonly on: Day;
    readonly tell: boolean;
  },
): Promise<HandedOver> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<HandedOver> => {
    const question = await lockForChange(tx, actor, id);
    if (isRefusal(question)) return question;
    const organisation = given.organisationId
      ? await findOrganisationById(tx, given.organisationId)
      : await findPastedOrganisation(tx, given.to);
    if (given.organisationId && !organisation) return refuse("no-such-organisation", "to");
    const to = organisation?.name ?? given.to.trim();
    if (to === "") return refuse("nobody", "to");
    const change = {
      status: "handed-over" as const,
      handedOverTo: to,
      handedOverOrganisationId: organisation?.id ?? null,
      handedOverOn: given.on,
      repliedOn: null,
    };
    const line = { kind: "handed-over", deed: "question.hand-over" } as const;
    await applyChange(tx, actor, question, change, line);
    if (!given.tell || !question.askerEmail) return { kind: "handed-over", told: false };
    const token = await giveReplyToken(app, tx, actor.partnershipId, id);
    const partnership = await findPartnership(tx, actor.partnershipId);
    const letter = askingWords(question.askerLanguage).handedOverLetter({
      reference: referenceOf(question.number),
      subject: question.subject,
      name: question.askerName,
      to,
      from: actor.kind === "person" ? actor.name : "",
      partnership: partnership?.name ?? "",
      href: `${app.config.url}/vraag/${token}`,
    });
    const mailId = await app.mail.queue(tx, { to: question.askerEmail, ...letter });
    await addEvent(tx, id, { kind: "note", details: { mailId, via: "mail" }, person: null });
    const about = { kind: "question", id, name: referenceOf(question.number) };
    await recordAudit(tx, actor, "question.tell", about);
    return { kind: "handed-over", told: true };
  });
}
