import type { Day, Instant } from "#kernel/day";

/** What somebody can forward letters for; each has an address of its own. */
export const letterPurposes = ["evidence", "questions"] as const;
export type LetterPurpose = (typeof letterPurposes)[number];

export type LetterSender = { readonly name: string; readonly address: string };

export type LetterAttachment = {
  /** As the sender named it: not to be trusted; `files.save` makes it safe. */
  readonly name: string;
  /** As its first bytes say, whatever the letter claims. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** A letter as it came in, read: text without marks, and nothing of it trusted. */
export type ReceivedLetter = {
  /** Without angle brackets; made of the content where the letter has none. At most 300 characters. */
  readonly messageId: string;
  readonly from: LetterSender | null;
  /** One line, at most 300 characters; empty when there is none. */
  readonly subject: string;
  /** When its sender says it was sent; null when it does not say, or says nonsense. */
  readonly sentAt: Instant | null;
  /** That day in Brussels, else the day it came in. */
  readonly day: Day;
  /** At most 100,000 characters. */
  readonly text: string;
  readonly attachments: readonly LetterAttachment[];
  /** Names of attachments that are not taken: programs, web pages, archives, more than 20. */
  readonly leftOut: readonly string[];
  /** Sent by a machine (out of office, list, delivery report): such a letter is not taken. */
  readonly isAutomatic: boolean;
};

/** To whose address it came. */
export type LetterRecipient = {
  readonly partnershipId: string;
  readonly personId: string;
  readonly purpose: LetterPurpose;
  readonly addressId: string;
};
