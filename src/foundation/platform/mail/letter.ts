import { z } from "zod";
import { AppError } from "#kernel/app-error";

export type Letter = {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
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
 * @throws AppError `mail.address` or `mail.too-long`
 */
export function checkLetter(letter: Letter): Letter {
  const to = letter.to.trim();
  if (!isMailAddress(to)) throw new AppError("mail.address", "That is not a mail address");
  if (letter.text.length + (letter.html?.length ?? 0) > mostCharacters) {
    throw new AppError("mail.too-long", "The letter is too long to send");
  }
  return { ...letter, to, subject: onOneLine(letter.subject) };
}

function onOneLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const letters = [...line];
  return letters.length > longestSubject
    ? `${letters.slice(0, longestSubject - 1).join("")}…`
    : line;
}
