import { type Actor, countKnock, recordAudit, refusalFor, type TooMany, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership, listMemberNis } from "#territory";
import { askLimits } from "../rules/attempt-limits.ts";
import { type NewQuestion, referenceOf } from "../rules/question.ts";
import { lastDayFor } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";
import { addEvent } from "../store/question-events.ts";
import { insertQuestion } from "../store/questions.ts";
import { askingWords } from "../text/asking/index.ts";
import {
  type FileProblem,
  type IncomingFile,
  judgeFiles,
  visitorFileLimits,
} from "./judge-files.ts";
import { keepFiles } from "./keep-files.ts";
import { giveReplyToken } from "./reply-token.ts";
import { findSameForm, formSha256 } from "./same-form.ts";

export type Asked = Pick<
  NewQuestion,
  | "nis"
  | "subject"
  | "body"
  | "neededBy"
  | "askerName"
  | "askerOrganisation"
  | "askerEmail"
  | "askerPhone"
> & {
  readonly language: Language;
  /** Where the request came from, to count by. */
  readonly address: string;
  /** What came along; nothing of it is believed. */
  readonly files?: readonly IncomingFile[];
  /** Of the form as it was opened: sent twice, it is one question. */
  readonly formKey?: string;
};

export type QuestionAsked =
  | { readonly kind: "asked"; readonly number: number; readonly token: string }
  | TooMany
  | Refusal<"not-permitted" | "no-such-municipality" | "not-open" | FileProblem>;

type AskingApp = Pick<App, "config" | "db" | "files" | "mail">;

/**
 * A question from outside. Who gives a mail address gets a letter with the link to it; the letter repeats nothing
 * that was typed, so that nobody can have us send their words to somebody else.
 */
export async function askQuestion(
  app: AskingApp,
  actor: Actor,
  asked: Asked,
  now: Instant,
): Promise<QuestionAsked> {
  const refusal = refusalFor(actor, "question.ask");
  if (refusal) return refusal;
  const partnership = await findPartnership(app.db, actor.partnershipId);
  if (!partnership?.published && actor.kind === "visitor") return refuse("not-open");
  const { language, address, files = [], formKey, ...fields } = asked;
  const problem = judgeFiles(files, visitorFileLimits);
  if (problem) return problem;
  const sha256 = formSha256(formKey, fields, files);
  const before = await inPartnership(app.db, tenantOf(actor), (tx) =>
    askedBefore(app, tx, actor, sha256),
  );
  if (before) return before;
  const knock = { email: asked.askerEmail ?? address, address };
  const tooMany = await countKnock(app, askLimits, knock);
  if (tooMany) return tooMany;
  const today = dayOf(now);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const members = await listMemberNis(tx, actor.partnershipId, today);
    if (asked.nis !== null && !members.includes(asked.nis)) {
      return refuse("no-such-municipality", "nis");
    }
    const meanwhile = await askedBefore(app, tx, actor, sha256);
    if (meanwhile) return meanwhile;
    const askerExpiresOn = lastDayFor(today, today, await readKeepMonths(tx));
    const added = await insertQuestion(tx, {
      ...fields,
      channel: "web-form",
      askedOn: today,
      department: "",
      askerLanguage: language,
      askerExpiresOn,
      formSha256: sha256,
    });
    await addEvent(tx, added.id, {
      kind: "received",
      body: asked.body,
      details: { via: "page" },
      person: null,
    });
    const question = { id: added.id, askedOn: today, closedOn: null, askerExpiresOn };
    await keepFiles(tx, app.files, question, files, { fromAsker: true, person: null, now });
    const token = await giveReplyToken(app, tx, actor.partnershipId, added.id);
    if (asked.askerEmail) {
      const letter = askingWords(language).confirmation({
        reference: referenceOf(added.number),
        partnership: partnership?.name ?? "",
        href: `${app.config.url}/vraag/${token}`,
      });
      const mailId = await app.mail.queue(tx, { to: asked.askerEmail, ...letter });
      await addEvent(tx, added.id, {
        kind: "note",
        details: { mailId, via: "mail" },
        person: null,
      });
    }
    const about = { kind: "question", id: added.id, name: referenceOf(added.number) };
    await recordAudit(tx, actor, "question.ask", about);
    return { kind: "asked", number: added.number, token };
  });
}

/** The answer to a form that was sent before, as it was given then. */
async function askedBefore(
  app: AskingApp,
  tx: Tx,
  actor: Actor,
  sha256: string | null,
): Promise<QuestionAsked | null> {
  const same = await findSameForm(tx, sha256);
  if (!same) return null;
  const token = await giveReplyToken(app, tx, actor.partnershipId, same.id);
  return { kind: "asked", number: same.number, token };
}
