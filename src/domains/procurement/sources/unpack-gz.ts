import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ArchiveLimits, Unpacked } from "./archive-limits.ts";
import { type ByteQueue, queueBytes } from "./byte-queue.ts";

const block = 512;

/**
 * A gzip holds one file, or a tar with many, as the Publications Office gives out its days and months.
 * Unpacked while it is read: never more than one entry is in memory.
 */
export async function* unpackGz(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): AsyncGenerator<Unpacked> {
  const gunzip = createGunzip();
  pipeline(Readable.from([bytes]), gunzip, () => undefined);
  const queue = queueBytes(gunzip);
  try {
    await queue.fill(block);
    if (isTar(queue.peek(block))) yield* unpackTar(queue, limits);
    else yield await unpackOne(queue, limits);
  } catch {
    yield { kind: "refused", refusal: { because: "archive-damaged" } };
  } finally {
    gunzip.destroy();
  }
}

const isTar = (header: Uint8Array): boolean =>
  Buffer.from(header.subarray(257, 262)).toString("latin1") === "ustar";

async function unpackOne(queue: ByteQueue, { entryBytes }: ArchiveLimits): Promise<Unpacked> {
  if (await queue.fill(entryBytes + 1)) {
    return { kind: "refused", refusal: { because: "archive-too-large" } };
  }
  return { kind: "file", name: "", bytes: queue.take(entryBytes) };
}

async function* unpackTar(queue: ByteQueue, limits: ArchiveLimits): AsyncGenerator<Unpacked> {
  let total = 0;
  for (let entries = 0; await queue.fill(block); ) {
    const { name, size, isFile } = readHeader(queue.take(block));
    // Two empty blocks end a tar.
    if (name === "" && size === 0) return;
    entries += 1;
    total += size;
    const isWanted = isFile && /\.(xml|json)$/i.test(name);
    if (
      entries > limits.entries ||
      total > limits.bytes ||
      (isWanted && size > limits.entryBytes)
    ) {
      yield { kind: "refused", name, refusal: { because: "archive-too-large" } };
      return;
    }
    const padding = (block - (size % block)) % block;
    const isWhole = isWanted ? await queue.fill(size) : await queue.skip(size);
    if (!isWhole) {
      yield { kind: "refused", name, refusal: { because: "archive-damaged" } };
      return;
    }
    if (isWanted) yield { kind: "file", name, bytes: queue.take(size) };
    else if (isFile) yield { kind: "other", name };
    await queue.skip(padding);
  }
}

function readHeader(header: Uint8Array) {
  const text = (from: number, to: number) =>
    Buffer.from(header.subarray(from, to)).toString("utf8").split("\0")[0] ?? "";
  const folder = text(345, 500);
  const size = Number.parseInt(text(124, 136).trim() || "0", 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError("a tar entry without a size");
  const kind = text(156, 157);
  return {
    name: folder ? `${folder}/${text(0, 100)}` : text(0, 100),
    size,
    isFile: kind === "" || kind === "0",
  };
}
