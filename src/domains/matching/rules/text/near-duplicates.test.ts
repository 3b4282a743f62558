import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutNearDuplicates } from "./near-duplicates.ts";

const nl = (text: string) => ({ language: "nl", text });

test("of texts that are nearly the same the first stays; another language is another text", () => {
  const first = nl("Onderhoud van parken en plantsoenen in Halle 2026");
  const kept = withoutNearDuplicates([
    first,
    nl("Onderhoud van parken en plantsoenen in Halle 2027"),
    { ...first, language: "fr" },
    nl("Levering van fietsen"),
  ]);
  expect(kept).toEqual([first, { ...first, language: "fr" }, nl("Levering van fietsen")]);
});

const words = fc.array(fc.constantFrom(..."abcdefghij".split("")), { minLength: 1, maxLength: 12 });

test("it keeps what comparing each with each would keep", () => {
  const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    const shared = [...a].filter((word) => b.has(word)).length;
    return shared / (a.size + b.size - shared);
  };
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), (texts) => {
      const sets = texts.map((text) => new Set(text));
      const slowly: number[] = [];
      sets.forEach((set, at) => {
        if (!slowly.some((other) => jaccard(set, sets[other] ?? new Set()) >= 0.7)) slowly.push(at);
      });
      const items = texts.map((text, at) => ({ ...nl(text.join(" ")), at }));
      expect(withoutNearDuplicates(items).map(({ at }) => at)).toEqual(slowly);
    }),
  );
});
