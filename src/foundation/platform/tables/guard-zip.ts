import { type Entry, openPromise, type ZipFile } from "yauzl";
import { tableFault } from "./table.ts";

const megabyte = 1024 * 1024;
const mostEntries = 5_000;
const mostSheetBytes = 1024 * megabyte;
// Other parts than sheets are held in memory whole, so they may be much less.
const mostPartBytes = 48 * megabyte;
const mostTotalBytes = 1536 * megabyte;
const plausibleRatio = 300;
const ratioMattersFromBytes = 8 * megabyte;

/**
 * Refuses a workbook that would grow out of all proportion, before anything of it is unpacked into
 * memory. Trusts no size the file declares: every part that will be read is inflated to nowhere first.
 * @throws AppError `table.zip-bomb`, `table.damaged`, `table.not-a-table`, naming the part
 */
export async function guardZip(path: string, fileName: string): Promise<void> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause) => {
    throw tableFault("table.damaged", fileName, "the workbook is damaged or not complete", cause);
  });
  try {
    await guardEntries(zip, fileName);
  } finally {
    zip.close();
  }
}

async function guardEntries(zip: ZipFile, fileName: string): Promise<void> {
  const bomb = (what: string) => tableFault("table.zip-bomb", fileName, what);
  if (zip.entryCount > mostEntries) throw bomb(`${zip.entryCount} parts in one workbook`);
  const entries = await entriesOf(zip, fileName);
  let total = 0;
  const names = new Set<string>();
  for (const entry of entries) {
    if (names.has(entry.fileName)) throw bomb(`${entry.fileName} occurs twice in it`);
    names.add(entry.fileName);
    const excess = excessOf(entry);
    if (excess) throw bomb(excess);
    total += entry.uncompressedSize;
    if (total > mostTotalBytes) throw bomb("unpacked it would be larger than 1.5 GB");
  }
  if (!names.has("[Content_Types].xml")) {
    throw tableFault("table.not-a-table", fileName, "this ZIP file is not an XLSX workbook");
  }
  for (const entry of entries.filter(isRead)) await inflateToNowhere(zip, entry, fileName);
}

/** Pictures and the like stay packed. */
const isRead = (entry: Entry): boolean => /\.(xml|rels)$/i.test(entry.fileName);

async function entriesOf(zip: ZipFile, fileName: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    throw tableFault("table.damaged", fileName, "its list of parts is damaged", cause);
  }
  return entries;
}

function excessOf({ fileName, compressedSize, uncompressedSize }: Entry): string | null {
  const sheet = /^\/?xl\/worksheets\//i.test(fileName);
  const most = sheet ? mostSheetBytes : mostPartBytes;
  if (uncompressedSize > most) {
    return `${fileName} would be ${megabytes(uncompressedSize)} MB, at most ${megabytes(most)} is read`;
  }
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > ratioMattersFromBytes && ratio > plausibleRatio) {
    return `${fileName} would grow ${Math.round(ratio)} times`;
  }
  return null;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / megabyte);

async function inflateToNowhere(zip: ZipFile, entry: Entry, fileName: string): Promise<void> {
  let bytes = 0;
  try {
    // The stream ends with an error as soon as it grows past the size the part declares.
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) bytes += (chunk as Uint8Array).byteLength;
  } catch (cause) {
    if (bytes > entry.uncompressedSize || /too many bytes/.test(String(cause))) {
      throw tableFault("table.zip-bomb", fileName, `${entry.fileName} lies about its size`, cause);
    }
    throw tableFault("table.damaged", fileName, `${entry.fileName} cannot be unpacked`, cause);
  }
}
