import { type Actor, actorOfMember, personOf, refusalFor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import {
  type LetterTaken,
  type LetterTaker,
  type ReceivedLetter,
  readPastedLetter,
} from "#platform/mail-in";
import type { App } from "#platform/request-context";
import { guessLanguage } from "../rules/guess-language.ts";
import { type NewQuestion, numberInSubject, subjectFrom } from "../rules/question.ts";
import { addEvent } from "../store/question-events.ts";
import { findByMessage, lockQuestionByNumber } from "../store/questions.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { writeQuestion } from "./add-question.ts";
import { keepFiles, thatFit } from "./keep-files.ts";
import { subjectOf, withinOf } from "./question-reach.ts";
import { takeReply } from "./reply-page.ts";

/** A letter, read, as a question somebody can still correct: who asks is whoever wrote the forwarded letter. */
export function questionOfLetter(
  letter: Pick<ReceivedLetter, "from" | "subject" | "day" | "text">,
  given: { readonly forwardedBy: string; readonly nis: string | null },
): NewQuestion {
  const forwarded = readPastedLetter(letter.text);
  const inside = forwarded.senderEmail !== null || forwarded.senderName !== null;
  const own = letter.from?.name === given.forwardedBy;
  const sender = inside
    ? { name: forwarded.senderName ?? "", email: forwarded.senderEmail }
    : own
      ? { name: "", email: null }
      : { name: letter.from?.name ?? "", email: letter.from?.address ?? null };
  const body = inside ? forwarded.text : letter.text;
  const plainSubject = readPastedLetter(`Subject: ${letter.subject}\nFrom: x\n\n`).subject;
  return {
    channel: "mail",
    askedOn: (inside ? forwarded.sentOn : null) ?? letter.day,
    subject: (forwarded.subject ?? plainSubject ?? subjectFrom(body)) || "?",
    body,
    nis: given.nis,
    department: "",
    neededBy: null,
    askerName: sender.name.slice(0, 200),
    askerOrganisation: "",
    askerEmail: sender.email && isMailAddress(sender.email) ? sender.email : null,
    askerPhone: null,
    askerLanguage: guessLanguage(body) satisfies Language,
  };
}

/**
 * A letter somebody of the desk forwarded. A reply of who asked, recognised by the reference in its subject and by
 * its sender, joins its question; anything else is a new one.
 */
export const takeLetter: LetterTaker = async (
  app: App,
  letter,
  recipient,
): Promise<LetterTaken | Refusal> => {
  const actor = await actorOfMember(app.db, recipient);
  const within = actor ? withinOf(actor, "question.edit") : refuse("not-permitted");
  if (!actor || isRefusal(within)) return isRefusal(within) ? within : refuse("not-permitted");
  const [onlyOwn] = within === "all" ? [] : within;
  const nis = within === "all" ? null : (onlyOwn ?? null);
  const now = app.now();
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<LetterTaken | Refusal> => {
    const before = await findByMessage(tx, letter.messageId);
    if (before) return { kind: "known", id: before.id, href: `/vragen/${before.id}` };
    const question = questionOfLetter(letter, { forwardedBy: nameOf(actor), nis });
    const number = numberInSubject(letter.subject);
    const asked = number === null ? null : await lockQuestionByNumber(tx, number);
    const sameSender =
      asked?.askerEmail && asked.askerEmail.toLowerCase() === question.askerEmail?.toLowerCase();
    if (asked && sameSender && !refusalFor(actor, "question.edit", subjectOf(asked))) {
      await takeReply(tx, asked, { text: question.body, via: "mail" }, now);
      await keepAttachments(app, tx, actor, asked, letter);
      return { kind: "taken", id: asked.id, href: `/vragen/${asked.id}` };
    }
    const refusal = refusalFor(actor, "question.edit", subjectOf(question));
    if (refusal) return refusal;
    const order = { ...question, mine: false, mailMessageId: letter.messageId };
    const added = await writeQuestion(tx, actor, order, now);
    await keepAttachments(app, tx, actor, added, letter);
    return { kind: "taken", id: added.id, href: `/vragen/${added.id}` };
  });
};

/** Keeps what came along. What is not taken is said, so that somebody can look for it in the letter itself. */
async function keepAttachments(
  app: Pick<App, "files" | "now">,
  tx: Tx,
  actor: Actor,
  question: Parameters<typeof keepFiles>[2],
  letter: Pick<ReceivedLetter, "attachments" | "leftOut">,
): Promise<void> {
  const person = personOf(actor);
  const { fit, leftOut } = await thatFit(tx, question.id, letter.attachments);
  const given = { fromAsker: true, person, now: app.now() };
  await keepFiles(tx, app.files, question, fit, given);
  const names = [...letter.leftOut, ...leftOut].slice(0, 20).join(", ");
  if (names === "") return;
  const body = inboxWords("nl").question.attachments(names);
  await addEvent(tx, question.id, { kind: "note", body, details: { leftOut: true }, person });
}

const nameOf = (actor: Actor): string => (actor.kind === "person" ? actor.name : "");
