import { expect, test } from "vitest";
import { type Language, languages } from "#kernel/language";
import { aScanDesk } from "../test-scans.ts";
import { readCsrPage } from "./read-csr-page.ts";
import { readQuestionsPage } from "./read-questions-page.ts";

const { app } = await aScanDesk();

test("all seven subjects stand there with their issues, in each language", async () => {
  for (const language of languages) {
    const { subjects, issueCount } = await readCsrPage(app, language);
    expect(subjects).toHaveLength(7);
    expect(subjects.flatMap(({ issues }) => issues)).toHaveLength(issueCount);
    expect(subjects.every(({ name, intro, issues }) => name && intro && issues.length)).toBe(true);
  }
});

test("a visitor sees of each scan how many questions and how long, as many as can be read", async () => {
  const { sizes } = await readCsrPage(app, "nl");
  for (const { instrument, depth, questions, minutes } of sizes) {
    const page = await questionsOf(instrument, "nl", depth === "light" ? "light" : undefined);
    expect(page.parts.flatMap((part) => part.questions)).toHaveLength(questions);
    expect(minutes).toBeGreaterThan(0);
  }
});

test("questions are in the language asked for, work of social enterprises by its name", async () => {
  const { parts } = await questionsOf("authority", "fr");
  const purchasing = parts.find(({ key }) => key === "procurement");
  const reserved = purchasing?.questions.find(({ key }) => key === "lb-buy-reserved");
  expect(reserved?.text).toContain("réservé");
  expect(reserved?.activities.map(({ name }) => name)).not.toContain("groen/begraafplaatsen");
});

const questionsOf = (key: "company" | "authority", language: Language, depth?: "light") =>
  readQuestionsPage(app, { key, language, depth: () => depth });
