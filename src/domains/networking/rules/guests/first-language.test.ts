import { expect, test } from "vitest";
import { firstLanguage } from "./first-language.ts";

test("who answered before is written to in the language of the answer", () => {
  expect(firstLanguage({ answeredIn: "fr", statedIn: ["nl"] }, "nl")).toBe("fr");
});

test("else in the language in which the sources name it, when it is not named in the usual one", () => {
  expect(firstLanguage({ answeredIn: null, statedIn: ["fr"] }, "nl")).toBe("fr");
  expect(firstLanguage({ answeredIn: null, statedIn: ["fr", "nl"] }, "nl")).toBe("nl");
});

test("of whom nothing is known is written to in the usual language", () => {
  expect(firstLanguage({ answeredIn: null, statedIn: [] }, "fr")).toBe("fr");
});
