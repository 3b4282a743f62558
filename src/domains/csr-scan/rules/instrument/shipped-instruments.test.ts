// What must stay true of the questions that are shipped, whoever changes them.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type InstrumentKey, instrumentKeys, type Question } from "./instrument.ts";
import { instrumentShape, isoShape, questionShape } from "./instrument-shape.ts";

const read = (path: string): unknown =>
  JSON.parse(
    readFileSync(`${import.meta.dirname}/../../../../../reference/csr-scan/${path}`, "utf8"),
  );

function shipped(key: InstrumentKey) {
  const { parts, profile, title } = instrumentShape.parse(read(`${key}/instrument.json`));
  const questions: readonly Question[] = parts.flatMap((part) => {
    const file = read(`${key}/${part.key}.json`) as { questions: unknown[] };
    return file.questions.map((question) => ({ ...questionShape.parse(question), part: part.key }));
  });
  return { parts, profile, title, questions };
}

const company = shipped("company");
const authority = shipped("authority");
const { issues } = isoShape.parse(read("iso-26000.json"));
const everyQuestion = [...company.questions, ...authority.questions];
const light = company.questions.filter(({ depths }) => depths.includes("light"));

const said = ({ text, why, example, start, action, risk }: Question) => [
  text,
  why,
  example,
  start,
  action.title,
  ...(risk ? [risk.text] : []),
];
/** Texts of questions for which the test says yes, with the key of their question. */
const textsWhere = (language: "nl" | "fr" | "en", is: (text: string) => boolean) =>
  everyQuestion.flatMap((question) =>
    said(question)
      .map((text) => text[language])
      .filter(is)
      .map((text) => `${question.key}: ${text}`),
  );
const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;

test("the light scan fits on a phone in twenty minutes, the full one in an afternoon", () => {
  expect(light.length).toBeGreaterThanOrEqual(38);
  expect(light.length).toBeLessThanOrEqual(42);
  expect(company.questions.length).toBeGreaterThanOrEqual(115);
  expect(company.questions.length).toBeLessThanOrEqual(135);
});

test("the full scan holds every question of the light one", () => {
  expect(light.filter(({ depths }) => !depths.includes("full"))).toEqual([]);
});

test("every issue of ISO 26000 is asked about: once when light, three times when full", () => {
  const asked = (questions: readonly Question[], clause: string) =>
    questions.filter(({ issue }) => issue === clause).length;
  expect(issues).toHaveLength(37);
  for (const { clause } of issues) {
    expect(asked(light, clause), clause).toBeGreaterThanOrEqual(1);
    expect(asked(company.questions, clause), clause).toBeGreaterThanOrEqual(3);
    expect(asked(authority.questions, clause), clause).toBeGreaterThanOrEqual(1);
  }
});

test("whoever works alone, at home, with services only, is asked something of every subject", () => {
  const alone: Record<string, string> = {
    size: "solo",
    sector: "advice",
    offers: "services",
    customers: "businesses",
    international: "no",
    premises: "no",
    vehicles: "no",
  };
  const asked = light.filter(({ when }) =>
    Object.entries(when ?? {}).every(([field, options]) => options.includes(alone[field] ?? "")),
  );
  expect(new Set(asked.map(({ part }) => part))).toEqual(new Set(company.parts.map((p) => p.key)));
  expect(asked.length).toBeLessThan(light.length - 8);
});

