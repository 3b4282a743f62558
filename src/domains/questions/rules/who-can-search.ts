import { type Question, referenceOf } from "./question.ts";

/**
 * What the search for who can do it is asked: the question's own words, its municipality, and the way back. The one
 * place that knows how such a search is put.
 */
export const whoCanSearch = ({
  id,
  number,
  subject,
  body,
  nis,
}: Pick<Question, "id" | "number" | "subject" | "body" | "nis">): Record<string, string> => ({
  q: [subject, body].filter(Boolean).join("\n\n"),
  ...(nis ? { gemeente: nis } : {}),
  herkomst: "question",
  ref: id,
  naam: referenceOf(number),
  terug: `/vragen/${id}`,
});
