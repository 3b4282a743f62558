import { plainText } from "#kernel/file-table";
import { shortened } from "#kernel/printable-text";
import type { ToldReason } from "./planned-purchase.ts";
import type { PlanRow } from "./read-plan-rows.ts";

const mostTitle = 300;
const mostDescription = 8_000;

/** Labels that the software of municipalities puts before every text, and which say nothing. */
const labels =
  /^(?:\s*(?:publieke info|commentaar|kwalitatieve omschrijving|omschrijving|toelichting)\s*:\s*)+/i;

/** One text without its labels, controls and empty lines. */
export const cleanText = (text: string): string =>
  text
    .replace(/[^\S\n]+|\p{Cc}(?<!\n)/gu, " ")
    .replace(/ *\n\s*/g, "\n")
    .trim()
    .replace(labels, "")
    .trim();

type Named = {
  readonly title: string;
  readonly description: string;
  /** Why the title does not come from the column of titles. */
  readonly because: Extract<ToldReason, "title-from-description" | "title-from-plan"> | null;
};

/** “Ja”, “Neen”, “…”, “1.2”, “SD04/BD17/AP36/A01”: nothing one could recognise a purchase by. */
const saysNothing = (title: string): boolean =>
  plainText(title).replace(/\d+/g, "").trim().length < 3 ||
  (/\d/.test(title) && !/\p{L}{4}/u.test(title)) ||
  /^(?:ja|nee|neen|oui|non|yes|no|nvt|n v t|xxx?)$/.test(plainText(title));

/** What a line is called; null when nothing in the row names it. A title cut off by its program is made whole from the description. */
export function nameLine(row: PlanRow): Named | null {
  const own = cleanText(row.of("title"));
  const description = shortened(cleanText(row.of("description")), mostDescription);
  if (!saysNothing(own)) {
    return {
      title: shortened(uncut(own, description), mostTitle),
      description: without(description, own),
      because: null,
    };
  }
  const sentence = firstSentence(description);
  if (!saysNothing(sentence)) {
    return {
      title: shortened(sentence, mostTitle),
      description,
      because: "title-from-description",
    };
  }
  const plan = cleanText(row.of("plan") || row.of("goal"));
  if (!saysNothing(plan)) {
    return { title: shortened(plan, mostTitle), description, because: "title-from-plan" };
  }
  // A code is better than nothing; “Neen” is not.
  return !/\d/.test(own) || plainText(own).length < 3
    ? null
    : { title: shortened(own, mostTitle), description, because: null };
}

/** “We zorgen voor een net en vei...” and a description that begins so. */
function uncut(title: string, description: string): string {
  const stem = /^(.{20,}?)(?:\.\.\.|…)$/.exec(title)?.[1];
  if (!stem) return title;
  const sentence = firstSentence(description);
  return sentence.toLowerCase().startsWith(stem.toLowerCase()) ? sentence : title;
}

const firstSentence = (text: string): string =>
  (/^[^\n]*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.split("\n")[0] ?? "").slice(0, mostTitle).trim();

/** A description that only repeats the title is none. */
const without = (description: string, title: string): string =>
  plainText(description) === plainText(title) ? "" : description;
