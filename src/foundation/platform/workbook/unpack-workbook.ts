import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { AppError, isAppError } from "#kernel/app-error";

const mostEntries = 2_000;
const mostTotalBytes = 192 * 1024 * 1024;

/**
 * Every part of a workbook as it is, in its order.
 * @throws AppError `workbook.damaged`, `workbook.too-large`, naming the file
 */
export async function unpackWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Map<string, Buffer>> {
  const damaged = (cause: unknown) =>
    new AppError("workbook.damaged", `${fileName} is no workbook, or not a complete one`, {
      cause,
    });
  const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false }).catch((cause) => {
    throw damaged(cause);
  });
  try {
    return await partsOf(zip, fileName);
  } catch (cause) {
    throw isAppError(cause) ? cause : damaged(cause);
  } finally {
    zip.close();
  }
}

async function partsOf(zip: ZipFile, fileName: string): Promise<Map<string, Buffer>> {
  const tooLarge = () => new AppError("workbook.too-large", `${fileName} unpacks too large`);
  if (zip.entryCount > mostEntries) throw tooLarge();
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith("/")) continue;
    const pieces: Uint8Array[] = [];
    // The size a part declares is not believed: what really comes out is counted.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      total += (piece as Uint8Array).byteLength;
      if (total > mostTotalBytes) throw tooLarge();
      pieces.push(piece as Uint8Array);
    }
    if (parts.has(entry.fileName)) throw tooLarge();
    parts.set(entry.fileName, Buffer.concat(pieces));
  }
  return parts;
}
