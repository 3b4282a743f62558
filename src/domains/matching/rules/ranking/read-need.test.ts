import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import type { CpvPredictor } from "../cpv/predict-cpv.ts";
import { municipalitiesOfNuts } from "./belgian-nuts.ts";
import { cpvCloseness } from "./cpv-closeness.ts";
import { kilometresBetween } from "./distance.ts";
import { aNeed, examplePredictor, exampleTools } from "./ranking-examples.ts";
import { noPrediction, readNeed } from "./read-need.ts";

const read = (text: string, predict: CpvPredictor | null = examplePredictor) =>
  readNeed(aNeed({ texts: [text] }), exampleTools, predict);
const surest = (text: string) => read(text).activities[0]?.code;

test("an activity is recognised by its label, a synonym, a compound, and in three languages", () => {
  expect(surest("Hagen en struiken snoeien")).toBe("groen/hagen-snoeien");
  expect(surest("Haagsnoei langs de Dorpsstraat")).toBe("groen/hagen-snoeien");
  expect(surest("Tonte des pelouses communales")).toBe("groen/gazon-maaien");
  expect(surest("Office cleaning")).toBe("schoonmaak/gebouwen");
});

test("of a label of three words one may be absent, and then it is less sure", () => {
  const whole = read("Hagen en struiken snoeien").activities[0]?.sureness ?? 0;
  const most = read("Hagen snoeien").activities[0]?.sureness ?? 0;
  expect(most).toBeGreaterThan(0.5);
  expect(most).toBeLessThan(whole);
});

test("an activity further on in the text is less sure than one in its title", () => {
  const title = readNeed(aNeed({ texts: ["Gras maaien"] }), exampleTools, null);
  const later = readNeed(aNeed({ texts: ["Park", "Gras maaien"] }), exampleTools, null);
  expect(later.activities[0]?.sureness).toBeLessThan(title.activities[0]?.sureness ?? 0);
});

test("a lone synonym counts for less when the codes speak of other work", () => {
  const reception = (cpv: readonly string[]) =>
    readNeed(aNeed({ texts: ["Receptie"], cpv }), exampleTools, null).activities.find(
      ({ code }) => code === "voeding/catering",
    )?.sureness ?? 0;
  expect(reception(["45000000"])).toBeLessThan(reception(["55520000"]));
});

test("codes that are given are not guessed at", () => {
  const given = readNeed(
    aNeed({ texts: ["Groenonderhoud"], cpv: ["90911200"] }),
    exampleTools,
    examplePredictor,
  );
  expect(given.codes).toEqual([{ code: "90911200", chance: 1, isGiven: true }]);
  expect(read("Groenonderhoud").codes).toEqual([{ code: "77", chance: 0.6, isGiven: false }]);
});

test("what a person confirmed for this text is no guess any more", () => {
  const mapping = {
    id: "1",
    text: "Groenonderhoud",
    cpv: "77310000",
    confirmedAt: "2026-11-01T08:00:00.000Z" as Instant,
    by: "Example",
  };
  const confirmed: CpvPredictor = () => ({ ...noPrediction, mapping: { mapping, isExact: true } });
  expect(read("Groenonderhoud", confirmed).codes).toEqual([
    { code: "77310000", chance: 1, isGiven: true },
  ]);
});

test("before anything was learned a need is read by its words alone", () => {
  const unlearned = read("Gras maaien", null);
  expect(unlearned.prediction).toEqual(noPrediction);
  expect(unlearned.activities[0]?.code).toBe("groen/gazon-maaien");
});

test("a region stands for its municipalities, of before and after its renumbering", () => {
  const { nis } = readNeed(
    aNeed({ place: { nis: [], nuts: ["BE241"] } }),
    exampleTools,
    examplePredictor,
  );
  expect(nis).toEqual(["23027", "23003"]);
  expect(municipalitiesOfNuts("BE221", ["71016", "72004"])).toEqual(["71016"]);
  expect(municipalitiesOfNuts("BE224", ["71016", "72004"])).toEqual(["71016"]);
  expect(municipalitiesOfNuts("BE2", ["71016", "21004"])).toEqual(["71016"]);
  expect(municipalitiesOfNuts("BE", ["71016"])).toEqual([]);
});

test("two codes are as close as the digits they share", () => {
  expect(cpvCloseness("77310000", "77310000")).toBe("same");
  expect(cpvCloseness("77310000", "77313000")).toBe("inside");
  expect(cpvCloseness("77313000", "77314000")).toBe("class");
  expect(cpvCloseness("77310000", "77340000")).toBe("group");
  expect(cpvCloseness("77310000", "77900000")).toBe("division");
  expect(cpvCloseness("77", "77310000")).toBe("division");
  expect(cpvCloseness("77310000", "90910000")).toBeNull();
});

test("Halle lies 6 km from Beersel and 107 km from Oostende", () => {
  const [halle, beersel, oostende] = ["23027", "23003", "35013"].map((nis) =>
    exampleTools.centres.get(nis),
  );
  const from = halle ?? { lon: 0, lat: 0 };
  expect(Math.round(kilometresBetween(from, beersel ?? from))).toBe(6);
  expect(Math.round(kilometresBetween(from, oostende ?? from))).toBe(107);
  expect(kilometresBetween(from, from)).toBe(0);
});

test("of a guessed group one knows no more than that it is somewhere in it", () => {
  expect(cpvCloseness("983", "98392000")).toBe("group");
  expect(cpvCloseness("7731", "77313000")).toBe("class");
  expect(cpvCloseness("7731", "77300000")).toBe("inside");
});

test("a guess counts for less where the title names work of another division", () => {
  const guessed: CpvPredictor = () => ({
    ...noPrediction,
    divisions: [
      { node: "98", chance: 0.8 },
      { node: "77", chance: 0.1 },
    ],
  });
  const chances = (need: ReturnType<typeof aNeed>) =>
    Object.fromEntries(
      readNeed(need, exampleTools, guessed).codes.map(({ code, chance }) => [code, chance]),
    );
  const named = chances(aNeed({ texts: ["Hagen en struiken snoeien op de begraafplaats"] }));
  expect(named["98"]).toBeLessThan(0.4);
  expect(named["77"]).toBe(0.1);
  expect(chances(aNeed({ texts: ["Hulp op de begraafplaats"] }))["98"]).toBe(0.8);
  const given = aNeed({ texts: ["Hagen en struiken snoeien"], cpv: ["98370000"] });
  expect(chances(given)["98370000"]).toBe(1);
});
