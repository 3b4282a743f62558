export { type ReadTableOptions, readTable } from "./tables/read-table.ts";
export { type FileKind, recogniseFile } from "./tables/recognise-file.ts";
export { streamZip, type ZipPart } from "./tables/stream-zip.ts";
export {
  isRowProblem,
  type RowProblem,
  type RowProblemReason,
  type Table,
  type TableLimits,
  type TableLine,
  type TableRow,
} from "./tables/table.ts";
export { type CellValue, type CsvOptions, neutralised, writeCsv } from "./tables/write-csv.ts";
export { type Sheet, type SheetColumn, writeXlsx } from "./tables/write-xlsx.ts";
