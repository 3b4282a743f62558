import { access } from "node:fs/promises";
import type { Readable, TransformOptions } from "node:stream";
import { crc32, createInflateRaw, type ZlibOptions } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { ExtractRefused } from "./extract-refused.ts";

/** A full extract is 2.1 GB out of 0.3 GB; what goes far beyond is no extract. */
export const archiveLimits = { unpackedBytes: 6 * 1024 ** 3, ratio: 200 } as const;
/** Below this size any ratio is harmless: small files of equal rows pack very well. */
const ratioMattersFrom = 16 * 1024 ** 2;

const mostEntries = 1000;

export type ArchiveLimits = { readonly unpackedBytes: number; readonly ratio: number };

export type Archive = {
  /** Bytes, unpacked, of a file of the extract as the archive declares them. */
  bytesOf(name: string): number;
  /** Hands over the unpacked content; checks size and checksum. */
  read(name: string, take: (chunk: Buffer) => void): Promise<void>;
  close(): void;
};

/**
 * Opens a ZIP as published and makes sure that every file we need is there and none is out of proportion.
 * @param needed names of files
 * @throws ExtractRefused
 */
export async function openArchive(
  path: string,
  needed: readonly string[],
  limits: ArchiveLimits = archiveLimits,
): Promise<Archive> {
  await access(path).catch(() => {
    throw new ExtractRefused("not-found");
  });
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new ExtractRefused("not-a-zip");
  });
  try {
    const entries = await entriesOf(zip, limits);
    const entryOf = (name: string): Entry => {
      const entry = entries.get(name);
      if (!entry) throw new ExtractRefused("part-missing", { file: name });
      return entry;
    };
    for (const name of needed) entryOf(name);
    return {
      bytesOf: (name) => entryOf(name).uncompressedSize,
      read: (name, take) => unpack(zip, entryOf(name), take),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new ExtractRefused("too-big");
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      // Some extracts lie in a folder within the ZIP.
      const name = entry.fileName.split("/").at(-1)?.toLowerCase() ?? "";
      total += entry.uncompressedSize;
      const isBomb =
        entry.uncompressedSize > ratioMattersFrom &&
        entry.uncompressedSize > entry.compressedSize * limits.ratio;
      if (isBomb || total > limits.unpackedBytes)
        throw new ExtractRefused("too-big", { file: name });
      if (entry.isEncrypted()) throw new ExtractRefused("damaged", { file: name });
      entries.set(name, entry);
    }
  } catch (error) {
    if (error instanceof ExtractRefused) throw error;
    throw new ExtractRefused("not-a-zip");
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry, take: (chunk: Buffer) => void): Promise<void> {
  const file = entry.fileName;
  const damaged = (): ExtractRefused => new ExtractRefused("damaged", { file });
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(() => {
    throw damaged();
  });
  const content = contentOf(packed, entry);
  let bytes = 0;
  let checksum = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // The declared size was judged before; content that goes on beyond it never was.
      if (bytes > entry.uncompressedSize) throw damaged();
      checksum = crc32(chunk, checksum);
      take(chunk);
    }
  } catch (error) {
    throw isStreamError(error) ? damaged() : error;
  } finally {
    packed.destroy();
    content.destroy();
  }
  if (bytes !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged();
}

// The types do not know that these are options of a stream as well.
const unpacking: ZlibOptions & TransformOptions = {
  chunkSize: 256 * 1024,
  readableHighWaterMark: 2 * 1024 ** 2,
};

/** Unpacking happens on another thread while the chunk before is looked at: hence the room for a few. */
function contentOf(packed: Readable, entry: Entry): Readable {
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw new ExtractRefused("damaged", { file: entry.fileName });
  const inflate = createInflateRaw(unpacking);
  packed.on("error", (error) => inflate.destroy(error));
  return packed.pipe(inflate);
}

const isStreamError = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof ExtractRefused) && "code" in error;
