import type { Notice } from "../notice.ts";

// What JSON may say and a database cannot hold: the sign zero, and halves of signs.
const unstorable = /\\u0000|\\ud[89a-f][0-9a-f]{2}/;

/**
 * The notice as it can be kept, and written out, to recognise it by.
 * Signs that no text has (zero, half a sign) become the sign for “unreadable”.
 */
export function storableNotice(notice: Notice): { readonly notice: Notice; readonly text: string } {
  const text = JSON.stringify(notice);
  if (!unstorable.test(text)) return { notice, text };
  const cleaned = JSON.parse(text, (_key, value: unknown) =>
    typeof value === "string" ? storableText(value) : value,
  ) as Notice;
  return { notice: cleaned, text: JSON.stringify(cleaned) };
}

/** A text as a database can hold it. */
export const storableText = (text: string): string =>
  text.toWellFormed().replaceAll("\0", "\uFFFD");
