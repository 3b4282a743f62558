import { latinLetters } from "./latin-letters.ts";

const languages = ["nl", "fr", "en", "de", "es", "it", "pt", "da", "sv", "nb", "fi", "pl"];
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** One-word names of countries and parts of the world, in the languages of the companies that put them in their name. */
const places: ReadonlySet<string> = new Set([
  ...languages.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    return [...codes, "002", "009", "019", "142", "150"].flatMap((code) => {
      const name = names.of(code);
      return name && /^[\p{L}]+$/u.test(name) ? [latinLetters(name)] : [];
    });
  }),
  ..."benelux vlaanderen flanders flandre wallonie wallonia scandinavia nordic emea apac".split(
    " ",
  ),
]);

/** Is the word a country or a region, so that it tells sister companies apart? */
export const isPlaceWord = (word: string): boolean => places.has(word);
