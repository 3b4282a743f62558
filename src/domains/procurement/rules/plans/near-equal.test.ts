import fc from "fast-check";
import { expect, test } from "vitest";
import { nearlyTheSame, nearTo, sharedWords, tellingWords } from "./near-equal.ts";

const title = fc
  .array(fc.constantFrom("maaien", "hagen", "scheren", "gazons", "parken", "van", "2026", "hier"), {
    maxLength: 7,
  })
  .map((words) => words.join(" "));

test("what is near to some titles is what shares four words in five with one of them", () => {
  fc.assert(
    fc.property(
      fc.array(title, { maxLength: 4 }),
      fc.array(title, { maxLength: 8 }),
      (some, all) => {
        const lines = all.map((text, at) => ({ id: `${at}`, title: text }));
        const expected = lines.filter(({ title: text }) =>
          some.some((one) => sharedWords(tellingWords(one), tellingWords(text)) >= nearlyTheSame),
        );
        expect(nearTo(some, lines)).toEqual(expected.map(({ id }) => id));
      },
    ),
  );
});
