import { open } from "node:fs/promises";
import { openPromise } from "yauzl";

/** What a file is by what stands in it, whatever its name says. */
export const fileKinds = [
  "text",
  "workbook",
  "old-office",
  "word",
  "slides",
  "open-document",
  "zip",
  "pdf",
  "web-page",
  "xml",
  "json",
  "rich-text",
  "packed",
  "parquet",
  "image",
  "unknown",
] as const;
export type FileKind = (typeof fileKinds)[number];

const signatures: readonly (readonly [string, FileKind])[] = [
  ["d0cf11e0a1b11ae1", "old-office"],
  ["255044462d", "pdf"],
  ["1f8b", "packed"],
  ["526172211a07", "packed"],
  ["377abcaf271c", "packed"],
  ["50415231", "parquet"],
  ["50415245", "parquet"],
  ["89504e47", "image"],
  ["ffd8ff", "image"],
  ["47494638", "image"],
  ["7b5c727466", "rich-text"],
];

const firstLook = 4_096;

/** Looks at the first bytes, and for a ZIP at the names in it. */
export async function recogniseFile(path: string): Promise<FileKind> {
  const start = await readStart(path);
  const hex = start.subarray(0, 8).toString("hex");
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return kindOfZip(path);
  const known = signatures.find(([signature]) => hex.startsWith(signature));
  if (known) return known[1];
  const text = textOf(start);
  return text === null ? "unknown" : kindOfText(text);
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(firstLook), 0, firstLook, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Null when it is no text in any of the ways text is written. */
function textOf(start: Buffer): string | null {
  const mark = start.subarray(0, 2).toString("hex");
  if (mark === "fffe") return start.subarray(2).toString("utf16le");
  if (mark === "feff") return "";
  return start.includes(0) ? null : start.toString("latin1").replace(/^\u00EF\u00BB\u00BF/, "");
}

function kindOfText(text: string): FileKind {
  const begin = text.trimStart().slice(0, 2_000).toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table)\b/.test(begin)) return "web-page";
  if (begin.startsWith("<?xml")) return begin.includes("<html") ? "web-page" : "xml";
  return /^(?:\{\s*"|\[\s*[{["])/.test(begin) ? "json" : "text";
}

async function kindOfZip(path: string): Promise<FileKind> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => null);
  // Cut off in the middle: what it was meant to be cannot be told.
  if (zip === null) return "zip";
  try {
    for await (const { fileName } of zip.eachEntry()) {
      if (fileName.startsWith("xl/")) return "workbook";
      if (fileName.startsWith("word/")) return "word";
      if (fileName.startsWith("ppt/")) return "slides";
      if (fileName === "mimetype") return "open-document";
    }
    return "zip";
  } catch {
    return "zip";
  } finally {
    zip.close();
  }
}
