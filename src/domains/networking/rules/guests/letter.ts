import type { Language } from "#kernel/language";

/** Letters whose words a person may change; the others are short and stay as they are. */
export const editableLetters = ["invitation", "reminder", "practical"] as const;
export type EditableLetter = (typeof editableLetters)[number];

export const guestLetterKinds = [...editableLetters, "confirmation", "moved-up"] as const;
export type GuestLetterKind = (typeof guestLetterKinds)[number];

export type LetterText = { readonly subject: string; readonly body: string };

/** Own words of a gathering, where they differ from the standard letters. */
export type OwnLetters = Partial<
  Record<EditableLetter, Partial<Readonly<Record<Language, LetterText>>>>
>;

/** What can stand between double brackets in a letter. */
export const letterBlanks = [
  "naam",
  "organisatie",
  "bijeenkomst",
  "waarover",
  "wanneer",
  "waar",
  "tot",
  "ja",
  "nee",
  "pagina",
  "agenda",
  "partnerschap",
] as const;
export type LetterBlank = (typeof letterBlanks)[number];

export const longestLetter = { subject: 200, body: 20_000 } as const;

const blank = /\[\[\s*([^\]]*?)\s*\]\]/g;

/** Blanks in a text that mean nothing. */
export const unknownBlanks = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(blank)]
      .map(([, name = ""]) => name.toLowerCase())
      .filter((name) => !letterBlanks.some((known) => known === name)),
  ),
];

export type LetterProblem = "no-subject" | "no-body" | "too-long" | "unknown-blank" | "no-way-back";

/** What keeps a letter from being sent; a guest must be able to answer, so the page must be in it. */
export function judgeLetter({
  subject,
  body,
}: LetterText): { readonly because: LetterProblem; readonly about?: string } | null {
  if (subject.trim() === "") return { because: "no-subject" };
  if (body.trim() === "") return { because: "no-body" };
  if (subject.length > longestLetter.subject || body.length > longestLetter.body) {
    return { because: "too-long" };
  }
  const [unknown] = unknownBlanks(`${subject} ${body}`);
  if (unknown !== undefined) return { because: "unknown-blank", about: unknown };
  return /\[\[\s*(pagina|ja)\s*\]\]/i.test(body) ? null : { because: "no-way-back" };
}

/**
 * The letter of one guest. A line that holds nothing but blanks that are empty is left out, so that "Beste ," or an
 * empty place does not stand there.
 */
export function fillLetter(
  text: LetterText,
  values: Readonly<Record<LetterBlank, string>>,
): LetterText {
  const fill = (line: string): string | null => {
    const names = [...line.matchAll(blank)].map(([, name = ""]) => name.toLowerCase());
    const given = (name: string) => values[name as LetterBlank] ?? "";
    if (names.length > 0 && names.every((name) => given(name) === "")) {
      // "Beste [[naam]]," stays a greeting; any other line without its value says nothing.
      if (!/^\S+ \[\[\s*naam\s*\]\],?$/i.test(line.trim())) return null;
    }
    return line
      .replace(blank, (_, name: string) => given(name.toLowerCase()))
      .replace(/ +,/g, ",")
      .trimEnd();
  };
  return {
    subject: (fill(text.subject) ?? "").replace(/\s+/g, " ").trim(),
    body: text.body
      .split("\n")
      .flatMap((line) => fill(line) ?? [])
      .join("\n"),
  };
}
