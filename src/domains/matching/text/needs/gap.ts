import type { Language } from "#kernel/language";
import { formatNumber } from "#ui/format";
import type { Gap } from "../../rules/ranking/why-not.ts";
import { type NamesOfThings, rankingTexts } from "../ranking/index.ts";

const mostPlaces = 6;

/** Says what a record could say, if it is true, and for how many needs that helps. */
export const gapWords = (language: Language, names: NamesOfThings) => {
  const { gap: words } = rankingTexts(language);
  const number = (value: number) => formatNumber(language, Math.round(value));
  return {
    gap(gap: Gap): string {
      switch (gap.kind) {
        case "activity":
          return words.activity(names.activity(gap.code));
        case "state":
          return words.state(names.activity(gap.code));
        case "area":
          return words.area(gap.nis.slice(0, mostPlaces).map(names.municipality).join(", "));
        case "capacity":
          return words.capacity(gap.hoursPerMonth === null ? null : number(gap.hoursPerMonth));
        case "words":
          return words.words(gap.words.join(", "));
        case "address":
          return words.address;
        case "confirm":
          return words.confirm;
      }
    },
    helps: (needs: number): string => (needs === 1 ? words.helpsOne : words.helps(number(needs))),
  };
};
