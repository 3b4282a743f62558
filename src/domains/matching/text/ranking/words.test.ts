import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { languages } from "#kernel/language";
import type { Doubt, Reason } from "../../rules/match.ts";
import { doubtWords, lotWords, type NamesOfThings, reasonWords } from "./index.ts";

const names: NamesOfThings = {
  activity: (code) => (code === "groen/hagen-snoeien" ? "Hagen snoeien" : code),
  cpv: (code) => (code === "77310000" ? "Onderhoud van groen" : code),
  nace: (code) => code,
  municipality: (nis) => ({ "23027": "Halle", "23003": "Beersel" })[nis] ?? nis,
};
const won = { title: "Maaien van bermen", cpv: [], buyer: "Stad Halle", on: asDay("2025-03-01") };

test("each reason is a short Dutch phrase with its facts", () => {
  const say = reasonWords("nl", names);
  expect(say({ kind: "activity", code: "groen/hagen-snoeien", asked: "words" })).toBe(
    "Doet hagen snoeien, zoals de tekst vraagt",
  );
  expect(say({ kind: "serves", nis: ["23027", "23003"] })).toBe("Werkt in Halle, Beersel");
  expect(say({ kind: "serves", nis: ["1", "2", "3", "4", "5"] })).toBe(
    "Werkt in 1, 2, 3 en 2 andere gemeenten",
  );
  expect(say({ kind: "near", km: 0 })).toContain("minder dan 1 km");
  expect(say({ kind: "won", won })).toContain("(Stad Halle, 2025)");
  expect(
    say({ kind: "cpv", asked: "7731", has: "77310000", closeness: "inside", through: "won" }),
  ).toBe("Won al een opdracht binnen dezelfde CPV-code: 77310000 Onderhoud van groen");
});

test("every reason and doubt has words in every language, and none holds a hole", () => {
  const reasons: Reason[] = [
    { kind: "activity", code: "groen/hagen-snoeien", asked: "ticked" },
    { kind: "words", words: ["haag"] },
    { kind: "cpv", asked: "77", has: "77310000", closeness: "division", through: "activity" },
    { kind: "nace", code: "81.300" },
    { kind: "serves", nis: ["23027"] },
    { kind: "near", km: 12 },
    { kind: "capacity", hoursPerMonth: 1200, asked: 100 },
    { kind: "won", won: { title: "Titel", cpv: [], buyer: "Koper" } },
  ];
  const doubts: Doubt[] = [
    { kind: "capacity-unknown" },
    { kind: "capacity-short", hoursPerMonth: 10, asked: 100 },
    { kind: "area-unknown" },
    { kind: "abroad", nuts: ["FR716"] },
    { kind: "area-not-stated", km: 12 },
    { kind: "far", km: 80 },
    { kind: "activity-derived", code: "groen/hagen-snoeien" },
    { kind: "only-words" },
    { kind: "code-unsure", chance: 0.4 },
    { kind: "record-old", since: asDay("2024-01-01") },
    { kind: "status-unknown" },
  ];
  for (const language of languages) {
    const said = [
      ...reasons.map(reasonWords(language, names)),
      ...doubts.map(doubtWords(language, names)),
      lotWords(language, { equals: 3, drawn: 2 }) ?? "",
    ];
    expect(new Set(said).size).toBe(said.length);
    for (const phrase of said) expect(phrase).not.toMatch(/undefined|NaN|null|^$/);
  }
});

test("who has no equals was not drawn", () => {
  expect(lotWords("nl", undefined)).toBeUndefined();
});
