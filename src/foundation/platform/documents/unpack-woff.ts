import { inflateSync } from "node:zlib";

/**
 * The OpenType font inside a WOFF file: the same tables, no longer compressed. Typst reads no WOFF.
 * @param rename replaces a word in the names of the font by another of the same length
 * @see W3C, WOFF File Format 1.0
 */
export function unpackWoff(woff: Buffer, rename?: { from: string; to: string }): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new RangeError("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  woff.copy(header, 0, 4, 8);
  writeSearchFields(header, count);
  const parts: Buffer[] = [header];
  let at = header.length;
  for (let table = 0; table < count; table += 1) {
    const entry = 44 + 20 * table;
    const tag = woff.toString("latin1", entry, entry + 4);
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    if (offset === undefined || packed === undefined || length === undefined) continue;
    const stored = woff.subarray(offset, offset + packed);
    const content = packed < length ? inflateSync(stored) : Buffer.from(stored);
    if (tag === "name" && rename) renameIn(content, rename);
    const directory = 12 + 16 * table;
    header.write(tag, directory, "latin1");
    woff.copy(header, directory + 4, entry + 16, entry + 20);
    header.writeUInt32BE(at, directory + 8);
    header.writeUInt32BE(length, directory + 12);
    // Tables begin on multiples of four.
    const padding = Buffer.alloc((4 - (content.length % 4)) % 4);
    parts.push(content, padding);
    at += content.length + padding.length;
  }
  return Buffer.concat(parts);
}

function writeSearchFields(header: Buffer, count: number): void {
  const power = Math.floor(Math.log2(count));
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
}

/** Names stand there in UTF-16, the older ones in plain letters. */
function renameIn(names: Buffer, { from, to }: { from: string; to: string }): void {
  for (const encode of [
    (text: string) => Buffer.from(text, "utf16le").swap16(),
    (text: string) => Buffer.from(text, "latin1"),
  ]) {
    const [old, fresh] = [encode(from), encode(to)];
    for (let at = names.indexOf(old); at >= 0; at = names.indexOf(old, at + old.length)) {
      fresh.copy(names, at);
    }
  }
}
