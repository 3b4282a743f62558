import { expect, test } from "vitest";
import { matchOwnWords } from "./suggest.ts";

const guest = (id: string, isSocial: boolean, seeks: string, offers: string) => ({
  id,
  isSocial,
  seeks,
  offers,
  organisationId: null,
});

test("who seeks what another offers is suggested, in both directions", () => {
  const found = matchOwnWords([
    guest("garage", false, "iemand voor groenonderhoud en drukwerk", "bestelwagens herstellen"),
    guest("linde", true, "een bestelwagen", "Groenonderhoud van parken"),
  ]);
  expect(found).toEqual([
    { from: "garage", to: "linde", words: ["groenonderhoud"] },
    { from: "linde", to: "garage", words: ["bestelwagen"] },
  ]);
});

test("two of one side are not suggested to each other", () => {
  expect(
    matchOwnWords([guest("a", true, "drukwerk", ""), guest("b", true, "", "drukwerk")]),
  ).toEqual([]);
});
