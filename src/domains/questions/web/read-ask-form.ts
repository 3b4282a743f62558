import { type Day, parseDay } from "#kernel/day";
import { isMailAddress } from "#platform/mail/letter";
import { longest } from "../rules/longest.ts";
import type { Asked } from "../usecases/ask-question.ts";
import { lineOf, orNull, type Problem, problemList, type Typed } from "./typed-form.ts";

export type AskProblem =
  | "no-subject"
  | "too-long"
  | "wrong-email"
  | "wrong-day"
  | "day-passed"
  | "trap"
  | "no-such-municipality";

export type AskRead =
  | { readonly kind: "read"; readonly asked: Omit<Asked, "language" | "address"> }
  | { readonly kind: "wrong"; readonly problems: readonly Problem<AskProblem>[] };

/** Reads the public form. The trap is a field that people do not see; what fills it in is a machine. */
export function readAskForm(typed: Typed, today: Day): AskRead {
  const { problems, wrong } = problemList<AskProblem>();
  const subject = lineOf(typed, "subject").replace(/\s+/g, " ");
  const body = lineOf(typed, "body");
  const email = lineOf(typed, "email");
  const neededText = lineOf(typed, "needed_by");
  const neededBy = parseDay(neededText);
  if (subject === "") wrong("subject", "no-subject");
  if (subject.length > longest.subject) wrong("subject", "too-long");
  if (body.length > longest.body) wrong("body", "too-long");
  for (const name of ["name", "organisation", "phone"]) {
    if (lineOf(typed, name).length > longest.line) wrong(name, "too-long");
  }
  if (email !== "" && !isMailAddress(email)) wrong("email", "wrong-email");
  if (neededText !== "" && neededBy === null) wrong("needed_by", "wrong-day");
  if (neededBy !== null && neededBy < today) wrong("needed_by", "day-passed");
  if (lineOf(typed, "website") !== "") wrong("website", "trap");
  if (problems.length > 0) return { kind: "wrong", problems };
  return {
    kind: "read",
    asked: {
      nis: orNull(lineOf(typed, "gemeente")),
      subject,
      body,
      neededBy,
      askerName: lineOf(typed, "name"),
      askerOrganisation: lineOf(typed, "organisation"),
      askerEmail: orNull(email),
      askerPhone: orNull(lineOf(typed, "phone")),
    },
  };
}
