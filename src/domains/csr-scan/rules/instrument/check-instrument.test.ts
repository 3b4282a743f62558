import { expect, test } from "vitest";
import { aQuestion } from "../../examples/a-question.ts";
import { checkInstrument } from "./check-instrument.ts";
import type { Instrument, Question } from "./instrument.ts";
import { questionShape } from "./instrument-shape.ts";

const said = (text: string) => ({ nl: text, fr: text, en: text });
const option = (key: string) => ({ key, text: said(key) });
const anInstrument = (questions: readonly Question[]): Instrument => ({
  key: "company",
  version: "2026.1",
  validFrom: "2026-11-24",
  title: said("Scan"),
  depths: ["light", "full"],
  profile: [
    { key: "size", text: said("Grootte"), many: false, options: [option("solo"), option("small")] },
  ],
  parts: [{ key: "environment", subject: "environment", name: said("Milieu"), intro: said("…") }],
  questions,
});
const around = {
  issues: [{ clause: "6.5.4", subject: "environment" as const, name: said("Grondstoffen") }],
  activities: new Set(["groen/tuinonderhoud"]),
  facts: new Set<string>(),
};
const faultsOf = (...questions: Question[]) =>
  checkInstrument(anInstrument([aQuestion(), ...questions]), around).map(
    ({ question, because, about }) => [question, because, about],
  );

test("a sound definition has no faults", () => {
  expect(faultsOf()).toEqual([]);
});

test("a key that stands twice is named", () => {
  expect(faultsOf(aQuestion())).toEqual([["energy-known", "twice", "energy-known"]]);
});

test("conditions, activities, facts and issues that lead nowhere are named with what they ask for", () => {
  const lost = aQuestion({
    key: "lost",
    issue: "6.9.9",
    when: { size: ["huge"], colour: ["red"] },
    activities: ["groen/maan"],
    facts: ["moons"],
  });
  expect(faultsOf(lost)).toEqual([
    ["lost", "unknown-issue", "6.9.9"],
    ["lost", "unknown-option", "size: huge"],
    ["lost", "unknown-field", "colour"],
    ["lost", "unknown-activity", "groen/maan"],
    ["lost", "unknown-fact", "moons"],
  ]);
});

test("a question that nobody ever sees is named", () => {
  const solo = aQuestion({ key: "solo", when: { size: ["solo"] } });
  const after = (key: string, question: string, over: Partial<Question> = {}) =>
    aQuestion({ key, after: { question, answers: ["yes"] }, ...over });
  expect(faultsOf(solo, after("team", "solo", { when: { size: ["small"] } }))).toEqual([
    ["team", "never-asked", "solo"],
  ]);
  expect(faultsOf(after("early", "late"), aQuestion({ key: "late" }))).toEqual([
    ["early", "after-not-before", "late"],
  ]);
  expect(faultsOf(after("alone", "nobody"))).toEqual([["alone", "after-unknown", "nobody"]]);
});

test("a follow-up that is asked in more depths than what it follows is never asked in one of them", () => {
  const full = aQuestion({ key: "full", depths: ["full"] });
  expect(
    faultsOf(full, aQuestion({ key: "light", after: { question: "full", answers: ["no"] } })),
  ).toEqual([["light", "never-asked", "full"]]);
});

test("an issue nobody asks about, and a part without questions, are named by depth", () => {
  const only = anInstrument([aQuestion({ depths: ["full"] })]);
  expect(checkInstrument(only, around)).toEqual([
    { part: "environment", because: "part-empty", about: "light" },
    { part: "environment", because: "issue-not-asked", about: "6.5.4 (light)" },
  ]);
});

test("a question without one of the three languages is refused by its shape", () => {
  const { part: _, ...sound } = aQuestion();
  expect(questionShape.safeParse(sound).success).toBe(true);
  const { fr: __, ...halfText } = sound.text;
  expect(questionShape.safeParse({ ...sound, text: halfText }).success).toBe(false);
  expect(questionShape.safeParse({ ...sound, extra: 1 }).success).toBe(false);
});
