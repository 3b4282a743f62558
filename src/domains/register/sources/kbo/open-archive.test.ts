import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileName, kboColumns, kboFilesNeeded } from "../../rules/kbo-layout.ts";
import { headerOf, writeExtract } from "./generate/extract-fixture.ts";
import { type ArchiveLimits, archiveLimits, openArchive } from "./open-archive.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kbo-archive-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readAll(path: string, limits?: ArchiveLimits): Promise<string> {
  const archive = await openArchive(path, kboFilesNeeded.map(fileName), limits);
  try {
    const pieces: Buffer[] = [];
    await archive.read("activity.csv", (chunk) => pieces.push(chunk));
    return Buffer.concat(pieces).toString();
  } finally {
    archive.close();
  }
}

describe("a ZIP", () => {
  test("gives back what was put in", async () => {
    const path = await writeExtract(join(folder, "good.zip"), {});
    expect(await readAll(path)).toBe(headerOf("activity"));
    expect(kboColumns.activity.every((column) => headerOf("activity").includes(column))).toBe(true);
  });

  test("that packs a hundred megabytes into nothing is refused before it is unpacked", async () => {
    const activity = "0".repeat(100 * 1024 ** 2);
    const path = await writeExtract(join(folder, "bomb.zip"), { activity });
    await expect(readAll(path)).rejects.toMatchObject({
      refusal: { because: "too-big", file: "activity.csv" },
    });
    await expect(
      readAll(path, { unpackedBytes: 50 * 1024 ** 2, ratio: 10_000 }),
    ).rejects.toMatchObject({ refusal: { because: "too-big" } });
  });

  test("that lies about its size is stopped at the size it told", async () => {
    const path = await writeExtract(join(folder, "liar.zip"), { activity: "x".repeat(5_000) });
    const bytes = await readFile(path);
    const name = Buffer.from("activity.csv");
    // The list of contents stands at the end; 22 bytes before the name the unpacked size is told.
    const at = bytes.lastIndexOf(name) - 46;
    bytes.writeUInt32LE(100, at + 24);
    await writeFile(path, bytes);
    await expect(readAll(path, archiveLimits)).rejects.toMatchObject({
      refusal: { because: "damaged", file: "activity.csv" },
    });
  });

  test("with one bit turned is damaged", async () => {
    const path = await writeExtract(join(folder, "bit.zip"), {
      activity: Array.from({ length: 500 }, (_, at) => `regel ${at * 7919}`).join("\n"),
    });
    const bytes = await readFile(path);
    const at = bytes.indexOf("activity.csv") + 200;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await writeFile(path, bytes);
    await expect(readAll(path)).rejects.toMatchObject({ refusal: { because: "damaged" } });
  });

  test("of which the end is missing, or that is none, is no ZIP", async () => {
    const path = await writeExtract(join(folder, "half.zip"), {});
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 30));
    await expect(readAll(path)).rejects.toMatchObject({ refusal: { because: "not-a-zip" } });
    await writeFile(join(folder, "none.zip"), "naam,adres\n");
    await expect(readAll(join(folder, "none.zip"))).rejects.toMatchObject({
      refusal: { because: "not-a-zip" },
    });
  });
});
