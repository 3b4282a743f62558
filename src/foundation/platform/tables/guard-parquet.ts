import type { FileMetaData } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import type { ParquetFaultCode } from "./parquet-question.ts";

/** Packings that are opened here, by hyparquet itself or by the zlib of Node. */
export const openedPackings = ["UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI", "ZSTD"];

const megabyte = 1024 * 1024;
const mostPageBytes = 128 * megabyte;
const mostUnpackedBytes = 512 * megabyte;
/** Values in one column: rows, times what a list in them holds. */
const mostValuesPerColumn = 4_000_000;

export class ParquetFault extends Error {
  readonly code: ParquetFaultCode;
  constructor(code: ParquetFaultCode, what: string) {
    super(what);
    this.code = code;
  }
}

/**
 * Refuses a file that declares more than it could hold, or what we do not open, before a page of it is unpacked:
 * the reader beneath sets aside as much memory as a page says it needs.
 * @throws ParquetFault
 */
export function guardParquet(file: ArrayBuffer, metadata: FileMetaData): void {
  let unpacked = 0;
  for (const group of metadata.row_groups) {
    for (const column of group.columns) {
      const meta = column.meta_data;
      if (!meta || column.file_path) {
        throw new ParquetFault("table.damaged", "a column of it is in another file");
      }
      const name = meta.path_in_schema.join(".");
      if (!openedPackings.includes(meta.codec)) {
        throw new ParquetFault(
          "table.unknown-packing",
          `column ${name} is packed with ${meta.codec ?? "something unknown"}; we open ${openedPackings.join(", ")}`,
        );
      }
      unpacked += guardColumn(file, name, meta);
      if (unpacked > mostUnpackedBytes) {
        throw new ParquetFault(
          "table.zip-bomb",
          `unpacked it would be larger than ${mostUnpackedBytes / megabyte} MB`,
        );
      }
    }
  }
}

type Meta = NonNullable<FileMetaData["row_groups"][number]["columns"][number]["meta_data"]>;

/** Walks over the heads of the pages of one column. @returns bytes they declare, unpacked */
function guardColumn(file: ArrayBuffer, name: string, meta: Meta): number {
  const dictionary = Number(meta.dictionary_page_offset ?? 0);
  const data = Number(meta.data_page_offset);
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  const end = start + Number(meta.total_compressed_size);
  if (!(start >= 4 && end <= file.byteLength && end >= start)) {
    throw new ParquetFault("table.damaged", `column ${name} lies outside the file`);
  }
  const reader = { view: new DataView(file, start, end - start), offset: 0 };
  let unpacked = 0;
  let values = 0;
  while (reader.offset < reader.view.byteLength - 1) {
    const page = parquetHeader(reader);
    const bytes = Number(page.uncompressed_page_size);
    const packed = Number(page.compressed_page_size);
    if (!(bytes >= 0 && packed >= 0 && reader.offset + packed <= reader.view.byteLength)) {
      throw new ParquetFault("table.damaged", `a page of column ${name} lies about its size`);
    }
    if (bytes > mostPageBytes) {
      throw new ParquetFault(
        "table.zip-bomb",
        `a page of column ${name} would be ${Math.ceil(bytes / megabyte)} MB`,
      );
    }
    unpacked += bytes;
    const head = page.data_page_header ?? page.data_page_header_v2 ?? page.dictionary_page_header;
    const count = Number(head?.num_values ?? 0);
    values += count;
    if (!(count >= 0) || values > mostValuesPerColumn) {
      throw new ParquetFault("table.zip-bomb", `column ${name} declares ${values} values`);
    }
    reader.offset += packed;
  }
  return unpacked;
}
