// Whoever reviews a migration sees in one file what the schema became.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeSchema } from "../../scripts/dump-schema/describe-schema.ts";
import { aTestDatabase } from "../database/test-database.ts";

const { owner } = await aTestDatabase();

test("migrations/schema.sql is what the migrations make", async () => {
  const now = (await describeSchema(owner.raw)).split("\n");
  const written = readFileSync("migrations/schema.sql", "utf8").split("\n");
  const onlyNow = now.filter((line) => !written.includes(line));
  const onlyWritten = written.filter((line) => !now.includes(line));
  const isSame = now.join("\n") === written.join("\n");
  expect(
    { isSame, onlyNow, onlyWritten },
    "schema.sql is not up to date: run `node scripts/dump-schema.ts` and commit migrations/schema.sql",
  ).toEqual({ isSame: true, onlyNow: [], onlyWritten: [] });
});

test("each migration has a number of its own, so that all installations run them in one order", () => {
  const numbers = readdirSync("migrations")
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => name.slice(0, 4));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});
