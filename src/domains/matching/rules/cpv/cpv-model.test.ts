import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readConfig } from "#platform/config";
import { readCpvLabels } from "../../usecases/cpv/read-cpv-labels.ts";
import { textReader } from "../text/text-features.ts";
import type { CpvLabel } from "./cpv-code.ts";
import type { CpvExample, TrainedModel } from "./cpv-model.ts";
import { type LabelIndex, labelIndex } from "./label-index.ts";
import { packModel, unpackModel } from "./pack-model.ts";
import { type CpvPredictor, cpvPredictor } from "./predict-cpv.ts";
import { trainCpvModel } from "./train-cpv-model.ts";

// Five divisions that social enterprises work in, as far down as classes: enough to learn from in a second.
const divisions = ["15", "39", "55", "77", "90"];
const bits = 15;
const read = textReader({ bits });
let labels: CpvLabel[];
let examples: CpvExample[];
let index: LabelIndex;
let model: TrainedModel;
let predict: CpvPredictor;

beforeAll(async () => {
  const all = await readCpvLabels(readConfig({}).projectRoot);
  const ours = all.filter(({ code }) => divisions.includes(code.slice(0, 2)));
  labels = ours.filter(({ code, language }) => language !== "en" && code.endsWith("000"));
  // What lies deeper stands for what buyers write.
  examples = ours
    .filter(({ code, language }) => language === "nl" && /[1-9]00$/.test(code))
    .map(({ code, text }) => ({ text, codes: [code], family: code, kind: "notice" }));
  index = labelIndex(labels, read, bits);
  model = learn(examples);
  predict = cpvPredictor(model, index, read);
});

function learn(from: readonly CpvExample[]): TrainedModel {
  const steps = trainCpvModel(labels, from, { seed: 1, bits, read, index });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value.model;
}

test("the label of a code leads to its own division", () => {
  const wrong = labels.filter(
    ({ code, text }) => predict(text).divisions[0]?.node !== code.slice(0, 2),
  );
  // Labels such as "Diverse diensten" say nothing of where they belong.
  expect(wrong.length / labels.length).toBeLessThan(0.05);
});

test("a sentence of a buyer finds its division in Dutch and in French", () => {
  expect(predict("onderhoud van de parken en tuinen").divisions[0]?.node).toBe("77");
  expect(predict("nettoyage des bureaux et des écoles").divisions[0]?.node).toBe("90");
});

test("groups and classes lie below likely divisions and share their chance", () => {
  const { divisions: found, groups, classes } = predict("onderhoud van parken en tuinen");
  expect(groups[0]?.node).toMatch(/^77/);
  expect(classes[0]?.node.startsWith(groups[0]?.node ?? "?")).toBe(true);
  const chanceOf77 = found.find(({ node }) => node === "77")?.chance ?? 0;
  const below = groups.filter(({ node }) => node.startsWith("77"));
  expect(below.reduce((sum, { chance }) => sum + chance, 0)).toBeLessThanOrEqual(chanceOf77 + 1e-6);
});

test("whatever is typed, chances lie between 0 and 1, the first is the largest, and three are named when unsure", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const { divisions: found, groups, classes, verdict } = predict(text);
      for (const { chance } of [...found, ...groups, ...classes]) {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
      const chances = found.map(({ chance }) => chance);
      expect(chances).toEqual([...chances].sort((a, b) => b - a));
      if (verdict.kind === "which-of") expect(verdict.divisions).toHaveLength(3);
    }),
    { numRuns: 50 },
  );
});

test("of a text without a known word nothing is said", () => {
  expect(predict("???")).toMatchObject({ divisions: [], said: [], verdict: { kind: "no-text" } });
});

test("what a person confirmed is used the next time", () => {
  const text = "zwerfvuilploeg met bakfiets";
  const confirmed: CpvExample = { text, codes: ["90"], family: text, kind: "confirmed" };
  const taught = cpvPredictor(
    learn([...examples, confirmed, { ...confirmed, family: "again" }]),
    index,
    read,
  );
  const chance = (of: CpvPredictor) =>
    of(text).divisions.find(({ node }) => node === "90")?.chance ?? 0;
  expect(taught(text).divisions[0]?.node).toBe("90");
  expect(chance(taught)).toBeGreaterThanOrEqual(chance(predict));
});

test("letters thrown together are not understood, words of a family with a label are", () => {
  const start = cpvPredictor({ ...model, lines: null }, index, read);
  expect(start("xqzz blarf")).toMatchObject({
    divisions: [],
    said: [],
    verdict: { kind: "no-text" },
  });
  expect(start("schoonmaakploegen").divisions.length).toBeGreaterThan(0);
});

test("the same labels, examples and seed give the same model, byte for byte", () => {
  expect(packModel(learn(examples))).toEqual(packModel(model));
});

test("a model that was packed and unpacked answers the same", () => {
  const again = cpvPredictor(unpackModel(packModel(model)), index, read);
  for (const { text } of labels.slice(0, 40)) expect(again(text)).toEqual(predict(text));
});

test("bytes that are no model are refused by name", () => {
  const packed = packModel(model);
  for (const bytes of [new Uint8Array(), packed.slice(0, 100), new TextEncoder().encode("{}")])
    expect(() => unpackModel(bytes)).toThrow("This is no CPV model");
});
