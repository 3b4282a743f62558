import { z } from "zod";
import { AppError } from "#kernel/app-error";

export type Letter = {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  /**
   * For a letter that comes again and again: where a mail program ends it, without signing in, by one POST
   * with `List-Unsubscribe=One-Click` (RFC 8058).
   */
  readonly unsubscribeUrl?: string | undefined;
};

// The pattern of zod knows no quoted local parts and no comments, which nobody here has and with
// which headers are smuggled in.
const address = z.email().max(254);

/**
 * Whether it is one plain mail address, `name@domain.tld`.
 */
export const isMailAddress = (text: string): boolean => address.safeParse(text).success;

const longestSubject = 200;
const mostCharacters = 500_000;

/**
 * The letter as it may be sent: its address checked, its subject on one line.
 * @throws AppError `mail.address`, `mail.too-long` or `mail.unsubscribe-url`
 */
export function checkLetter(letter: Letter): Letter {
  const to = letter.to.trim();
  if (!isMailAddress(to)) throw new AppError("mail.address", "That is not a mail address");
  if (letter.text.length + (letter.html?.length ?? 0) > mostCharacters) {
    throw new AppError("mail.too-long", "The letter is too long to send");
  }
  if (letter.unsubscribeUrl !== undefined && !isPlainUrl(letter.unsubscribeUrl)) {
    throw new AppError("mail.unsubscribe-url", "That is not a web address for a mail header");
  }
  return { ...letter, to, subject: onOneLine(letter.subject) };
}

/** Stands between angle brackets in a header, so nothing that ends either. */
const isPlainUrl = (text: string): boolean =>
  /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/.test(text) && URL.canParse(text);

function onOneLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const letters = [...line];
  return letters.length > longestSubject
    ? `${letters.slice(0, longestSubject - 1).join("")}…`
    : line;
}
