import { withoutAsker } from "./forget-asker.ts";
import { type Question, referenceOf } from "./question.ts";

type Titled = Pick<Question, "number" | "ownTitle" | "askerName" | "askerEmail" | "askerPhone">;

/**
 * What a question is called in the plan and in the evidence: its number, its municipality and the title the desk
 * wrote. Never the subject: those are the words of who asked, and they may name persons.
 */
export function steeringTitle(question: Titled, municipality: string | null): string {
  const where = [referenceOf(question.number), municipality].filter(Boolean).join(", ");
  const own = withoutNames(question.ownTitle, question);
  return own === "" ? where : `${where}: ${own}`;
}

/** A title somebody typed, without the name, mail or phone of who asked, on one line. */
export const withoutNames = (
  title: string,
  { askerName, askerEmail, askerPhone }: Titled,
): string => {
  const line = title.replace(/\s+/g, " ").trim();
  return withoutAsker(line, { name: askerName, email: askerEmail, phone: askerPhone });
};
