import { createHash } from "node:crypto";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { sniffFile } from "../sniff-file.ts";
import type { LetterAttachment, LetterSender, ReceivedLetter } from "./letter.ts";
import { textOfHtml, tidyText } from "./text-of-html.ts";

/** Larger letters are refused; mail servers commonly stop at the same size. */
export const mostLetterBytes = 25 * 1024 * 1024;

const limits = { maxNestingDepth: 40, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 4 };
const mostText = 100_000;
const mostSubject = 300;
const mostAttachments = 20;
const mostForwarded = 5;
/** Pictures woven into the text under this size are logos of signatures. */
const smallestWovenPicture = 30 * 1024;
/** More stations than any letter passes: it goes round in circles. */
const mostStations = 40;

/**
 * Reads a letter as mail programs and mail servers hand it over (RFC 5322). A letter forwarded as attachment is
 * read into the text. HTML becomes plain words; nothing in it is fetched or kept.
 * @param receivedAt when it came in: stands for its date when it has none, or one in the future
 */
export async function readLetter(
  raw: Uint8Array,
  receivedAt: Instant,
): Promise<ReceivedLetter | Refusal<"too-large" | "unreadable">> {
  if (raw.byteLength > mostLetterBytes) return refuse("too-large");
  let email: Email;
  try {
    email = await PostalMime.parse(raw, limits);
  } catch {
    // Nested or long beyond what a letter is.
    return refuse("unreadable");
  }
  if (email.headers.length === 0) return refuse("unreadable");
  const within = await readForwarded(email.attachments);
  const sentAt = readMoment(email.date, receivedAt);
  const all = [email, ...within].flatMap((one) => one.attachments);
  const { attachments, leftOut } = readAttachments(all);
  return {
    messageId: messageIdOf(email, raw),
    from: senderOf(email.from ?? email.sender),
    subject: oneLine(email.subject || within[0]?.subject || ""),
    sentAt,
    day: dayOf(sentAt ?? receivedAt),
    text: [email, ...within].map(textOf).filter(Boolean).join("\n\n").slice(0, mostText),
    attachments,
    leftOut,
    isAutomatic: isAutomatic(email),
  };
}

/** The letters that hang on a letter "as attachment", one level deep. */
async function readForwarded(attachments: readonly Attachment[]): Promise<Email[]> {
  const letters = attachments.filter(({ mimeType }) => mimeType === "message/rfc822");
  const read = letters
    .slice(0, mostForwarded)
    .map(({ content }) => PostalMime.parse(bytesOf(content), limits).catch(() => null));
  return (await Promise.all(read)).flatMap((email) => email ?? []);
}

const oneLine = (text: string): string =>
  tidyText(text).replace(/\s+/g, " ").slice(0, mostSubject).trim();

function textOf({ text, html }: Email): string {
  const plain = tidyText(text ?? "");
  return plain === "" && html ? textOfHtml(html) : plain;
}

function messageIdOf({ messageId }: Email, raw: Uint8Array): string {
  const given = (messageId ?? "").replace(/[<>\s]/g, "");
  if (given !== "" && given.length <= 300) return given;
  return `sha256:${createHash("sha256").update(raw).digest("hex")}`;
}

const senderOf = (address: Address | undefined): LetterSender | null =>
  address?.address
    ? { name: oneLine(address.name).slice(0, 200), address: address.address.slice(0, 254) }
    : null;

/** The reader gives a date in UTC, or what stood there when that is none. */
function readMoment(date: string | undefined, receivedAt: Instant): Instant | null {
  if (!date || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(date)) return null;
  return date >= "1990-01-01" && date <= receivedAt ? (date as Instant) : null;
}

function readAttachments(found: readonly Attachment[]) {
  const attachments: LetterAttachment[] = [];
  const leftOut: string[] = [];
  for (const [at, attachment] of found.entries()) {
    const name = oneLine(attachment.filename ?? "") || `bijlage-${at + 1}`;
    const bytes = bytesOf(attachment.content);
    const isLogo = attachment.related && bytes.byteLength < smallestWovenPicture;
    if (isLogo || bytes.byteLength === 0) continue;
    const named =
      attachment.mimeType === "message/rfc822" ? `${name.replace(/\.eml$/i, "")}.eml` : name;
    const mediaType = sniffFile(bytes, named);
    if (mediaType && attachments.length < mostAttachments) {
      attachments.push({ name: named, mediaType, bytes });
    } else {
      leftOut.push(name);
    }
  }
  return { attachments, leftOut };
}

const bytesOf = (content: Attachment["content"]): Uint8Array => {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
};

/** @see RFC 3834 for what machines should write in their answers, and what they write in fact */
function isAutomatic({ headers }: Email): boolean {
  const valuesOf = (key: string) =>
    headers.filter((header) => header.key === key).map(({ value }) => value.trim().toLowerCase());
  const has = (key: string) => valuesOf(key).length > 0;
  return (
    valuesOf("auto-submitted").some((value) => value !== "no" && value !== "") ||
    valuesOf("precedence").some((value) => /^(bulk|junk|list|auto_reply)/.test(value)) ||
    valuesOf("return-path").some((value) => value === "<>") ||
    valuesOf("content-type").some((value) => value.startsWith("multipart/report")) ||
    ["x-autoreply", "x-autorespond", "x-auto-reply", "list-id", "list-unsubscribe-post"].some(
      has,
    ) ||
    valuesOf("received").length > mostStations
  );
}
