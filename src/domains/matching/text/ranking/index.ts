import type { Language } from "#kernel/language";
import { formatDay, formatNumber, formatPercent } from "#ui/format";
import type { Doubt, Match, Reason } from "../../rules/match.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { RankingWords } from "./words.ts";

const byLanguage: Readonly<Record<Language, RankingWords>> = { nl, fr, en };

/** Words around a ranking, as they are. */
export const rankingTexts = (language: Language): RankingWords => byLanguage[language];

/** How things are called in the reader's language; a code nobody knows may be given back as it is. */
export type NamesOfThings = {
  activity(code: string): string;
  /** A code of eight digits, or a node of two to four. */
  cpv(code: string): string;
  nace(code: string): string;
  municipality(nis: string): string;
};

const mostNamed = 3;

/** Says why an organisation is named. */
export const reasonWords =
  (language: Language, names: NamesOfThings) =>
  (reason: Reason): string => {
    const words = byLanguage[language];
    const number = (value: number) => formatNumber(language, Math.round(value));
    switch (reason.kind) {
      case "activity":
        return words.activity[reason.asked](inSentence(names.activity(reason.code)));
      case "words":
        return words.words(reason.words.join(", "));
      case "cpv":
        return words.cpv[reason.through][reason.closeness](named(reason.has, names.cpv));
      case "nace":
        return words.nace(named(reason.code, names.nace));
      case "serves":
        return served(reason.nis.map(names.municipality), words, number);
      case "near":
        return reason.km < 1 ? words.nearby : words.near(number(reason.km));
      case "capacity":
        return words.capacity(number(reason.hoursPerMonth), number(reason.asked));
      case "won":
        return words.won(
          reason.won.title,
          reason.won.buyer,
          reason.won.on ? reason.won.on.slice(0, 4) : null,
        );
    }
  };

/** Says what a careful reader would ask before calling. */
export const doubtWords =
  (language: Language, names: NamesOfThings) =>
  (doubt: Doubt): string => {
    const { doubts } = byLanguage[language];
    const number = (value: number) => formatNumber(language, Math.round(value));
    switch (doubt.kind) {
      case "capacity-short":
        return doubts["capacity-short"](number(doubt.hoursPerMonth), number(doubt.asked));
      case "area-not-stated":
        return doubts["area-not-stated"](number(doubt.km));
      case "far":
        return doubts.far(number(doubt.km));
      case "activity-derived":
        return doubts["activity-derived"](names.activity(doubt.code));
      case "code-unsure":
        return doubts["code-unsure"](formatPercent(language, doubt.chance));
      case "record-old":
        return doubts["record-old"](formatDay(language, doubt.since));
      default:
        return doubts[doubt.kind];
    }
  };

/** Says that the order among equals was drawn; undefined when nobody fits as well. */
export const lotWords = (language: Language, lot: Match["lot"]): string | undefined =>
  lot &&
  byLanguage[language].lot(formatNumber(language, lot.equals), formatNumber(language, lot.drawn));

function served(
  names: readonly string[],
  words: RankingWords,
  number: (value: number) => string,
): string {
  const shown = names.slice(0, mostNamed).join(", ");
  const more = names.length - mostNamed;
  return more > 0 ? words.servesMany(shown, number(more)) : words.serves(shown);
}

/** `77310000 Beplanten en onderhouden van groengebieden`. */
const named = (code: string, name: (code: string) => string): string => {
  const called = name(code);
  return called === code || called === "" ? code : `${code} ${called}`;
};

/** A label within a sentence: `Hagen snoeien` → `hagen snoeien`; `IT-hulp` stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
