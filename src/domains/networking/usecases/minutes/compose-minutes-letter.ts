import { colon, type Language } from "#kernel/language";
import type { MinutesDocument } from "../../rules/minutes/minutes-document.ts";
import { minutesWords } from "../../text/minutes/index.ts";

export type MinutesLetter = { readonly subject: string; readonly text: string };

/** The letter to one guest: what was decided and who does what, and where the whole stands. */
export function composeMinutesLetter(
  document: MinutesDocument,
  {
    href,
    note,
    isAgain,
    language,
  }: {
    readonly href: string;
    /** A line of whoever sends it; empty: none. */
    readonly note: string;
    /** A newer edition of what was sent before. */
    readonly isAgain: boolean;
    readonly language: Language;
  },
): MinutesLetter {
  const words = minutesWords(language).letter;
  const linesOf = (kind: "decisions") =>
    document.sections.flatMap(({ lists }) =>
      lists.filter((list) => list.kind === kind).flatMap(({ lines }) => lines),
    );
  const decisions = linesOf("decisions");
  const actions = document.sections.flatMap(({ lists }) =>
    lists.filter(({ kind }) => kind === "actions").flatMap(({ lines }) => lines),
  );
  const part = (label: string, lines: readonly string[]) =>
    lines.length > 0
      ? [`${label}${colon(language)}`.trimEnd(), ...lines.map((one) => `- ${one}`), ""]
      : [];
  const text = [
    words.hello,
    "",
    isAgain
      ? words.again(document.title, document.meta)
      : words.first(document.title, document.meta),
    "",
    ...(note ? [note, ""] : []),
    words.read,
    href,
    "",
    ...part(words.decisions, decisions),
    ...part(words.actions, actions),
    words.wrong,
    "",
    document.partnership,
    "",
  ].join("\n");
  return {
    subject: isAgain ? words.subjectAgain(document.title) : words.subject(document.title),
    text,
  };
}
