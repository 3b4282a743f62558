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
  /** At most five, 5 MB together. */
  readonly files?: readonly LetterFile[] | undefined;
};

/** A file that goes along. */
export type LetterFile = {
  /** As the reader would keep it, with its ending. */
  readonly name: string;
  /** "text/calendar; charset=utf-8; method=PUBLISH" */
  readonly mediaType: string;
  readonly content: Uint8Array;
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
const mostFiles = 5;
const mostFileBytes = 5 * 1024 * 1024;

/**
 * The letter as it may be sent: its address checked, its subject on one line.
 * @throws AppError `mail.address`, `mail.too-long`, `mail.unsubscribe-url` or `mail.files`
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
  return {
    ...letter,
    to,
    subject: onOneLine(letter.subject),
    ...(letter.files ? { files: checkFiles(letter.files) } : {}),
  };
}

function checkFiles(files: readonly LetterFile[]): readonly LetterFile[] {
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (files.length > mostFiles || bytes > mostFileBytes) {
    throw new AppError("mail.files", "The files are too many or too large to go with a letter");
  }
  return files.map(({ name, mediaType, content }) => {
    if (!mediaTypeShape.test(mediaType)) {
      throw new AppError("mail.files", "That is not a media type for a mail header");
    }
    return { name: plainFileName(name), mediaType, content };
  });
}

const mediaTypeShape = /^[a-z]+\/[a-z0-9.+-]+(; [a-z]+=[A-Za-z0-9.-]+)*$/;

/** No path, no line end, nothing that ends a header. */
const plainFileName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}/\\"<>:|?*]+/gu, " ")
    .trim()
    .slice(-150) || "bestand";

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
