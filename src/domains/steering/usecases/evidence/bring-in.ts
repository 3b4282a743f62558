import { createHash } from "node:crypto";
import { type Actor, mayReach, personOf, tenantOf } from "#access";
import { type Day, dayOf, type Instant, parseDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { withoutNationalNumbers } from "#kernel/national-number";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import {
  mostLetterBytes,
  type ReceivedLetter,
  readLetter,
  readPastedLetter,
} from "#platform/mail-in";
import { sniffFile } from "#platform/sniff-file";
import {
  dayInName,
  evidenceOfLetter,
  guessKind,
  titleOfFile,
} from "../../rules/evidence/read-letter.ts";
import type { NewEvidence } from "../../rules/evidence.ts";
import { addEvidenceFiles } from "../../store/evidence/evidence-files.ts";
import { findEvidenceByOrigin } from "../../store/evidence/evidence-rows.ts";
import { evidenceWords } from "../../text/evidence/index.ts";
import { type EvidenceApp, nisByDefault } from "./evidence-app.ts";
import { type Document, judgeDocuments, keepDocuments } from "./keep-documents.ts";
import { recordEvidence } from "./record-evidence.ts";

/** What became of one document or letter. known: it was there before, and nothing was made. */
export type BroughtIn = { readonly name: string } & (
  | { readonly kind: "recorded" | "known"; readonly id: string }
  | Refusal
);

/**
 * Documents become evidence in the tray, each by itself: what is refused says so and takes nothing else along.
 * A saved letter (.eml) is read like one that was forwarded.
 */
export async function bringDocuments(
  app: EvidenceApp,
  actor: Actor,
  documents: readonly Document[],
  asked: { readonly now: Instant; readonly language: Language },
): Promise<readonly BroughtIn[] | Refusal<"not-permitted">> {
  if (!mayReach(actor, "evidence.edit")) return refuse("not-permitted", "evidence.edit");
  const answers: BroughtIn[] = [];
  for (const document of documents) {
    answers.push({ name: document.name, ...(await bringOne(app, actor, document, asked)) });
  }
  return answers;
}

type Asked = { readonly now: Instant; readonly language: Language };
type One = { readonly kind: "recorded" | "known"; readonly id: string } | Refusal;

async function bringOne(
  app: EvidenceApp,
  actor: Actor,
  document: Document,
  asked: Asked,
): Promise<One> {
  const isLetter = sniffFile(document.bytes, document.name) === "message/rfc822";
  if (isLetter) {
    if (document.bytes.byteLength > mostLetterBytes) return refuse("document-too-large");
    return bringLetter(app, actor, document.bytes, asked);
  }
  const [problem] = judgeDocuments([document]);
  if (problem) return problem;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<One> => {
    const today = dayOf(asked.now);
    const said = parseDay(dayInName(document.name) ?? "");
    const title = titleOfFile(document.name);
    const evidence: NewEvidence = {
      kind: guessKind(title),
      title: title || document.name,
      happenedOn: said && said <= today && said >= ("1990-01-01" as Day) ? said : today,
      nis: nisByDefault(actor),
      origin: "upload",
      originRef: createHash("sha256").update(document.bytes).digest("hex"),
    };
    return recordOnce(tx, app, actor, evidence, [document], asked.now);
  });
}

/** A letter that somebody pastes or saved: it need not have come through our own address. */
export async function bringLetter(
  app: EvidenceApp,
  actor: Actor,
  raw: Uint8Array,
  asked: Asked,
): Promise<One> {
  if (!mayReach(actor, "evidence.edit")) return refuse("not-permitted", "evidence.edit");
  const letter = await readLetter(raw, asked.now);
  if ("kind" in letter) return letter;
  return recordLetter(app, actor, letter, asked);
}

/**
 * A letter as somebody copied it from a mail program, its heading lines in Dutch, French or English. The day it
 * names holds when it is in the past; a text without heading lines is called by its first line.
 */
export async function bringPastedLetter(
  app: EvidenceApp,
  actor: Actor,
  pasted: string,
  asked: Asked,
): Promise<One> {
  if (!mayReach(actor, "evidence.edit")) return refuse("not-permitted", "evidence.edit");
  const text = pasted.toWellFormed().replaceAll("\u0000", "").trim();
  if (Buffer.byteLength(text) > mostLetterBytes) return refuse("document-too-large");
  // With the marks of mail servers in it, it is the letter itself, with its attachments.
  if (/^(message-id|mime-version|content-type|received):/im.test(text.split(/\n\s*\n/)[0] ?? "")) {
    return bringLetter(app, actor, Buffer.from(text), asked);
  }
  const read = readPastedLetter(text);
  const today = dayOf(asked.now);
  const isPast = read.sentOn && read.sentOn <= today && read.sentOn >= ("1990-01-01" as Day);
  const letter: ReceivedLetter = {
    messageId: `pasted-${createHash("sha256").update(text).digest("hex")}`,
    from: read.senderEmail ? { name: read.senderName ?? "", address: read.senderEmail } : null,
    subject: (read.subject ?? text.split("\n")[0] ?? "").trim().slice(0, 300),
    sentAt: null,
    day: isPast && read.sentOn ? read.sentOn : today,
    text: text.slice(0, 100_000),
    attachments: [],
    leftOut: [],
    isAutomatic: false,
  };
  return recordLetter(app, actor, letter, asked);
}

/** A letter becomes evidence in the tray, its attachments its documents; the same letter twice makes one. */
export async function recordLetter(
  app: EvidenceApp,
  actor: Actor,
  letter: ReceivedLetter,
  { now, language }: Asked,
): Promise<One> {
  const words = evidenceWords(language).letter;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<One> => {
    const { title, happenedOn, kind, sourceText } = evidenceOfLetter(letter, words);
    const leftOut = letter.leftOut.map((name) => withoutNationalNumbers(name, words.leftOutNumber));
    const evidence: NewEvidence = {
      kind,
      title,
      description: leftOut.length > 0 ? words.leftOut(leftOut.join(", ")) : "",
      happenedOn,
      nis: nisByDefault(actor),
      origin: "mail",
      originRef: letter.messageId,
      sourceText,
    };
    const documents = letter.attachments.map(({ name, bytes }) => ({ name, bytes }));
    return recordOnce(tx, app, actor, evidence, documents, now);
  });
}

/** Unlike a domain that tells its record anew, a letter or document that comes again changes nothing. */
async function recordOnce(
  tx: Tx,
  { files }: EvidenceApp,
  actor: Actor,
  evidence: NewEvidence,
  documents: readonly Document[],
  now: Instant,
): Promise<One> {
  const known = await findEvidenceByOrigin(tx, evidence.origin, evidence.originRef ?? "");
  if (known) return { kind: "known", id: known.id };
  const recorded = await recordEvidence(tx, actor, evidence, now);
  if (recorded.kind === "refused") return recorded;
  const ids = await keepDocuments(tx, files, actor, documents);
  await addEvidenceFiles(tx, recorded.id, ids, personOf(actor)?.name ?? null, now);
  return { kind: "recorded", id: recorded.id };
}
