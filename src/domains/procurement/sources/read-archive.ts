import { fromBufferPromise, type ZipFile } from "yauzl";
import { type ArchiveLimits, archiveLimits, type Unpacked } from "./archive-limits.ts";
import { unpackGz } from "./unpack-gz.ts";

/** `PK`, or the two bytes of gzip. */
export const isArchive = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x1f && bytes[1] === 0x8b);

/**
 * The files in a ZIP, a gzip or a tar in it, one after the other. What would grow past the limits is
 * refused, by what really comes out and not by what the archive says of itself.
 */
export async function* unpack(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): AsyncGenerator<Unpacked> {
  if (bytes[0] === 0x1f) {
    yield* unpackGz(bytes, limits);
    return;
  }
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  } catch {
    yield { kind: "refused", refusal: { because: "archive-damaged" } };
    return;
  }
  yield* unpackZip(zip, limits);
}

async function* unpackZip(zip: ZipFile, limits: ArchiveLimits): AsyncGenerator<Unpacked> {
  if (zip.entryCount > limits.entries) {
    yield {
      kind: "refused",
      refusal: { because: "archive-too-large", detail: `${zip.entryCount}` },
    };
    return;
  }
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (name.endsWith("/")) continue;
      if (!/\.(xml|json)$/i.test(name)) {
        yield { kind: "other", name };
        continue;
      }
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Uint8Array).byteLength;
        total += (chunk as Uint8Array).byteLength;
        if (size > limits.entryBytes || total > limits.bytes) break;
        chunks.push(chunk as Uint8Array);
      }
      if (size > limits.entryBytes || total > limits.bytes) {
        yield { kind: "refused", name, refusal: { because: "archive-too-large" } };
        return;
      }
      yield { kind: "file", name, bytes: Buffer.concat(chunks) };
    }
  } catch {
    yield { kind: "refused", refusal: { because: "archive-damaged" } };
  } finally {
    zip.close();
  }
}
