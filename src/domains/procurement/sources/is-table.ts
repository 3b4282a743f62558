const starts: readonly (readonly number[])[] = [
  // Parquet, and the workbooks of before 2007.
  [0x50, 0x41, 0x52, 0x31],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** A workbook, Parquet, or lines of text in equally many columns: a list of purchases perhaps, no notice. */
export function isTable(bytes: Uint8Array): boolean {
  if (starts.some((start) => start.every((byte, at) => bytes[at] === byte))) return true;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    // Its first entry, so that a workbook inside an archive of notices is only itself.
    const name = buffer.subarray(30, 30 + (buffer[26] ?? 0)).toString("latin1");
    const isOffice = /^(\[Content_Types\]\.xml|mimetype$|_rels\/|xl\/|docProps\/)/.test(name);
    return (
      isOffice && (buffer.includes("xl/workbook.") || buffer.includes("opendocument.spreadsheet"))
    );
  }
  const head = buffer
    .subarray(0, 4_000)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  if (/^\s*[[{"<]/.test(head) && !/^\s*"[^"\n]*"\s*[;,\t|]/.test(head)) return false;
  const [first = "", second = ""] = head.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return [";", "\t", "|", ","].some((sign) => {
    const columns = first.split(sign).length;
    return columns > 1 && columns === second.split(sign).length;
  });
}
