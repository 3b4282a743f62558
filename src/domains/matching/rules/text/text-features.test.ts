import fc from "fast-check";
import { expect, test } from "vitest";
import { compoundSplitter } from "#kernel/split-compound";
import type { SlotCounts } from "./slot-tally.ts";
import { textReader } from "./text-features.ts";
import { slotRarity, squaredLength, weighFeatures } from "./weigh-features.ts";

const bits = 16;
const read = textReader({ bits });
const sharedSlots = (a: SlotCounts, b: SlotCounts) => {
  const known = new Set(a.slots);
  return [...b.slots].filter((slot) => known.has(slot)).length;
};

test("capitals, accents and punctuation make no difference", () => {
  expect(read("Entretien d'ESPACES VERTS, à Gand!")).toEqual(
    read("entretien d espaces verts a gand"),
  );
});

test("a word and its plural share their stem", () => {
  expect(sharedSlots(read("tuin").words, read("tuinen").words)).toBeGreaterThan(0);
});

test("a Dutch compound holds the words it is made of, when it may be split", () => {
  const split = textReader({ bits, split: compoundSplitter(["groen", "onderhoud"]) });
  const plain = sharedSlots(read("groenonderhoud").words, read("onderhoud").words);
  expect(plain).toBe(0);
  expect(sharedSlots(split("groenonderhoud").words, split("onderhoud").words)).toBe(1);
});

test("words of two languages share the letters they have in common", () => {
  const inCommon = sharedSlots(read("elektriciteit").letters, read("electricité").letters);
  expect(inCommon).toBeGreaterThan(
    sharedSlots(read("elektriciteit").letters, read("brood").letters),
  );
});

test("what opens a text is told from what comes after", () => {
  const bicycles = read("fietsen voor de groendienst van de stad en alle diensten die groen doen");
  const garden = read("groendienst van de stad en alle diensten die groen doen voor de fietsen");
  expect(new Set(bicycles.words.slots)).not.toEqual(new Set(garden.words.slots));
});

test("the same text is always read alike, with each slot once and inside its bounds", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: "grapheme" }), (text) => {
      const first = read(text);
      expect(textReader({ bits })(text)).toEqual(first);
      for (const { slots, counts } of [first.words, first.letters]) {
        expect(new Set(slots).size).toBe(slots.length);
        expect([...slots].every((slot) => slot < 2 ** bits)).toBe(true);
        expect([...counts].every((count) => count >= 1)).toBe(true);
      }
    }),
  );
});

test("each view of a weighed text has length one, unless nothing in it is known", () => {
  const texts = ["levering van brood", "levering van fruit", "brood en fruit"].map(read);
  const rarity = slotRarity(texts, bits);
  for (const text of texts) expect(squaredLength(weighFeatures(text, rarity))).toBeCloseTo(2, 5);
  expect(weighFeatures(read("xyzzy"), rarity).slots).toHaveLength(0);
});
