export { type CellContent, type CellWrite, fillWorkbook } from "./workbook/fill-workbook.ts";
export {
  type CellAt,
  findCell,
  type OpenWorkbook,
  openWorkbook,
  readCell,
  readCells,
} from "./workbook/open-workbook.ts";
