import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

export type DetectedEncoding = { readonly encoding: Encoding; readonly byteOrderMark: number };

/**
 * What a text file is written in: what its byte order mark says; else UTF-16 when every other byte is
 * nought; else UTF-8 when the whole file is valid as that; else Windows-1252, which is what Excel on a
 * Belgian computer writes.
 */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  const start = await readStart(path);
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) {
    return { encoding: "utf-8", byteOrderMark: 3 };
  }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: "utf-16le", byteOrderMark: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: "utf-16be", byteOrderMark: 2 };
  const nuls = countNuls(start);
  if (nuls.odd > start.length / 4 && nuls.even === 0) {
    return { encoding: "utf-16le", byteOrderMark: 0 };
  }
  if (nuls.even > start.length / 4 && nuls.odd === 0) {
    return { encoding: "utf-16be", byteOrderMark: 0 };
  }
  return { encoding: (await isUtf8(path)) ? "utf-8" : "windows-1252", byteOrderMark: 0 };
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4_096), 0, 4_096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function countNuls(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    // One accent on line 90,000 decides, so all of it is looked at.
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
