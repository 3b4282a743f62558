import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installationSecret } from "./secret.ts";

let dataFolder = "";
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-secret-"));
});
afterEach(() => rm(dataFolder, { recursive: true }));

test("a configured secret wins and nothing is written", async () => {
  const secret = "x".repeat(40);
  expect(await installationSecret({ secret, dataFolder })).toBe(secret);
  await expect(stat(join(dataFolder, "secret"))).rejects.toThrow();
});

test("without one it is made once, for its owner only, and stays the same", async () => {
  const first = await installationSecret({ secret: undefined, dataFolder });
  expect(first).toHaveLength(43);
  expect(await installationSecret({ secret: undefined, dataFolder })).toBe(first);
  expect((await stat(join(dataFolder, "secret"))).mode & 0o777).toBe(0o600);
});

test("starters at the same moment agree on one secret", async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, () => installationSecret({ secret: undefined, dataFolder })),
  );
  expect(new Set(all).size).toBe(1);
  expect(await readFile(join(dataFolder, "secret"), "utf8")).toBe(all[0]);
});

test("a foreign file is refused, not overwritten", async () => {
  await writeFile(join(dataFolder, "secret"), "my shopping list");
  await expect(installationSecret({ secret: undefined, dataFolder })).rejects.toMatchObject({
    code: "secret.unreadable",
  });
});
