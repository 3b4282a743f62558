import { expect, test } from "vitest";
import { compoundSplitter } from "#kernel/split-compound";
import { countStems, learnWords, usualMargin, weighWords } from "./learned-words.ts";

const suited = [
  "groen onderhouden",
  "groen en bermen maaien",
  "speelplein onderhouden",
  "bermen onderhouden",
];
const others = [
  "software kopen",
  "gebouw verwarmen",
  "software voor gebouw",
  "wegen asfalteren in software",
];
const learned = learnWords(
  [...suited, ...others].map((text) => countStems([text])),
  [...suited.map(() => true), ...others.map(() => false)],
);
const marginOf = (...texts: string[]) => weighWords(countStems(texts), learned).margin;

test("words that stood in suited texts pull up, the others down", () => {
  expect(marginOf("onderhouden van bermen")).toBeGreaterThan(usualMargin);
  expect(marginOf("nieuwe software")).toBeLessThan(marginOf("onderhouden van bermen"));
});

test("a description counts as much as the title: it tells what is done", () => {
  expect(marginOf("software", "bermen")).toBeCloseTo(marginOf("bermen", "software"), 12);
});

test("the words that are told are those that pull to that side, as they stand there", () => {
  expect(weighWords(countStems(["Bermen en software"]), learned).words).not.toContain("software");
});

test("a text of unknown words lies where the line does", () => {
  expect(marginOf("xyzzy plugh")).toBe(learned.bias);
  expect(weighWords(countStems([]), learned)).toEqual({ margin: learned.bias, words: [] });
});

test("a compound counts by the stems of its parts, short words and numbers do not count", () => {
  const split = compoundSplitter(["groen", "onderhoud"]);
  expect([...countStems(["groenonderhoud in 2026"], split).keys()]).toEqual(
    expect.arrayContaining(["gro", "onderhoud"]),
  );
  expect(countStems(["we in 2026 en"], split).size).toBe(0);
});
