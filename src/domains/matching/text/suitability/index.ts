import type { Language } from "#kernel/language";
import { formatCents } from "#ui/format";
import type { SuitabilityReason } from "../../rules/suitability/suitability.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type SuitabilityWords } from "./nl.ts";

const byLanguage: Readonly<Record<Language, SuitabilityWords>> = { nl, fr, en };

const mostWords = 3;

/** Says reasons in a language; whether one speaks for or against is in its `points`. */
export const suitabilityWords =
  (language: Language) =>
  (reason: SuitabilityReason): string => {
    const words = byLanguage[language];
    const isFor = reason.points > 0;
    const found = (some: readonly string[]) =>
      some
        .slice(0, mostWords)
        .map((word) => quoted(language, word))
        .join(", ");
    switch (reason.kind) {
      case "activity":
        return words.activity(reason.name[language], found(reason.words));
      case "near-activity":
        return words.nearActivity(reason.name[language], found(reason.words));
      case "building":
        return words.building(found(reason.words));
      case "other-purchase":
        return words.otherPurchase(reason.name[language], found(reason.words));
      case "cpv": {
        const say =
          reason.given === "by-buyer"
            ? isFor
              ? words.cpvFor
              : words.cpvAgainst
            : isFor
              ? words.cpvGuessFor
              : words.cpvGuessAgainst;
        return say(reason.node, reason.name[language]);
      }
      case "nature":
        return words.natures[reason.nature][isFor ? "for" : "against"];
      case "large":
        return words.large(formatCents(language, reason.cents));
      case "lasting":
        return words.lasting(Math.round(reason.months / 12));
      case "upkeep":
        return words.upkeep(found(reason.words));
      case "reserved":
        return words.reserved;
      case "social-terms":
        return words.socialTerms;
      case "learned-words":
        return isFor
          ? words.learnedFor(found(reason.words))
          : words.learnedAgainst(found(reason.words));
      case "own-decision":
        return (isFor ? words.ownDecisionFor : words.ownDecisionAgainst)(reason.title);
      case "own-decisions":
        return (isFor ? words.ownDecisionsFor : words.ownDecisionsAgainst)(found(reason.words));
      case "nothing-known":
        return words.nothingKnown;
    }
  };

const quoted = (language: Language, word: string): string =>
  language === "fr" ? `«\u00a0${word}\u00a0»` : `“${word}”`;
