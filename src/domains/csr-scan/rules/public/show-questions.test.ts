import { expect, test } from "vitest";
import { aQuestion } from "../../examples/a-question.ts";
import type { Instrument, Question } from "../instrument/instrument.ts";
import { showParts } from "./show-questions.ts";

const said = (nl: string, fr = nl, en = nl) => ({ nl, fr, en });
const anInstrument = (questions: readonly Question[]): Instrument => ({
  key: "company",
  version: "2026.1",
  validFrom: "2026-11-24",
  title: said("Scan"),
  depths: ["light", "full"],
  profile: [
    {
      key: "size",
      text: said("Hoe groot?", "Quelle taille ?", "How large?"),
      many: false,
      options: [
        { key: "solo", text: said("Alleen", "Seul", "Alone") },
        { key: "small", text: said("Klein", "Petit", "Small") },
      ],
    },
  ],
  parts: [
    { key: "environment", subject: "environment", name: said("Milieu"), intro: said("…") },
    { key: "labour", subject: "labour", name: said("Werk"), intro: said("…") },
  ],
  questions,
});
const names = {
  issues: new Map([["6.5.4", "Grondstoffen"]]),
  activities: new Map([["groen/tuinonderhoud", "Tuinonderhoud"]]),
};
const shown = (questions: readonly Question[], depth?: "light") =>
  showParts(anInstrument(questions), { language: "fr", names, depth });

test("questions stand under their own part, in the language asked for", () => {
  const [environment, labour] = shown([aQuestion(), aQuestion({ key: "pay", part: "labour" })]);
  expect(environment?.questions.map(({ key }) => key)).toEqual(["energy-known"]);
  expect(labour?.questions.map(({ key }) => key)).toEqual(["pay"]);
  expect(environment?.questions[0]?.why).toBe("Cela coûte.");
});

test("the short scan leaves out what only the full one asks", () => {
  const [environment] = shown([aQuestion(), aQuestion({ key: "more", depths: ["full"] })], "light");
  expect(environment?.questions.map(({ key }) => key)).toEqual(["energy-known"]);
});

test("who is asked is said with the words of the choice, and nothing is said when all are", () => {
  const [environment] = shown([aQuestion(), aQuestion({ key: "some", when: { size: ["small"] } })]);
  expect(environment?.questions.map(({ askedOf }) => askedOf)).toEqual([
    [],
    [{ field: "Quelle taille ?", options: ["Petit"] }],
  ]);
});

test("issues and activities carry their names; an unknown one keeps its code", () => {
  const [environment] = shown([aQuestion({ activities: ["groen/tuinonderhoud", "groen/maan"] })]);
  const [question] = environment?.questions ?? [];
  expect(question?.issue).toEqual({ clause: "6.5.4", name: "Grondstoffen" });
  expect(question?.activities.map(({ name }) => name)).toEqual(["Tuinonderhoud", "groen/maan"]);
});
