import fc from "fast-check";
import { expect, test } from "vitest";
import { type SuitabilityModel, suitabilityJudge } from "./judge-suitability.ts";
import { countStems } from "./learned-words.ts";
import type { PurchaseFacts } from "./suitability.ts";
import { type CpvShare, featureReader } from "./suitability-features.ts";
import type { Topic, TopicSide } from "./term-finder.ts";

const named = (name: string) => ({ nl: name, fr: name, en: name });
const topic = (name: string, side: TopicSide, terms: readonly string[]): Topic => ({
  topic: name,
  side,
  name: named(name),
  terms,
});
const topics = [
  topic("groen", "for", ["groenonderhoud", "snoeien"]),
  topic("groen", "partly", ["park"]),
  topic("zorg-thuis", "for", ["kinderopvang"]),
  topic("study", "against", ["studie"]),
  topic("building", "building", ["uitbreiding"]),
  topic("upkeep", "upkeep", ["onderhoud"]),
  topic("often", "often", ["jaarlijks*"]),
  topic("publieke-ruimte", "laid", ["voetpaden"]),
  topic("building", "building", ["vernieuwing"]),
  topic("goods", "against", ["aankoop", "machine*"]),
  topic("heavy-works", "against", ["riolering"]),
];
const shares: CpvShare[] = [
  { node: "77", share: 0.8, name: named("tuinbouw") },
  { node: "773", share: 0.95, name: named("groen") },
  { node: "45", share: 0.05, name: named("bouw") },
];
const model: SuitabilityModel = {
  weights: new Map(
    Object.entries({
      "work-title": 3,
      "work-text": 1,
      "near-title": 1.5,
      "near-text": 0.5,
      "work-behind": 0.4,
      "more-work": 0.5,
      "more-near": 0.3,
      "group-groen": 0.5,
      "upkeep-of-work": 1,
      upkeep: 0.3,
      building: -0.2,
      "building-the-place": -1.5,
      "other-study": -1,
      cpv: 0.8,
      "cpv-guess": 0.2,
      large: -1,
      lasting: 0.4,
      reserved: 0.7,
      "social-terms": 0.3,
      "learned-words": 0.5,
    }),
  ),
  start: { notice: -2, plan: -1.5 },
  words: {
    stems: new Map([
      ["park", { weight: 1, rarity: 1 }],
      ["studie", { weight: -1, rarity: 1 }],
      ["voorbeeld", { weight: -1, rarity: 1 }],
    ]),
    bias: -0.6,
  },
  bounds: { likely: 0.6, possible: 0.2 },
};
const judge = suitabilityJudge(featureReader(topics, shares), (texts) => countStems(texts), model);
const facts = (title: string, more: Partial<PurchaseFacts> = {}): PurchaseFacts => ({
  texts: [title],
  cpv: [],
  kind: "plan",
  ...more,
});
const kinds = (of: PurchaseFacts) => judge(of).reasons.map(({ kind }) => kind);

test("work in the title makes it likely, and the strongest reason stands first", () => {
  const { level, reasons } = judge(facts("Snoeien en studie"));
  expect(level).toBe("likely");
  expect(reasons[0]).toMatchObject({ kind: "activity", topic: "groen", words: ["snoeien"] });
  expect(reasons[1]).toMatchObject({ kind: "other-purchase", points: -1 });
});

test("building the place of a service is another purchase than the service", () => {
  const built = judge(facts("Uitbreiding kinderopvang")).chance;
  expect(built).toBeLessThan(judge(facts("Kinderopvang")).chance);
  expect(kinds(facts("Uitbreiding kinderopvang"))).toContain("building");
  // Green is laid out and kept up by the same enterprises.
  const green =
    judge(facts("Groenonderhoud")).chance - judge(facts("Uitbreiding groenonderhoud")).chance;
  expect(green).toBeLessThan(0.05);
});

test("footpaths laid anew are road works, footpaths kept up are not", () => {
  const anew = judge(facts("Vernieuwing van voetpaden"));
  expect(anew.chance).toBeLessThan(judge(facts("Voetpaden")).chance);
  expect(judge(facts("Onderhoud voetpaden")).chance).toBeGreaterThan(
    judge(facts("Voetpaden")).chance,
  );
});

test("building every year is building, not upkeep; what else is done every year is", () => {
  expect(kinds(facts("Jaarlijkse vernieuwing van voetpaden"))).not.toContain("upkeep");
  expect(kinds(facts("Jaarlijkse studie voetpaden"))).not.toContain("upkeep");
  expect(kinds(facts("Voetpaden: jaarlijks programma"))).toContain("upkeep");
});

test("in a plan, work for which something else is bought first hardly counts", () => {
  const chance = (title: string) => judge(facts(title)).chance;
  expect(chance("Aankoop voor groenonderhoud")).toBeLessThan(chance("Groenonderhoud"));
  // Of works a part can be separated.
  const works = judge(facts("Riolering en groenonderhoud")).reasons;
  expect(works).toContainEqual(expect.objectContaining({ kind: "activity", points: 3.5 }));
  const notice = judge(facts("Aankoop voor groenonderhoud", { kind: "notice" })).reasons;
  expect(notice).toContainEqual(expect.objectContaining({ kind: "activity", points: 3 }));
});

test("the longest node of the CPV that is known counts, and what it rests on is told", () => {
  const [reason] = judge(facts("Perceel 2", { cpv: ["77310000"], kind: "notice" })).reasons;
  expect(reason).toMatchObject({ kind: "cpv", node: "773", share: 0.95, given: "by-buyer" });
});

test("a code the buyer gave is not asked of the text", () => {
  const prediction = {
    divisions: [{ node: "45", chance: 1 }],
    groups: [],
    classes: [],
    said: [],
    verdict: { kind: "no-text" as const },
  };
  const given = judge(facts("x", { cpv: ["77310000"], prediction }));
  expect(given).toEqual(judge(facts("x", { cpv: ["77310000"] })));
  expect(judge(facts("x", { prediction })).chance).toBeLessThan(judge(facts("x")).chance);
});

test("of a line without a known word that is said, and nothing else", () => {
  expect(kinds(facts("Cluster"))).toEqual(["nothing-known"]);
});

const anyFacts = fc.record({
  texts: fc.array(fc.constantFrom("park", "snoeien", "studie", "onderhoud", "xyz", "kinderopvang")),
  cpv: fc.array(fc.constantFrom("77310000", "45000000", "09000000"), { maxLength: 3 }),
  kind: fc.constantFrom("notice" as const, "plan" as const),
  cents: fc.integer({ min: 1, max: 10_000_000_000 }),
  months: fc.integer({ min: 0, max: 120 }),
});

test("a chance is a chance, reserving never lowers it, more money never raises it", () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 1, max: 1_000_000_000 }), (some, more) => {
      const { chance } = judge(some);
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
      expect(judge({ ...some, reserved: true, socialTerms: true }).chance).toBeGreaterThanOrEqual(
        chance,
      );
      expect(judge({ ...some, cents: some.cents + more }).chance).toBeLessThanOrEqual(chance);
    }),
  );
});

test("the mark of an invented record is no word of it", () => {
  const of = { texts: ["Park (voorbeeld)", "Park in Halle (exemple)"] };
  const plain = { texts: ["Park", "Park in Halle"] };
  expect(judge(facts("", of))).toEqual(judge(facts("", plain)));
});
