import { countKnock, recordAudit, type TooMany } from "#access";
import type { Day, Instant } from "#kernel/day";
import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { askLimits } from "../rules/attempt-limits.ts";
import { longest } from "../rules/longest.ts";
import { type Question, referenceOf, type Status } from "../rules/question.ts";
import { changeToStatus, differenceOf } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";
import { addEvent, listEvents } from "../store/question-events.ts";
import { listQuestionFiles } from "../store/question-files.ts";
import { findByReplyToken, lockQuestion, writeChange } from "../store/questions.ts";
import {
  type FileProblem,
  type IncomingFile,
  judgeFiles,
  visitorFileLimits,
} from "./judge-files.ts";
import { keepFiles } from "./keep-files.ts";
import { readReplyToken } from "./reply-token.ts";

/** What who asked may see: the words that went both ways and how it stands, nothing of the desk. */
export type AskerView = {
  readonly partnership: string;
  readonly reference: string;
  readonly subject: string;
  readonly body: string;
  readonly askedOn: Day;
  readonly status: Status;
  readonly handedOverTo: string;
  /** Who asked wrote in it. */
  readonly language: Language;
  /** Names of the files that came from who asked. */
  readonly files: readonly string[];
  readonly messages: readonly {
    readonly id: string;
    readonly from: "asker" | "desk";
    readonly body: string;
    readonly at: Instant;
  }[];
};

/** The page behind the link; whoever has the link is who asked. */
export async function openAskerView(
  app: Pick<App, "db">,
  token: string,
): Promise<AskerView | Refusal<"no-such-question">> {
  const asked = readReplyToken(token);
  if (!asked) return refuse("no-such-question");
  return inPartnership(app.db, { partnershipId: asked.partnershipId }, async (tx) => {
    const question = await findByReplyToken(tx, asked.sha256);
    const partnership = question && (await findPartnership(tx, asked.partnershipId));
    if (!question || !partnership) return refuse("no-such-question");
    const events = await listEvents(tx, question.id);
    const files = await listQuestionFiles(tx, question.id);
    const messages = events
      .filter(({ kind, body }) => (kind === "sent" || kind === "received") && body !== "")
      .reverse()
      .map(({ id, kind, body, recordedAt }) => ({
        id,
        from: kind === "sent" ? ("desk" as const) : ("asker" as const),
        body,
        at: recordedAt,
      }));
    return {
      partnership: partnership.name,
      reference: referenceOf(question.number),
      subject: question.subject,
      body: question.body,
      askedOn: question.askedOn,
      language: question.askerLanguage,
      files: files.filter(({ fromAsker }) => fromAsker).map(({ name }) => name),
      status: question.status,
      handedOverTo: question.handedOverTo,
      // The first message is the question itself, which stands above.
      messages: messages.filter(({ from, body }) => !(from === "asker" && body === question.body)),
    };
  });
}

export type Replied =
  | { readonly kind: "replied" }
  | TooMany
  | Refusal<"no-such-question" | "no-text" | "too-long" | FileProblem>;

/** Who asked writes back: the question is open again and the desk sees that a reply waits. */
export async function replyToQuestion(
  app: Pick<App, "config" | "db" | "files">,
  token: string,
  given: {
    readonly text: string;
    readonly address: string;
    /** What came along; nothing of it is believed. */
    readonly files?: readonly IncomingFile[];
  },
  now: Instant,
): Promise<Replied> {
  const asked = readReplyToken(token);
  if (!asked) return refuse("no-such-question");
  const text = given.text.trim();
  if (text === "") return refuse("no-text", "text");
  if (text.length > longest.body) return refuse("too-long", "text");
  const { files = [] } = given;
  const problem = judgeFiles(files, visitorFileLimits);
  if (problem) return problem;
  const tooMany = await countKnock(app, askLimits, { email: token, address: given.address });
  if (tooMany) return tooMany;
  return inPartnership(app.db, { partnershipId: asked.partnershipId }, async (tx) => {
    const found = await findByReplyToken(tx, asked.sha256);
    const question = found && (await lockQuestion(tx, found.id));
    if (!question) return refuse("no-such-question");
    if (await wasSentJustNow(tx, question.id, text, files.length)) return { kind: "replied" };
    const there = await listQuestionFiles(tx, question.id);
    const tooManyFiles = judgeFiles(files, visitorFileLimits, there.length);
    if (tooManyFiles) return tooManyFiles;
    await takeReply(tx, question, { text, via: "page" }, now);
    await keepFiles(tx, app.files, question, files, { fromAsker: true, person: null, now });
    const actor = { kind: "visitor", partnershipId: asked.partnershipId } as const;
    const about = { kind: "question", id: question.id, name: referenceOf(question.number) };
    await recordAudit(tx, actor, "question.reply", about);
    return { kind: "replied" };
  });
}

/** A double click sends the same words again: nothing came between. */
async function wasSentJustNow(
  tx: Tx,
  questionId: string,
  text: string,
  fileCount: number,
): Promise<boolean> {
  const [newest, second] = await listEvents(tx, questionId);
  const reply = newest?.kind === "file" ? second : newest;
  const filesThen = newest?.kind === "file" ? (newest.details.files ?? 0) : 0;
  return reply?.kind === "received" && reply.body === text && filesThen === fileCount;
}

const settled: readonly Status[] = ["answered", "waiting", "handed-over", "closed"];

/** Writes a reply down, however it came. */
export async function takeReply(
  tx: Tx,
  question: Question,
  reply: { readonly text: string; readonly via: "page" | "mail" },
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  const reopened = settled.includes(question.status)
    ? changeToStatus(question, "in-hand", today, await readKeepMonths(tx))
    : {};
  const difference = differenceOf(question, { ...reopened, repliedOn: today });
  const version = difference
    ? await writeChange(tx, question.id, difference.after)
    : question.version;
  await addEvent(tx, question.id, {
    kind: "received",
    body: reply.text,
    details: { ...difference, version, via: reply.via },
    person: null,
  });
}
