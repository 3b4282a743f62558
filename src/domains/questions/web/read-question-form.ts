import { type Day, parseDay } from "#kernel/day";
import { isLanguage } from "#kernel/language";
import { isMailAddress } from "#platform/mail/letter";
import { longest } from "../rules/longest.ts";
import { isChannel, type NewQuestion, type Question } from "../rules/question.ts";
import type { Change } from "../rules/question-change.ts";
import type { QuestionForm } from "../usecases/open-question.ts";
import { lineOf, orNull, type Problem, problemList, type Typed } from "./typed-form.ts";

export type FormProblem =
  | "no-subject"
  | "too-long"
  | "wrong-email"
  | "wrong-day"
  | "day-ahead"
  | "wrong-choice"
  | "no-municipality";

/** The fields of the form are called as the fields of a question. */
export const formFields = [
  "subject",
  "body",
  "nis",
  "department",
  "channel",
  "askedOn",
  "neededBy",
  "askerName",
  "askerOrganisation",
  "askerEmail",
  "askerPhone",
  "askerLanguage",
  "ownerPersonId",
  "askerExpiresOn",
] as const;

/** A question as it first stands in the form. */
export const typedOfQuestion = (question: Question | NewQuestion): Typed =>
  Object.fromEntries(
    formFields.map((name) => [name, String((question as Partial<Question>)[name] ?? "")]),
  );

export type QuestionRead =
  | { readonly kind: "read"; readonly question: NewQuestion; readonly change: Change }
  | { readonly kind: "wrong"; readonly problems: readonly Problem<FormProblem>[] };

/** Reads the form of a question. @param form what could be chosen; anything else is refused */
export function readQuestionForm(typed: Typed, form: QuestionForm, today: Day): QuestionRead {
  const { problems, wrong } = problemList<FormProblem>();
  const [subject, body, email] = ["subject", "body", "askerEmail"].map((name) =>
    lineOf(typed, name),
  ) as [string, string, string];
  const days = readDays(typed, wrong);
  const channel = lineOf(typed, "channel");
  const language = lineOf(typed, "askerLanguage");
  const nis = orNull(lineOf(typed, "nis"));
  if (subject === "") wrong("subject", "no-subject");
  if (subject.length > longest.subject) wrong("subject", "too-long");
  if (body.length > longest.letter) wrong("body", "too-long");
  for (const name of ["department", "askerName", "askerOrganisation", "askerPhone"]) {
    if (lineOf(typed, name).length > longest.line) wrong(name, "too-long");
  }
  if (email !== "" && !isMailAddress(email)) wrong("askerEmail", "wrong-email");
  if (days.askedOn && days.askedOn > today) wrong("askedOn", "day-ahead");
  if (!isChannel(channel)) wrong("channel", "wrong-choice");
  if (!isLanguage(language)) wrong("askerLanguage", "wrong-choice");
  const isKnownPlace =
    form.municipalities.some((one) => one.nis === nis) || nis === (form.question?.nis ?? null);
  if (nis !== null && !isKnownPlace) wrong("nis", "wrong-choice");
  if (nis === null && !form.mayLeaveOpen) wrong("nis", "no-municipality");
  if (problems.length > 0 || !isChannel(channel) || !isLanguage(language) || !days.askedOn) {
    return { kind: "wrong", problems };
  }
  const question: NewQuestion = {
    subject: subject.replace(/\s+/g, " "),
    body,
    nis,
    channel,
    askedOn: days.askedOn,
    neededBy: days.neededBy,
    department: lineOf(typed, "department"),
    askerName: lineOf(typed, "askerName"),
    askerOrganisation: lineOf(typed, "askerOrganisation"),
    askerEmail: orNull(email),
    askerPhone: orNull(lineOf(typed, "askerPhone")),
    askerLanguage: language,
  };
  const owner = ownerOf(typed, form);
  const expires = "askerExpiresOn" in typed ? { askerExpiresOn: days.askerExpiresOn } : {};
  return { kind: "read", question, change: { ...question, ...owner, ...expires } };
}

function readDays(typed: Typed, wrong: (name: string, because: FormProblem) => void) {
  const day = (name: string, required: boolean): Day | null => {
    const text = lineOf(typed, name);
    const read = parseDay(text);
    if (read === null && (required || text !== "")) wrong(name, "wrong-day");
    return read;
  };
  return {
    askedOn: day("askedOn", true),
    neededBy: day("neededBy", false),
    askerExpiresOn: day("askerExpiresOn", false),
  };
}

/** Who does it; who left stays the owner until somebody else is chosen. */
function ownerOf(typed: Typed, { colleagues, question }: QuestionForm): Change {
  if (!("ownerPersonId" in typed)) return {};
  const id = orNull(lineOf(typed, "ownerPersonId"));
  if (id === (question?.ownerPersonId ?? null)) return {};
  const owner = colleagues.find((one) => one.id === id);
  return owner
    ? { ownerPersonId: owner.id, ownerName: owner.name }
    : { ownerPersonId: null, ownerName: "" };
}
