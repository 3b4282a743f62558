import { expect, test } from "vitest";
import { nameArticle } from "./name-article.ts";

test.each([
  ["Wet 17 juni 2016, art. 87", "nl", "artikel 87 van de wet van 17 juni 2016"],
  ["Wet 17 juni 2016, art. 15 en 58", "fr", "articles 15 et 58 de la loi du 17 juin 2016"],
  [
    "Wet 17 juni 2016, art. 15; Richtlijn 2014/24/EU, art. 20",
    "en",
    "article 15 of the law of 17 June 2016",
  ],
  ["Decreet van later", "fr", "Decreet van later"],
  ["", "nl", ""],
] as const)("%s in %s is %s", (article, language, said) => {
  expect(nameArticle(article, language)).toBe(said);
});
