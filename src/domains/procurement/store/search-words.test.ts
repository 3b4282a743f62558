import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { wordsOf } from "#kernel/fold-text";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";

const { db } = await aTestDatabase();

const folded = async (text: string): Promise<string> => {
  const { rows } = await sql<{ words: string }>`select search_words(${text}) as words`.execute(db);
  return rows[0]?.words ?? "";
};

const ours = (text: string): string => [...new Set(wordsOf(text))].sort().join(" ");

test.each([
  "Élagage d’arbres à Sint-Pieters-Leeuw",
  "ŒUVRE cœur, Ærø, IJsvogel en ĳs, STRAẞE",
  "nr. 0413.313.535, 1.250,00 euro, 12. punt",
  'groen\nonderhoud "perceel" 2',
  "",
])("the database folds %s as the application does", async (text) => {
  expect((await folded(text)).split(" ").sort().join(" ")).toBe(ours(text));
});

const letters = fc.string({
  unit: fc.constantFrom(..."abcIJŒœÆéÉïçÑüß.,-0123 '’\n\tsaint ste"),
  maxLength: 60,
});

test("and so it does for any text of ours", async () => {
  await fc.assert(
    fc.asyncProperty(letters, async (text) => {
      expect((await folded(text)).split(" ").sort().join(" ")).toBe(ours(text));
    }),
    { numRuns: 60 },
  );
});
