import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { AppError } from "#kernel/app-error";

/** A file in the archive; its content is asked for when its turn has come, and no faster than it is read. */
export type ZipPart = {
  readonly name: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
};

type Written = {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
};

const localHeader = 0x04034b50;
const descriptorHeader = 0x08074b50;
const centralHeader = 0x02014b50;
const endHeader = 0x06054b50;
const version = 20;
/** Bit 3: sizes follow the content; bit 11: names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980: the same content gives the same bytes, whenever it is written. */
const noDate = 0x0021;
const mostBytes = 0xffff_ffff;

/**
 * An archive that is made while it is read, in constant memory.
 * @throws AppError `zip.too-large` when a part or the whole passes 4 GiB
 */
export async function* streamZip(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  const at = (bytes: Buffer): Buffer => {
    offset += bytes.length;
    if (offset > mostBytes) throw new AppError("zip.too-large", "The archive passes 4 GiB");
    return bytes;
  };
  for (const { name: text, pieces } of parts) {
    const name = Buffer.from(text, "utf8");
    const start = offset;
    yield at(header(localHeader, { name, offset: 0, crc: 0, packed: 0, bytes: 0 }));
    const before = offset;
    const size = { crc: 0, bytes: 0 };
    for await (const chunk of deflate(counted(pieces, size))) yield at(chunk);
    const entry = { name, offset: start, packed: offset - before, ...size };
    yield at(numbers([4, descriptorHeader], [4, entry.crc], [4, entry.packed], [4, entry.bytes]));
    written.push(entry);
  }
  const start = offset;
  for (const entry of written) yield at(header(centralHeader, entry));
  const { length } = written;
  const list: Field[] = [
    [4, offset - start],
    [4, start],
    [2, 0],
  ];
  yield at(numbers([4, endHeader], [2, 0], [2, 0], [2, length], [2, length], ...list));
}

async function* counted(
  pieces: AsyncIterable<string | Uint8Array>,
  size: { crc: number; bytes: number },
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : Buffer.from(piece);
    size.crc = crc32(bytes, size.crc);
    size.bytes += bytes.length;
    if (size.bytes > mostBytes) throw new AppError("zip.too-large", "A part passes 4 GiB");
    yield bytes;
  }
}

/** Both ends stop when either does: who leaves in the middle keeps nothing busy. */
function deflate(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const packed = createDeflateRaw();
  pipeline(Readable.from(bytes, { objectMode: true, highWaterMark: 1 }), packed, () => undefined);
  return packed;
}

type Field = readonly [bytes: 2 | 4, value: number];

function header(kind: number, entry: Written): Buffer {
  const isCentral = kind === centralHeader;
  const shared: Field[] = [
    [2, version],
    [2, flags],
    [2, deflated],
    [2, 0],
    [2, noDate],
    [4, entry.crc],
    [4, entry.packed],
    [4, entry.bytes],
    [2, entry.name.length],
    [2, 0],
  ];
  const central: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.offset],
  ];
  const fields: Field[] = isCentral ? [[2, version], ...shared, ...central] : shared;
  return Buffer.concat([numbers([4, kind], ...fields), entry.name]);
}

/** Little-endian, one after the other. */
function numbers(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
