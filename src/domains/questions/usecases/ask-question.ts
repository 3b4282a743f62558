import { type Actor, countKnock, recordAudit, refusalFor, type TooMany, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership, listMemberNis } from "#territory";
import { askLimits } from "../rules/attempt-limits.ts";
import { type NewQuestion, referenceOf } from "../rules/question.ts";
import { lastDayFor } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";
import { addEvent } from "../store/question-events.ts";
import { insertQuestion } from "../store/questions.ts";
import { askingWords } from "../text/asking/index.ts";
import { giveReplyToken } from "./reply-token.ts";

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
};

export type QuestionAsked =
  | { readonly kind: "asked"; readonly number: number; readonly token: string }
  | TooMany
  | Refusal<"not-permitted" | "no-such-municipality" | "not-open">;

type AskingApp = Pick<App, "config" | "db" | "mail">;

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
  const knock = { email: asked.askerEmail ?? asked.address, address: asked.address };
  const tooMany = await countKnock(app, askLimits, knock);
  if (tooMany) return tooMany;
  const today = dayOf(now);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const members = await listMemberNis(tx, actor.partnershipId, today);
    if (asked.nis !== null && !members.includes(asked.nis)) {
      return refuse("no-such-municipality", "nis");
    }
    const { language, address: _, ...fields } = asked;
    const added = await insertQuestion(tx, {
      ...fields,
      channel: "web-form",
      askedOn: today,
      department: "",
      askerLanguage: language,
      askerExpiresOn: lastDayFor(today, today, await readKeepMonths(tx)),
    });
    await addEvent(tx, added.id, {
      kind: "received",
      body: asked.body,
      details: { via: "page" },
      person: null,
    });
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
