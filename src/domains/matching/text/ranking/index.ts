import type { Language } from "#kernel/language";
import { formatChance, formatDay, formatNumber } from "#ui/format";
import type { Doubt, Match, Reason } from "../../rules/match.ts";
import type { JointOffer } from "../../rules/ranking/joint-offers.ts";
import type { Gap } from "../../rules/ranking/why-not.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { RankingWords } from "./words.ts";

const byLanguage: Readonly<Record<Language, RankingWords>> = { nl, fr, en };

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
      case "same-group":
        return words.sameGroup(inSentence(names.activity(reason.code)));
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
      case "abroad":
        return doubts.abroad(doubt.nuts.join(", "));
      case "area-not-stated":
        return doubts["area-not-stated"](number(doubt.km));
      case "far":
        return doubts.far(number(doubt.km));
      case "activity-derived":
        return doubts["activity-derived"](names.activity(doubt.code));
      case "half-missing":
        return doubts["half-missing"](inSentence(names.activity(doubt.code)));
      case "code-unsure":
        return doubts["code-unsure"](formatChance(language, doubt.chance));
      case "record-old":
        return doubts["record-old"](formatDay(language, doubt.since));
      default:
        return doubts[doubt.kind];
    }
  };

/** Says what a record could say, if it is true. */
export const gapWords =
  (language: Language, names: NamesOfThings) =>
  (gap: Gap): string => {
    const words = byLanguage[language].gap;
    switch (gap.kind) {
      case "activity":
      case "state":
        return words[gap.kind](inSentence(names.activity(gap.code)));
      case "area":
        return words.area(someOf(gap.nis.map(names.municipality)));
      case "capacity":
        return words.capacity(
          gap.hoursPerMonth === null ? null : formatNumber(language, Math.round(gap.hoursPerMonth)),
        );
      case "words":
        return words.words(gap.words.join(", "));
      case "address":
      case "confirm":
        return words[gap.kind];
    }
  };

/** Says with how many needs something helps. */
export const helpWords = (language: Language, needs: number): string =>
  needs === 1
    ? byLanguage[language].gap.helpsOne
    : byLanguage[language].gap.helps(formatNumber(language, needs));

/** Says what some cover together, and what is not known of them. */
export const jointWords =
  (language: Language, names: NamesOfThings) =>
  ({ reasons, hoursUnknown }: Pick<JointOffer, "reasons" | "hoursUnknown">): string[] => {
    const { joint } = byLanguage[language];
    const number = (value: number) => formatNumber(language, Math.round(value));
    const said = reasons.map((reason) => {
      if (reason.kind === "area") return joint.area(number(reason.covered), number(reason.of));
      if (reason.kind === "hours")
        return joint.hours(number(reason.hoursPerMonth), number(reason.asked));
      const activities = reason.codes.map((code) => inSentence(names.activity(code)));
      return joint.activities(activities.join(", "));
    });
    return hoursUnknown ? [...said, joint.hoursUnknown] : said;
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

const someOf = (names: readonly string[]): string =>
  names.length > mostNamed ? `${names.slice(0, mostNamed).join(", ")}…` : names.join(", ");

/** `77310000 Beplanten en onderhouden van groengebieden`. */
const named = (code: string, name: (code: string) => string): string => {
  const called = name(code);
  return called === code || called === "" ? code : `${code} ${called}`;
};

/** A label within a sentence: `Hagen snoeien` → `hagen snoeien`; `IT-hulp` stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
