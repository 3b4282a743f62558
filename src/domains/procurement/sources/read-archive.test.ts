import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { exampleNotice } from "../examples/index.ts";
import type { ArchiveLimits, Unpacked } from "./archive-limits.ts";
import { unpack } from "./read-archive.ts";
import { readNoticeFile } from "./read-notice-file.ts";

const small: ArchiveLimits = {
  packedBytes: 1_000_000,
  entries: 10,
  entryBytes: 100_000,
  bytes: 150_000,
};
const notice = exampleNotice("eforms-competition.xml");

async function partsOf(bytes: Uint8Array, limits = small): Promise<Unpacked[]> {
  return Array.fromAsync(unpack(bytes, limits));
}

const reasons = (parts: readonly Unpacked[]) =>
  parts.map((part) => (part.kind === "refused" ? part.refusal.because : part.name));

async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream as AsyncIterable<Buffer>));
}

function tarEntry(name: string, bytes: Uint8Array, said = bytes.length): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, "latin1");
  header.write(said.toString(8).padStart(11, "0"), 124, "latin1");
  header.write("0", 156, "latin1");
  header.write("ustar\0", 257, "latin1");
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([header, bytes, padding]);
}

const tarOf = (...entries: readonly Buffer[]): Buffer =>
  gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));

test("the notices in a ZIP are read, other files in it are passed over", async () => {
  const parts = await partsOf(
    await zipOf({ "lees-mij.txt": Buffer.from("x"), "dag/een.xml": notice }),
  );
  expect(parts).toHaveLength(2);
  const [other, part] = parts;
  expect(other).toEqual({ kind: "other", name: "lees-mij.txt" });
  expect(part).toMatchObject({ kind: "file", name: "dag/een.xml" });
  const bytes = part?.kind === "file" ? part.bytes : new Uint8Array();
  expect(readNoticeFile(bytes, "een.xml").notices).toHaveLength(1);
});

test("the days and months of the Publications Office, tar in gzip, are read entry by entry", async () => {
  const parts = await partsOf(
    tarOf(
      tarEntry("dag/een.xml", notice),
      tarEntry("lees-mij.txt", Buffer.alloc(700)),
      tarEntry("twee.xml", notice),
    ),
  );
  expect(reasons(parts)).toEqual(["dag/een.xml", "lees-mij.txt", "twee.xml"]);
  const files = parts.filter(({ kind }) => kind !== "other");
  for (const part of files) expect(part.kind === "file" && part.bytes).toEqual(Buffer.from(notice));
});

test("a single file in gzip is read", async () => {
  const [part] = await partsOf(gzipSync(notice));
  expect(part).toMatchObject({ kind: "file", name: "" });
});

test("what grows past the limit is refused by what comes out of it", async () => {
  const large = Buffer.alloc(5_000_000);
  expect(reasons(await partsOf(gzipSync(large)))).toEqual(["archive-too-large"]);
  expect(reasons(await partsOf(await zipOf({ "a.xml": large })))).toEqual(["archive-too-large"]);
  expect(reasons(await partsOf(tarOf(tarEntry("a.xml", large))))).toEqual(["archive-too-large"]);
  const ninety = Buffer.alloc(90_000);
  const two = { "a.xml": ninety, "b.xml": ninety };
  expect(reasons(await partsOf(await zipOf(two)))).toEqual(["a.xml", "archive-too-large"]);
});

test("an archive with more entries than plausible is refused", async () => {
  const many = Array.from({ length: 20 }, (_, at) => [`${at}.xml`, notice] as const);
  expect(reasons(await partsOf(await zipOf(Object.fromEntries(many))))).toEqual([
    "archive-too-large",
  ]);
});

test("a damaged or cut archive is refused as damaged", async () => {
  expect(reasons(await partsOf(Buffer.from("PK geen archief")))).toEqual(["archive-damaged"]);
  expect(reasons(await partsOf(gzipSync(notice).subarray(0, 200)))).toEqual(["archive-damaged"]);
  const lying = gzipSync(tarEntry("a.xml", notice, 90_000));
  expect(reasons(await partsOf(lying))).toEqual(["archive-damaged"]);
});
