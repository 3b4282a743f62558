import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { AppError, isAppError } from "#kernel/app-error";

const mostEntries = 2_000;
const mostPartBytes = 24 * 1024 * 1024;

/** The two parts of a Word document that its text stands in; pictures, macros and embedded files stay packed. */
export type DocxParts = {
  /** word/document.xml */
  readonly body: string;
  /** word/styles.xml; may be empty. */
  readonly styles: string;
};

/**
 * Unpacks what is needed to read a Word document.
 * @throws AppError `document.damaged`, `document.not-word`, `document.too-large`, naming the file
 */
export async function unpackDocx(bytes: Uint8Array, fileName: string): Promise<DocxParts> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false }).catch((cause) => {
    throw new AppError("document.damaged", `${fileName} is damaged or not complete`, { cause });
  });
  try {
    const parts = await readParts(zip, fileName);
    const body = parts.get("word/document.xml");
    if (body === undefined) {
      throw new AppError("document.not-word", `${fileName} is not a Word document`);
    }
    return { body, styles: parts.get("word/styles.xml") ?? "" };
  } finally {
    zip.close();
  }
}

const wanted = new Set(["word/document.xml", "word/styles.xml"]);

async function readParts(zip: ZipFile, fileName: string): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  if (zip.entryCount > mostEntries) throw tooLarge(fileName);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (wanted.has(entry.fileName)) entries.push(entry);
    }
    for (const entry of entries) parts.set(entry.fileName, await unpack(zip, entry, fileName));
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    throw new AppError("document.damaged", `${fileName} cannot be unpacked`, { cause });
  }
  return parts;
}

/** The size a part declares is not believed: what really comes out is counted. */
async function unpack(zip: ZipFile, entry: Entry, fileName: string): Promise<string> {
  if (entry.uncompressedSize > mostPartBytes) throw tooLarge(fileName);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    bytes += (piece as Uint8Array).byteLength;
    if (bytes > mostPartBytes) throw tooLarge(fileName);
    pieces.push(piece as Uint8Array);
  }
  return Buffer.concat(pieces).toString("utf8");
}

const tooLarge = (fileName: string) =>
  new AppError("document.too-large", `${fileName} would become too large when unpacked`);
