import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readConfig } from "#platform/config";
import { readCpvLabels } from "../../usecases/read-cpv-labels.ts";
import type { CpvLabel } from "./cpv-code.ts";
import type { CpvExample, CpvModel } from "./cpv-model.ts";
import { packModel, unpackModel } from "./pack-model.ts";
import { type CpvPredictor, cpvPredictor } from "./predict-cpv.ts";
import { trainCpvModel } from "./train-cpv-model.ts";

// Five divisions that social enterprises work in, as far down as classes: enough to learn from in a second.
const divisions = ["15", "39", "55", "77", "90"];
const bits = 15;
let labels: CpvLabel[];
let model: CpvModel;
let predict: CpvPredictor;

beforeAll(async () => {
  const all = await readCpvLabels(readConfig({}).projectRoot);
  labels = all.filter(
    ({ code, language }) =>
      language !== "en" && divisions.includes(code.slice(0, 2)) && code.endsWith("000"),
  );
  model = learn([]);
  predict = cpvPredictor(model, labels);
});

function learn(examples: readonly CpvExample[]): CpvModel {
  const steps = trainCpvModel(labels, examples, { seed: 1, bits });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
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
  const taught = cpvPredictor(learn([confirmed, { ...confirmed, family: "again" }]), labels);
  const chance = (of: CpvPredictor) =>
    of(text).divisions.find(({ node }) => node === "90")?.chance ?? 0;
  expect(taught(text).divisions[0]?.node).toBe("90");
  expect(chance(taught)).toBeGreaterThanOrEqual(chance(predict));
});

test("the same labels and seed give the same model, byte for byte", () => {
  expect(packModel(learn([]))).toEqual(packModel(model));
});

test("a model that was packed and unpacked answers the same", () => {
  const again = cpvPredictor(unpackModel(packModel(model)), labels);
  for (const { text } of labels.slice(0, 40)) expect(again(text)).toEqual(predict(text));
});

test("bytes that are no model are refused by name", () => {
  const packed = packModel(model);
  for (const bytes of [new Uint8Array(), packed.slice(0, 100), new TextEncoder().encode("{}")])
    expect(() => unpackModel(bytes)).toThrow("This is no CPV model");
});
