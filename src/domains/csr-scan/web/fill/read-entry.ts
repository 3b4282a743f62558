import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { longestNote } from "../../rules/fill/entry.ts";
import { type AnswerValue, answerValues } from "../../rules/scan/answer.ts";
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
