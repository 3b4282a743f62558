import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { crc32, createDeflateRaw } from "node:zlib";

const localHeader = 0x04034b50;
const descriptorHeader = 0x08074b50;
const centralHeader = 0x02014b50;
const endHeader = 0x06054b50;
/** Bit 3: sizes follow the content; bit 11: names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980: the same rows give the same bytes, whenever they are written. */
const noDate = 0x0021;

type Written = {
  readonly name: string;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
};

export type ZipWriter = {
  /** Adds a file from pieces of text, as they come. @returns its size in bytes, unpacked */
  add(name: string, pieces: Iterable<string>): Promise<number>;
  /** Writes the list of contents. @returns size of the archive in bytes */
  finish(): Promise<number>;
};

/** A ZIP written in one go with constant memory; files and archive below 4 GB. */
export function writeZip(path: string, level = 6): ZipWriter {
  const out = createWriteStream(path);
  const written: Written[] = [];
  let offset = 0;
  const put = async (bytes: Buffer): Promise<void> => {
    offset += bytes.length;
    if (!out.write(bytes)) await once(out, "drain");
  };
  return {
    async add(name, pieces) {
      const start = offset;
      await put(entryHeader(localHeader, { name, offset: 0, crc: 0, packed: 0, bytes: 0 }));
      const before = offset;
      const { crc, bytes } = await deflateInto(pieces, level, put);
      const entry = { name, offset: start, crc, packed: offset - before, bytes };
      await put(descriptor(entry));
      written.push(entry);
      return bytes;
    },
    async finish() {
      const start = offset;
      for (const entry of written) await put(entryHeader(centralHeader, entry));
      await put(endRecord(written.length, offset - start, start));
      out.end();
      await once(out, "finish");
      return offset;
    },
  };
}

async function deflateInto(
  pieces: Iterable<string>,
  level: number,
  put: (bytes: Buffer) => Promise<void>,
): Promise<{ crc: number; bytes: number }> {
  const deflate = createDeflateRaw({ level, chunkSize: 256 * 1024 });
  const drained = (async () => {
    for await (const chunk of deflate) await put(chunk as Buffer);
  })();
  let crc = 0;
  let bytes = 0;
  for (const piece of pieces) {
    const content = Buffer.from(piece, "utf8");
    crc = crc32(content, crc);
    bytes += content.length;
    if (!deflate.write(content)) await once(deflate, "drain");
  }
  deflate.end();
  await drained;
  return { crc, bytes };
}

function entryHeader(kind: number, entry: Written): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const isCentral = kind === centralHeader;
  const fixed = [
    ...(isCentral ? [u16(20)] : []),
    u16(20),
    u16(flags),
    u16(deflated),
    u16(0),
    u16(noDate),
    u32(entry.crc),
    u32(entry.packed),
    u32(entry.bytes),
    u16(name.length),
    u16(0),
    ...(isCentral ? [u16(0), u16(0), u16(0), u32(0), u32(entry.offset)] : []),
  ];
  return Buffer.concat([u32(kind), ...fixed, name]);
}

const descriptor = (entry: Written): Buffer =>
  Buffer.concat([u32(descriptorHeader), u32(entry.crc), u32(entry.packed), u32(entry.bytes)]);

const endRecord = (count: number, size: number, start: number): Buffer =>
  Buffer.concat([
    u32(endHeader),
    u16(0),
    u16(0),
    u16(count),
    u16(count),
    u32(size),
    u32(start),
    u16(0),
  ]);

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
