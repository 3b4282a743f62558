import { type Actor, personOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { readLetter, readPastedLetter } from "#platform/mail-in";
import { guessLanguage } from "../rules/guess-language.ts";
import { type NewQuestion, subjectFrom } from "../rules/question.ts";
import type { IncomingFile } from "./judge-files.ts";
import { questionOfLetter } from "./take-letter.ts";

export type PastedQuestion = {
  readonly question: NewQuestion;
  /** Whether anything but text was recognised. */
  readonly recognised: boolean;
  /** What came along and can be kept. */
  readonly attachments: readonly IncomingFile[];
  /** Names of what came along and is not taken. */
  readonly leftOut: readonly string[];
};

/** A pasted letter as a form to check; nothing is kept yet. */
export function readPastedQuestion(pasted: string, now: Instant): PastedQuestion {
  const letter = readPastedLetter(pasted);
  const recognised =
    letter.senderEmail !== null || letter.senderName !== null || letter.subject !== null;
  return {
    recognised,
    attachments: [],
    leftOut: [],
    question: {
      channel: "mail",
      askedOn: [letter.sentOn ?? dayOf(now), dayOf(now)].sort()[0] ?? dayOf(now),
      subject: letter.subject ?? subjectFrom(letter.text),
      body: letter.text,
      nis: null,
      department: "",
      neededBy: null,
      askerName: letter.senderName ?? "",
      askerOrganisation: "",
      askerEmail: letter.senderEmail,
      askerPhone: null,
      askerLanguage: guessLanguage(letter.text),
    },
  };
}

/** An uploaded .eml as a form to check. The letter itself is not kept. */
export async function readUploadedQuestion(
  actor: Actor,
  raw: Uint8Array,
  now: Instant,
): Promise<PastedQuestion | Refusal<"too-large" | "unreadable">> {
  const letter = await readLetter(raw, now);
  if (isRefusal(letter)) return letter;
  const forwardedBy = personOf(actor)?.name ?? "";
  const { attachments, leftOut } = letter;
  const question = questionOfLetter(letter, { forwardedBy, nis: null });
  return { question, recognised: true, attachments, leftOut };
}
