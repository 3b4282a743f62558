import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { AdviceWarning, RouteReason } from "../../rules/clauses/advice.ts";
import type { Figure, RuleWords } from "../../rules/clauses/procurement-rules.ts";
import { clauseWords } from "./index.ts";
import * as en from "./say/en.ts";
import * as fr from "./say/fr.ts";
import * as nl from "./say/nl.ts";
import type { Tools } from "./say/words.ts";

const sentences = { nl, fr, en };

/** The value of a figure with its unit: “30.000 euro”, “30 %”, “4 maanden”. */
export function sayFigure(language: Language, { unit, value }: Pick<Figure, "unit" | "value">) {
  if (unit === "cents") return formatCents(language, value);
  const word = clauseWords(language).rules.units[unit];
  return [formatNumber(language, value), word].filter(Boolean).join("\u00a0");
}

/** A text of the rules with its figures filled in as they were on the day of the advice. */
export function sayRule(language: Language, text: RuleWords, figures: readonly Figure[]): string {
  const byName = new Map<string, Figure>(figures.map((figure) => [figure.key, figure]));
  return text[language].replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    const figure = byName.get(name);
    return figure ? sayFigure(language, figure) : "…";
  });
}

type Say = {
  readonly reason: (reason: RouteReason) => string;
  readonly warning: (warning: AdviceWarning) => string;
};

/** Reasons and warnings of an advice in words. */
export const sayAdvice = (language: Language): Say => {
  const money = (cents: number) => formatCents(language, cents);
  const number = (value: number) => formatNumber(language, Math.round(value));
  const day = (on: string) => formatDay(language, on);
  const words = clauseWords(language);
  const named = (figure: Figure) => figure.name[language];
  const amount = (figure: Figure) => sayFigure(language, figure);
  const tools: Tools = { money, number, day, regimes: words.regimes, named, amount };
  const { reasons, warnings } = sentences[language];
  return {
    // Each kind has its sentence; the compiler cannot follow that the kind and the thing go together.
    reason: (reason) =>
      (reasons[reason.kind] as (said: RouteReason, tools: Tools) => string)(reason, tools),
    warning: (warning) =>
      (warnings[warning.kind] as (said: AdviceWarning, tools: Tools) => string)(warning, tools),
  };
};

const inFrench: readonly (readonly [RegExp, string])[] = [
  [/\bWet (?=\d)/g, "Loi du "],
  [/\bKB (?=\d)/g, "AR du "],
  [/\bRichtlijn\b/g, "Directive"],
  [/\/EU\b/g, "/UE"],
  [/\bGedelegeerde Verordening\b/g, "Règlement délégué"],
  [/\bWaalse omzendbrief\b/g, "Circulaire wallonne du"],
  [/\bOmzendbrief\b/g, "Circulaire du"],
  [/\bjuni\b/g, "juin"],
  [/\bjuli\b/g, "juillet"],
  [/\bapril\b/g, "avril"],
  [/\bmei\b/g, "mai"],
  [/\ben bijlage\b/g, "et annexe"],
  [/ en (?=\d)/g, " et "],
  [/, lid (?=\d)/g, ", § "],
  [/statistische verplichting/g, "obligation statistique"],
];
const inEnglish: readonly (readonly [RegExp, string])[] = [
  [/\bWet (?=\d)/g, "Act of "],
  [/\bKB (?=\d)/g, "Royal Decree of "],
  [/\bRichtlijn\b/g, "Directive"],
  [/\bGedelegeerde Verordening\b/g, "Delegated Regulation"],
  [/\bWaalse omzendbrief\b/g, "Walloon circular of"],
  [/\bOmzendbrief\b/g, "Circular of"],
  [/\bjuni\b/g, "June"],
  [/\bjuli\b/g, "July"],
  [/\bapril\b/g, "April"],
  [/\bmei\b/g, "May"],
  [/\ben bijlage\b/g, "and annex"],
  [/ en (?=\d)/g, " and "],
  [/, lid (?=\d)/g, ", paragraph "],
  [/statistische verplichting/g, "duty of statistics"],
];

/** A reference to the law as it is cited in a language; kept in Dutch: `Wet 17 juni 2016, art. 15`. */
export function sayArticle(language: Language, article: string): string {
  if (language === "nl") return article;
  const changes = language === "fr" ? inFrench : inEnglish;
  return changes.reduce((text, [from, to]) => text.replace(from, to), article);
}
