import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { longestNote } from "../../rules/fill/entry.ts";
import { type Answers, type AnswerValue, answerValues } from "../../rules/scan/answer.ts";
import type { SentEntry } from "../../usecases/fill/save-answers.ts";

export type TypedEntry =
  | { readonly kind: "entry"; readonly entry: SentEntry }
  | { readonly kind: "wrong"; readonly because: "wrong-value" | "too-long" };

/**
 * An answer from a form that was sent without script. The button says the answer; `blijft` carries the one that counted
 * where somebody only saves a note.
 */
export function readEntry(form: FormData, question: string, now: Instant): TypedEntry {
  const text = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  const said = text("antwoord") || text("blijft");
  if (said !== "" && !isAnswerValue(said)) return { kind: "wrong", because: "wrong-value" };
  const note = text("notitie").trim();
  if (note.length > longestNote) return { kind: "wrong", because: "too-long" };
  const madeOn = Number(text("versie"));
  const id = text("id");
  if (!isId(id) || !Number.isInteger(madeOn) || madeOn < 0) {
    return { kind: "wrong", because: "wrong-value" };
  }
  const settles = form.getAll("gezien").map(String).filter(isId);
  return {
    kind: "entry",
    entry: {
      id,
      question,
      value: said === "" ? null : said,
      isInteresting: form.get("interessant") === "yes",
      note,
      madeOn,
      saidAt: now,
      settles,
    },
  };
}

export const isAnswerValue = (text: string): text is AnswerValue =>
  answerValues.some((value) => value === text);

/** What a question on a page with all of a part looked like when it was drawn. */
export const wasOf = (value: AnswerValue | null, isInteresting: boolean): string =>
  `${value ?? ""} ${isInteresting}`;

/** The answers of a page with all questions of a part; what nobody changed is left out. */
export function readPartEntries(
  form: FormData,
  keys: readonly string[],
  answers: Answers,
  now: Instant,
): readonly SentEntry[] {
  return keys.flatMap((question) => {
    const id = String(form.get(`id-${question}`) ?? "");
    const madeOn = Number(form.get(`versie-${question}`));
    if (!isId(id) || !Number.isInteger(madeOn) || madeOn < 0) return [];
    const typed = String(form.get(`antwoord-${question}`) ?? "");
    const before = answers.get(question);
    // The note is not on this page: it stays as it was, and so it contradicts nobody.
    const note = before?.note ?? "";
    const value = isAnswerValue(typed) ? typed : null;
    const isInteresting = form.get(`interessant-${question}`) === "yes";
    const isUnchanged = form.get(`was-${question}`) === wasOf(value, isInteresting);
    if (isUnchanged) return [];
    return [{ id, question, value, isInteresting, note, madeOn, saidAt: now }];
  });
}
