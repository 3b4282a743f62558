import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Day } from "#kernel/day";
import { aTestPartnership } from "../../../tests/database/test-app.ts";
import { aTestDatabase, type TestDatabase } from "../../../tests/database/test-database.ts";
import { inPartnership } from "./db.ts";
import { type Files, openFiles } from "./files.ts";

let database: TestDatabase;
let folder: string;
let files: Files;
let halle: string;
let gent: string;

beforeAll(async () => {
  database = await aTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "regiekamer-files-"));
  files = openFiles({ folder });
  halle = await aTestPartnership(database.owner, "halle");
  gent = await aTestPartnership(database.owner, "gent");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const list = { name: "../Lijst mét accent.csv", mediaType: "text/csv", purpose: "list-import" };

test("what is saved comes back whole, under a safe name and with its fingerprint", async () => {
  const content = "naam;gemeente\nDe Voorbeeldige;Halle\n";
  const saved = await inPartnership(database.db, { partnershipId: halle }, (tx) =>
    files.save(tx, list, Readable.from([content.slice(0, 5), content.slice(5)])),
  );
  expect(saved.name).toBe("Lijst mét accent.csv");
  expect(saved.sha256).toBe(createHash("sha256").update(content).digest("hex"));
  const opened = await inPartnership(database.db, { partnershipId: halle }, (tx) =>
    files.open(tx, saved.id),
  );
  expect(opened?.file).toEqual(saved);
  expect(await text(opened?.stream() ?? Readable.from([]))).toBe(content);
  expect(await readFile(join(folder, "files", halle, saved.id), "utf8")).toBe(content);
});

test("another partnership cannot open or remove it", async () => {
  const { id } = await inPartnership(database.db, { partnershipId: halle }, (tx) =>
    files.save(tx, list, Buffer.from("geheim")),
  );
  await inPartnership(database.db, { partnershipId: gent }, async (tx) => {
    expect(await files.open(tx, id)).toBeNull();
    expect(await files.remove(tx, id)).toBe(false);
    expect(await files.open(tx, "../../etc/passwd")).toBeNull();
  });
});

test("a file over its limit is refused by name and leaves nothing behind", async () => {
  const before = await readdir(join(folder, "files", halle));
  const big = Readable.from(
    (function* () {
      for (let part = 0; part < 30; part += 1) yield Buffer.alloc(100_000);
    })(),
  );
  const saving = inPartnership(database.db, { partnershipId: halle }, (tx) =>
    files.save(tx, { ...list, maxBytes: 2 * 1024 * 1024 }, big),
  );
  await expect(saving).rejects.toMatchObject({
    code: "files.too-large",
    message: "Lijst mét accent.csv is larger than 2 MB",
  });
  expect(await readdir(join(folder, "files", halle))).toEqual(before);
});

test("without a partnership nothing is written", async () => {
  await expect(
    database.db.transaction().execute((tx) => files.save(tx, list, Buffer.from("x"))),
  ).rejects.toMatchObject({ code: "files.no-partnership" });
});

test("cleaning takes what expired and what lost its row, and nothing of today", async () => {
  const within = <Result>(work: Parameters<typeof inPartnership<Result>>[2]) =>
    inPartnership(database.db, { partnershipId: gent }, work);
  const save = (expiresOn?: Day) =>
    within((tx) => files.save(tx, { ...list, expiresOn }, Buffer.from("x")));
  const old = await save("2026-11-23" as Day);
  const kept = await save("2026-11-24" as Day);
  const forgotten = await save();
  await within((tx) => files.remove(tx, forgotten.id));
  const inFolder = (name: string) => join(folder, "files", gent, name);
  await writeFile(inFolder("orphan-of-today"), "x");
  for (const id of [old.id, kept.id, forgotten.id]) {
    await utimes(inFolder(id), 1_700_000_000, 1_700_000_000);
  }
  await utimes(inFolder("orphan-of-today"), 1_795_420_000, 1_795_420_000);

  expect(await within((tx) => files.clean(tx, "2026-11-23" as Day))).toEqual({
    expired: 1,
    orphans: 2,
  });
  expect((await readdir(join(folder, "files", gent))).sort()).toEqual(
    [kept.id, "orphan-of-today"].sort(),
  );
});

test("content that is gone from the folder is named", async () => {
  const saved = await inPartnership(database.db, { partnershipId: halle }, (tx) =>
    files.save(tx, list, Buffer.from("x")),
  );
  await rm(join(folder, "files", halle, saved.id));
  await expect(
    inPartnership(database.db, { partnershipId: halle }, (tx) => files.open(tx, saved.id)),
  ).rejects.toMatchObject({ code: "files.missing" });
});
