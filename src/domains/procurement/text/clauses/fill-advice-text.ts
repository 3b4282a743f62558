import { inLanguage, type Language, type Multilingual } from "#kernel/language";
import { formatNumber } from "#ui/format";
import type { Advice } from "../../rules/clauses/advice.ts";
import type { AdviceText } from "../../rules/clauses/advice-record.ts";
import { blankValues } from "../../rules/clauses/fill-blanks.ts";
import type { ClauseBlank } from "../../rules/library/clause.ts";
import { fillClause } from "../../rules/library/fill-clause.ts";
import { sayValue } from "../library/say-value.ts";
import { clauseWords } from "./index.ts";

/** Names of a purchase in each language; a text in French speaks of the French ones. */
export type PurchaseNames = {
  readonly municipality: Multilingual | null;
  readonly activity: Multilingual | null;
};

export type FilledAdviceText = {
  readonly text: string;
  /** Blanks nobody filled; a dotted line stands in the text. */
  readonly open: readonly ClauseBlank[];
};

/** Under which name a blank is kept when the French text says something else than the Dutch. */
export const frenchBlank = (name: string): string => `fr:${name}`;

/** What was reckoned for the blanks of a text, in the language of that text. */
export function knownBlanks(
  advice: Advice,
  { family }: Pick<AdviceText, "family">,
  names: PurchaseNames,
  language: "nl" | "fr",
): Readonly<Record<string, string>> {
  const { facts } = advice;
  const activity = names.activity && inLanguage(names.activity, language);
  return blankValues(advice, family, {
    municipality: (names.municipality && inLanguage(names.municipality, language)) || null,
    // A buyer writes in one language: the French text names the kind of work, as long as nobody says it better.
    subject: (language === "fr" && activity) || facts.title,
    count: (value) => formatNumber(language, value),
  });
}

/**
 * A model text with its blanks filled: what was typed goes before what was reckoned, and what nobody filled is a dotted
 * line that says what goes there.
 */
export function fillAdviceText(
  advice: Advice,
  model: AdviceText,
  typed: Readonly<Record<string, string>>,
  names: PurchaseNames,
  inText: Language,
): FilledAdviceText {
  const language = inText === "fr" ? "fr" : "nl";
  const blank = (name: string) => model.blanks.find((one) => one.name === name);
  const said = Object.fromEntries(
    model.blanks.flatMap(({ name, unit }) => {
      const own = language === "fr" ? typed[frenchBlank(name)] : undefined;
      const value = own || typed[name];
      return value ? [[name, sayValue(unit, value, language)] as const] : [];
    }),
  );
  const { text, open } = fillClause(
    model.text[language],
    { ...knownBlanks(advice, model, names, language), ...said },
    (name) => drawBlank(language, blank(name)?.meaning, name),
  );
  return { text, open: open.flatMap((name) => blank(name) ?? []) };
}

/** The line to write on: `………… (in te vullen: termijn in kalenderdagen)`. */
export function drawBlank(
  language: "nl" | "fr",
  meaning: Multilingual | undefined,
  name: string,
): string {
  const said = (meaning && inLanguage(meaning, language)) || name;
  return clauseWords(language).page.blankLine(said.charAt(0).toLowerCase() + said.slice(1));
}
