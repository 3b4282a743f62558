import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { aTestDatabase } from "../tests/database/test-database.ts";
import { aPartnership } from "./domains/access/examples/index.ts";

const run = promisify(execFile);
const database = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "regiekamer-cli-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = async (...args: string[]) =>
  (
    await run(process.execPath, ["src/cli.ts", ...args], {
      env: { REGIEKAMER_DATA: folder, DATABASE_URL: database.url },
    })
  ).stdout;

test("a command that prints for people prints one JSON object, and nothing else, for a program", async () => {
  await aPartnership(database.db);
  const invite = ["access", "invite", "noor@voorbeeld.example", "--role", "reader"];
  expect(await cli(...invite)).toMatch(/^http\S+\/uitnodiging\/\S+\n$/);
  expect(JSON.parse(await cli(...invite, "--json"))).toMatchObject({ kind: "invited" });
});
