import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { compoundSplitter } from "#kernel/split-compound";
import { type ConfirmedMapping, mappingFinder } from "./confirmed-mapping.ts";
import type { CpvPrediction } from "./predict-cpv.ts";
import { predictWithMappings } from "./predict-with-mappings.ts";

const confirmed = (id: string, text: string, cpv: string): ConfirmedMapping => ({
  id,
  text,
  cpv,
  confirmedAt: `2026-11-${id}T09:00:00.000Z` as Instant,
  by: "Lien Voorbeeld",
});
const parks = confirmed("10", "Onderhoud van parken in de wijk", "77313000");
const split = compoundSplitter(["park", "onderhoud", "wijk"]);

test("the same words find what was confirmed, whatever their letters and signs", () => {
  const found = mappingFinder([parks])("  ONDERHOUD van parken, in de wijk! ");
  expect(found).toEqual({ mapping: parks, isExact: true });
});

test("nearly the same words find it too, and are said to be only nearly the same", () => {
  const find = mappingFinder([parks], split);
  for (const text of [
    "Parkonderhoud in de wijken",
    "onderhoud van het park in de wijk (perceel 2)",
    "2027: onderhoud parken wijk",
  ])
    expect(find(text), text).toEqual({ mapping: parks, isExact: false });
});

test("another thing in the same frame is not taken for the same", () => {
  const find = mappingFinder([confirmed("10", "Levering van elektrische fietsen", "34422000")]);
  expect(find("Levering van elektrische wagens")).toBeNull();
  expect(find("Levering van fietsen")).toBeNull();
  expect(find("fietsen")).toBeNull();
});

test("of two that are equally near the latest holds", () => {
  const later = confirmed("12", "Onderhoud parken wijk", "77310000");
  expect(mappingFinder([parks, later])("onderhoud park wijk")?.mapping).toEqual(later);
});

test("every confirmed text finds a mapping with its own words", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 8 }), (texts) => {
      const mappings = texts.map((text, at) => confirmed(String(10 + at), text, "77310000"));
      const find = mappingFinder(mappings);
      for (const { text } of mappings) expect(find(text)?.isExact).toBe(true);
    }),
  );
});

const doubtful: CpvPrediction = {
  divisions: [
    { node: "50", chance: 0.6 },
    { node: "77", chance: 0.3 },
  ],
  groups: [
    { node: "507", chance: 0.5 },
    { node: "773", chance: 0.2 },
  ],
  classes: [
    { node: "5070", chance: 0.4 },
    { node: "7731", chance: 0.2 },
  ],
  said: ["50"],
  verdict: { kind: "which-of", divisions: ["50", "77", "90"] },
};

test("what a person confirmed overrules the model and says so", () => {
  const predict = predictWithMappings(() => doubtful, mappingFinder([parks]));
  const { divisions, groups, classes, said, verdict, mapping } = predict(parks.text);
  expect([divisions[0]?.node, groups[0]?.node, classes[0]?.node]).toEqual(["77", "773", "7731"]);
  expect(said).toEqual(["77"]);
  expect(verdict).toEqual({ kind: "sure", division: "77" });
  expect(mapping).toEqual({ mapping: parks, isExact: true });
  expect(predict("iets anders").mapping).toBeUndefined();
});

test("a confirmed group leaves the model to say which class of it", () => {
  const wide = confirmed("11", "Tuinen en parken", "77300000");
  const predict = predictWithMappings(() => doubtful, mappingFinder([wide]));
  const { groups, classes } = predict("tuinen en parken");
  expect(groups[0]).toEqual({ node: "773", chance: 0.99 });
  expect(classes[0]).toEqual({ node: "7731", chance: 0.2 });
});

test("of a need with a title and a description the title alone is enough", () => {
  const predict = predictWithMappings(() => doubtful, mappingFinder([parks]));
  expect(predict([parks.text, "Vier keer per jaar, met lokale ploegen."]).mapping?.mapping).toEqual(
    parks,
  );
});
