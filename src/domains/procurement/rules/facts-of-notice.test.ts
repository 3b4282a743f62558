import { expect, test } from "vitest";
import { exampleNotice } from "../examples/index.ts";
import { readNoticeFile } from "../sources/read-notice-file.ts";
import { factsOfNotice } from "./facts-of-notice.ts";
import type { Notice } from "./notice.ts";

function example(): Notice {
  const file = "eforms-competition.xml";
  const [notice] = readNoticeFile(exampleNotice(file), file).notices;
  if (!notice) throw new Error("the example holds a notice");
  return notice;
}

test("the title stands first, then what the lots say, each text once", () => {
  expect(factsOfNotice(example()).texts).toEqual([
    "Groenonderhoud van begraafplaatsen en speelpleinen",
    "Onderhoud in twee percelen, vier jaar lang.",
    "Begraafplaatsen",
    "Wieden en harken zonder pesticiden.",
    "Speelpleinen",
  ]);
});

test("codes of lots follow the main one; size, time and what is reserved are taken over", () => {
  const facts = factsOfNotice(example());
  expect(facts.cpv[0]).toBe("77310000");
  expect(facts.cpv).toContain("77314000");
  expect(facts).toMatchObject({
    kind: "notice",
    nature: "services",
    cents: 48_000_050,
    months: 48,
    reserved: true,
    socialTerms: true,
  });
});

test("what the notice does not say is left out, money in another currency too", () => {
  const silent = factsOfNotice({
    ...example(),
    estimatedValue: { cents: 100, currency: "SEK" },
    awardedValue: undefined,
    natures: ["services", "works"],
    lots: [],
  });
  expect(silent).not.toHaveProperty("cents");
  expect(silent).not.toHaveProperty("months");
  expect(silent).not.toHaveProperty("nature");
  expect(silent).toMatchObject({ reserved: false, socialTerms: false });
});

test("a notice in another language than ours is read in its own", () => {
  const german = { ...example(), title: { de: "Grünpflege" }, description: {}, lots: [] };
  expect(factsOfNotice(german).texts).toEqual(["Grünpflege"]);
});