test("no key stands in both instruments", () => {
  const keys = everyQuestion.map(({ key }) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test("two keys never ask the same in any language", () => {
  for (const language of ["nl", "fr", "en"] as const) {
    const asked = company.questions.map(({ text }) => text[language]);
    expect(asked.filter((text, at) => asked.indexOf(text) !== at)).toEqual([]);
  }
});

test("a question is one question: it ends so, and says one sentence of at most 25 words", () => {
  for (const { key, text } of everyQuestion) {
    for (const language of ["nl", "fr", "en"] as const) {
      const asked = text[language];
      expect(asked.trim(), key).toMatch(/\?$/);
      expect(asked.match(/[.?!](?=\s|$)/g), `${key} ${language}`).toHaveLength(1);
      expect(wordsIn(asked), `${key} ${language}: ${asked}`).toBeLessThanOrEqual(25);
    }
  }
});

test("why it matters to a company is told in two sentences, none of them long", () => {
  for (const { key, why } of company.questions) {
    for (const language of ["nl", "fr", "en"] as const) {
      const sentences = why[language].split(/(?<=[.?!])\s+/);
      expect(sentences.length, `${key} ${language}`).toBeLessThanOrEqual(2);
      for (const sentence of sentences) expect(wordsIn(sentence), sentence).toBeLessThanOrEqual(25);
    }
  }
});

test("no text uses the words of advisers", () => {
  const jargon = {
    nl: /\b(stakeholders?|materialiteit|KPI|implementer\w*|proactie\w*|optimalise\w*|vigerend\w*|duurzaamheidsrapport\w*)\b/i,
    fr: /\b(stakeholders?|matérialité|KPI|implémente\w*|proacti\w*)\b/i,
    en: /\b(materiality|KPIs?|leverag\w*|proactive\w*)\b/i,
  };
  const anywhere = /\b(due diligence|compliance|ESG|CSRD|scope [123])\b/i;
  for (const language of ["nl", "fr", "en"] as const) {
    const isJargon = (text: string) => jargon[language].test(text) || anywhere.test(text);
    expect(textsWhere(language, isJargon)).toEqual([]);
  }
});

test("a company is not asked of stakeholders or its value chain, but of the people it deals with", () => {
  const abstract =
    /stakeholder|parties prenantes|belanghebbende|value chain|waardeketen|governance/i;
  for (const question of company.questions) {
    const texts = said(question).flatMap(({ nl, fr, en }) => [nl, fr, en]);
    expect(texts.filter((text) => abstract.test(text))).toEqual([]);
  }
});

test("Dutch says u, French vous, and no text shouts", () => {
  expect(textsWhere("nl", (text) => /\b(je|jij|jouw|jullie)\b/i.test(text))).toEqual([]);
  expect(textsWhere("fr", (text) => /(^|\s)(tu|ton|tes|toi)(\s|$)/i.test(text))).toEqual([]);
  for (const language of ["nl", "fr", "en"] as const) {
    expect(textsWhere(language, (text) => /!/.test(text))).toEqual([]);
  }
});

test("French puts a space before its high signs, Dutch and English do not", () => {
  const glued = /[^\s\u00a0\u202f][?!;:»](?=[\s\u00a0]|$)|«(?![\s\u00a0\u202f])/u;
  const loose = /[\s\u00a0\u202f][?!;:,.](?=\s|$)/u;
  expect(textsWhere("fr", (text) => glued.test(text))).toEqual([]);
  expect(textsWhere("nl", (text) => loose.test(text))).toEqual([]);
  expect(textsWhere("en", (text) => loose.test(text))).toEqual([]);
});

test("no text was left in another language, with a typewriter's apostrophe or with space around it", () => {
  for (const question of company.questions) {
    for (const { nl, fr, en } of said(question)) {
      // "Corruption" is the same word in French and English.
      if (wordsIn(nl) > 2) expect(new Set([nl, fr, en]).size, nl).toBe(3);
    }
  }
  for (const language of ["nl", "fr", "en"] as const) {
    expect(textsWhere(language, (text) => /'|\s{2}/.test(text) || text !== text.trim())).toEqual(
      [],
    );
  }
});

test("laws are named without thresholds and amounts: those are dated data", () => {
  const amount = /€|\d\s?(euro|EUR|%)/i;
  for (const language of ["nl", "fr", "en"] as const) {
    expect(textsWhere(language, (text) => amount.test(text))).toEqual([]);
  }
});

test("'does not apply' is refused only where everybody is asked", () => {
  const odd = company.questions.filter(({ mayNotApply, when }) => !mayNotApply && when);
  expect(odd.map(({ key }) => key)).toEqual([]);
});

test("whistle-blowing is asked of companies from fifty people only", () => {
  const channel = company.questions.find(({ key }) => key === "whistle-channel");
  expect(channel?.when).toEqual({ size: ["medium", "large"] });
});

test("the social economy can help with many actions of each instrument", () => {
  for (const key of instrumentKeys) {
    const helped = shipped(key).questions.filter(({ activities }) => activities.length > 0);
    expect(helped.length, key).toBeGreaterThanOrEqual(12);
  }
});
